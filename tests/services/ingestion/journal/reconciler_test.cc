#include "services/ingestion/journal/reconciler.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

class ReconcilerTest : public testing::Test {
 protected:
  static Reconciler::Options SmallPages(bool accept_loss = false) {
    Reconciler::Options options;
    options.page_size = 2;
    options.accept_loss = accept_loss;
    return options;
  }

  const TempDir dir_;
  FakeDownstream downstream_;
};

TEST_F(ReconcilerTest, SendsAgainWhatQueryHasLostUnderAHigherRevision) {
  House house(dir_, downstream_);
  house.Start();
  std::vector<std::string> documents;
  for (int i = 0; i < 5; ++i) documents.push_back(house.Await(house.MustAccept(LongText(i)).name()).document());
  house.Await(house.MustDelete(documents[4]).name());
  const auto reconciler = house.NewReconciler(SmallPages());
  ASSERT_TRUE(reconciler->Reconcile().ok());
  EXPECT_EQ(house.journal.last_sequence(), 6) << "nothing was missing";
  downstream_.Forget(documents[1]);
  downstream_.Forget(documents[4]);
  ASSERT_TRUE(reconciler->Reconcile().ok());
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(documents[1]).revision, 2);
  EXPECT_EQ(downstream_.Get(documents[1]).text, LongText(1));
  EXPECT_EQ(downstream_.Get(documents[4]).revision, 3);
  EXPECT_TRUE(downstream_.Get(documents[4]).deleted);
  EXPECT_EQ(downstream_.Get(documents[0]).revision, 1);
}

TEST_F(ReconcilerTest, LeavesAloneWhatIsOnItsWay) {
  House house(dir_, downstream_);
  std::atomic<bool> open{false};
  std::atomic<int> waiting{0};
  downstream_.SetSegmentFault([&](const auto&) {
    ++waiting;
    while (!open.load()) std::this_thread::yield();
    return absl::OkStatus();
  });
  house.Start();
  const std::string name = house.MustAccept(LongText(1)).name();
  while (waiting.load() == 0) std::this_thread::yield();
  const auto reconciler = house.NewReconciler();
  ASSERT_TRUE(reconciler->Reconcile().ok());
  EXPECT_EQ(house.journal.last_sequence(), 1);
  open.store(true);
  EXPECT_EQ(house.Await(name).revision(), 1);
}

TEST_F(ReconcilerTest, ARefillBeforeTheStartIsWorkedOffOnce) {
  std::string document;
  {
    House house(dir_, downstream_);
    house.Start();
    document = house.Await(house.MustAccept(LongText(1)).name()).document();
  }
  downstream_.Forget(document);
  House house(dir_, downstream_);
  ASSERT_TRUE(house.NewReconciler()->Reconcile().ok());
  const int puts_before = downstream_.puts();
  house.Start();
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(document).revision, 2);
  EXPECT_EQ(downstream_.puts() - puts_before, 1);
}

TEST_F(ReconcilerTest, WhatQueryHasAloneIsALoss) {
  House house(dir_, downstream_);
  downstream_.Plant("documents/ghost", {3, false, "h", "t", {}}, 0);
  const absl::Status loss = house.NewReconciler()->Reconcile();
  EXPECT_EQ(loss.code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(ErrorReason(loss), kJournalBehind);
  EXPECT_NE(std::string(loss.message()).find("documents/ghost"), std::string::npos);
}

TEST_F(ReconcilerTest, ARowThatQueryHasSeenAndTheJournalHasNotIsALoss) {
  House house(dir_, downstream_);
  downstream_.Plant("", {}, 17);
  EXPECT_EQ(ErrorReason(house.NewReconciler()->Reconcile()), kJournalBehind);
}

TEST_F(ReconcilerTest, AnAcceptedLossIsOverForGood) {
  downstream_.Plant("documents/ghost", {3, false, "h", "t", {}}, 17);
  {
    House house(dir_, downstream_);
    ASSERT_TRUE(house.NewReconciler(SmallPages(true))->Reconcile().ok());
    EXPECT_EQ((*house.registry.Find("documents/ghost"))->revision(), 3);
  }
  House house(dir_, downstream_);
  const absl::Status status = house.NewReconciler(SmallPages())->Reconcile();
  EXPECT_TRUE(status.ok()) << status.ToString();
  EXPECT_EQ(house.journal.NextSequence(), 18);
  house.Start();
  house.Await(house.MustDelete("documents/ghost").name());
  EXPECT_TRUE(downstream_.Get("documents/ghost").deleted);
  EXPECT_EQ(downstream_.Get("documents/ghost").revision, 4);
}

TEST_F(ReconcilerTest, TheThreadTellsOfALossOnceAndEnds) {
  House house(dir_, downstream_);
  downstream_.Plant("documents/ghost", {3, false, "h", "t", {}}, 0);
  std::atomic<int> told{0};
  const auto reconciler = house.NewReconciler({}, [&](const std::string&) { ++told; });
  reconciler->Start();
  while (told.load() == 0) std::this_thread::yield();
  reconciler->Stop();
  EXPECT_EQ(told.load(), 1);
}

TEST_F(ReconcilerTest, StopsWhileQueryIsAway) {
  House house(dir_, downstream_);
  downstream_.SetReachable(false);
  const auto reconciler = house.NewReconciler({}, [](const std::string&) { ADD_FAILURE(); });
  reconciler->Start();
  reconciler->Stop();
}

}  // namespace
}  // namespace huiyao::ingestion
