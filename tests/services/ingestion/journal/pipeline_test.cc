#include "services/ingestion/journal/pipeline.h"

#include <atomic>
#include <map>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "services/ingestion/identity/sha256.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

class PipelineTest : public testing::Test {
 protected:
  const TempDir dir_;
  FakeDownstream downstream_;
};

TEST_F(PipelineTest, BringsAnOriginalToQueryWithEverythingThatIsKnownOfIt) {
  House house(dir_, downstream_);
  house.Start();
  v1::OriginalHeader header;
  header.set_uri("https://example.org/a");
  (*header.mutable_labels())["k"] = "v";
  const auto accepted = house.acceptor.Accept(header, LongText(1), "c");
  ASSERT_TRUE(accepted.ok());
  const Ingestion done = house.Await(accepted->name());
  EXPECT_EQ(done.state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(done.outcome(), Ingestion::OUTCOME_CREATED);
  EXPECT_EQ(done.stage(), Ingestion::STAGE_UNSPECIFIED);
  EXPECT_EQ(done.media_type(), "text/plain");
  EXPECT_FALSE(done.has_error());
  const auto stored = downstream_.Get(done.document());
  EXPECT_EQ(stored.revision, 1);
  EXPECT_EQ(stored.text, LongText(1));
  EXPECT_EQ(stored.content_hash, Sha256Hex(LongText(1)));
  EXPECT_EQ(stored.document.collection(), "collections/default");
  EXPECT_EQ(stored.document.labels().at("k"), "v");
  ASSERT_EQ(stored.document.sources_size(), 1);
  EXPECT_EQ(stored.document.sources(0).uri(), "https://example.org/a");
  EXPECT_TRUE(house.journal.Pending()->empty());
}

TEST_F(PipelineTest, ABacklogDrainsWhenTheNeighboursAreBack) {
  House::Options options = House::QuickOptions();
  options.pipeline.max_kept_bytes = 3'000;  // Most of it must be made again.
  House house(dir_, downstream_, options);
  downstream_.SetReachable(false);
  house.Start();
  std::vector<std::string> names;
  for (int i = 0; i < 40; ++i) names.push_back(house.MustAccept(LongText(i)).name());
  while (house.MustGet(names.back()).error().reason() != "NEIGHBOUR_UNREACHABLE") std::this_thread::yield();
  EXPECT_EQ(house.MustGet(names.back()).attempts(), 0) << "an outage is not the document's fault";
  downstream_.SetReachable(true);
  for (const std::string& name : names) EXPECT_EQ(house.Await(name).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(downstream_.stored().size(), 40u);
  house.AwaitAll();  // A row ends on disk before its room is free.
  EXPECT_EQ(house.progress.bytes(), 0);
}

TEST_F(PipelineTest, WhatCannotBeReadIsParkedWithItsReasonAndBlocksNobody) {
  House house(dir_, downstream_);
  house.Start();
  downstream_.SetSegmentFault([](const huiyao::segmentation::v1::SegmentDocumentRequest& request) {
    const bool bad = request.extraction().text().find("number 13 ") != std::string::npos;
    return bad ? Error(absl::StatusCode::kInvalidArgument, "INVALID_SPAN", "unlucky") : absl::OkStatus();
  });
  std::vector<std::string> names;
  for (int i = 10; i < 20; ++i) names.push_back(house.MustAccept(LongText(i)).name());
  // Markup without a word fails where it is extracted, before it is identified.
  const std::string empty = house.MustAccept("<html><body><p> </p></body></html>").name();
  const std::string last = house.MustAccept(LongText(20)).name();
  for (size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(house.Await(names[i]).state(), i == 3 ? Ingestion::STATE_FAILED : Ingestion::STATE_SUCCEEDED);
  }
  EXPECT_EQ(house.Await(last).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(house.Await(names[3]).error().reason(), "INVALID_SPAN");
  EXPECT_EQ(house.Await(names[3]).attempts(), 1);
  EXPECT_EQ(house.Await(empty).state(), Ingestion::STATE_FAILED);
  EXPECT_EQ(house.Await(empty).error().reason(), "EMPTY_DOCUMENT");
}

TEST_F(PipelineTest, CrashesAreCountedUpToTheBound) {
  House house(dir_, downstream_);
  house.Start();
  std::atomic<int> calls{0};
  downstream_.SetPutFault([&](const auto&) {
    ++calls;
    return absl::UnavailableError("socket closed");
  });
  const Ingestion failed = house.Await(house.MustAccept(LongText(1)).name());
  EXPECT_EQ(failed.state(), Ingestion::STATE_FAILED);
  EXPECT_EQ(failed.attempts(), 4);
  EXPECT_EQ(calls.load(), 4);
  downstream_.SetPutFault(
      [&](const auto&) { return ++calls < 8 ? absl::UnavailableError("again") : absl::OkStatus(); });
  ASSERT_TRUE(house.acceptor.Retry(*ParseIngestionName(failed.name())).ok());
  EXPECT_EQ(house.Await(failed.name()).state(), Ingestion::STATE_SUCCEEDED);
}

TEST_F(PipelineTest, AnExceptionCostsOneAttemptAndNoWord) {
  House house(dir_, downstream_);
  house.Start();
  std::atomic<int> calls{0};
  downstream_.SetSegmentFault([&](const auto&) -> absl::Status {
    if (++calls == 1) throw std::bad_alloc();
    return absl::OkStatus();
  });
  const Ingestion done = house.Await(house.MustAccept(LongText(1)).name());
  EXPECT_EQ(done.state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(downstream_.Get(done.document()).text, LongText(1));
}

TEST_F(PipelineTest, ANewProcessTakesUpWhatTheLastOneLeft) {
  std::vector<std::string> names;
  {
    House house(dir_, downstream_);
    house.Start();
    names.push_back(house.MustAccept(LongText(0), "u0").name());
    house.Await(names[0]);
    downstream_.SetReachable(false);
    for (int i = 1; i < 30; ++i) names.push_back(house.MustAccept(LongText(i), "u" + std::to_string(i % 10)).name());
  }
  const int puts_before = downstream_.puts();
  downstream_.SetReachable(true);
  House house(dir_, downstream_);
  EXPECT_GE(house.journal.Pending()->size(), 10u) << "the newest of each address, perhaps more";
  house.Start();
  for (const std::string& name : names) {
    const auto state = house.Await(name).state();
    EXPECT_TRUE(state == Ingestion::STATE_SUCCEEDED || state == Ingestion::STATE_SUPERSEDED) << name;
  }
  EXPECT_LE(downstream_.puts() - puts_before, 29);
  ASSERT_EQ(downstream_.stored().size(), 10u);
  std::map<std::string, std::string> by_uri;
  for (const auto& [name, stored] : downstream_.stored()) {
    by_uri[stored.document.sources(0).uri()] = stored.text;
    EXPECT_EQ(stored.revision, 3);
  }
  for (int i = 0; i < 10; ++i) EXPECT_EQ(by_uri["u" + std::to_string(i)], LongText(20 + i));
}

TEST_F(PipelineTest, ADeletionWinsOverWhatIsStillOnItsWay) {
  House house(dir_, downstream_);
  house.Start();
  std::atomic<bool> open{false};
  std::atomic<int> waiting{0};
  downstream_.SetSegmentFault([&](const auto&) {
    ++waiting;
    while (!open.load()) std::this_thread::yield();
    return absl::OkStatus();
  });
  const std::string first = house.MustAccept(LongText(1), "u").name();
  while (waiting.load() == 0) std::this_thread::yield();
  const std::string document = house.MustGet(first).document();
  const Ingestion deletion = house.MustDelete(document);
  open.store(true);
  EXPECT_EQ(house.Await(first).state(), Ingestion::STATE_SUPERSEDED);
  EXPECT_EQ(house.Await(deletion.name()).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_TRUE(downstream_.Get(document).deleted);
  EXPECT_EQ(downstream_.Get(document).revision, 2);
}

TEST_F(PipelineTest, AnOriginalThatGoesInTheMiddleOfAStepIsSuperseded) {
  House house(dir_, downstream_);
  house.Start();
  std::atomic<bool> deleted{false};
  downstream_.SetSegmentFault([&](const auto&) {
    while (!deleted.load()) std::this_thread::yield();
    return Error(absl::StatusCode::kNotFound, "ORIGINAL_DELETED", "as if it had been read too late");
  });
  const std::string name = house.MustAccept(LongText(1)).name();
  while (house.MustGet(name).document().empty()) std::this_thread::yield();
  house.MustDelete(house.MustGet(name).document());
  deleted.store(true);
  EXPECT_EQ(house.Await(name).state(), Ingestion::STATE_SUPERSEDED);
}

TEST_F(PipelineTest, ADiskThatFailsForAWhileDelaysButLosesNothing) {
  House house(dir_, downstream_);
  house.Start();
  std::vector<std::string> names;
  std::atomic<bool> refused{false};
  downstream_.SetPutFault([&](const auto&) {
    if (!refused.exchange(true)) house.store->RefuseWrites(true);
    return absl::OkStatus();
  });
  for (int i = 0; i < 20; ++i) {
    v1::OriginalHeader header;
    const auto accepted = house.acceptor.Accept(header, LongText(i), "c");
    if (accepted.ok()) names.push_back(accepted->name());
  }
  while (!refused.load()) std::this_thread::yield();
  house.store->RefuseWrites(false);
  for (const std::string& name : names) EXPECT_EQ(house.Await(name).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_TRUE(house.journal.Pending()->empty());
  EXPECT_EQ(downstream_.stored().size(), names.size());
}

TEST_F(PipelineTest, EveryWishEndsInItsLastRevisionUnderManyHands) {
  House house(dir_, downstream_);
  house.Start();
  constexpr int kHands = 4;
  constexpr int kWishes = 25;
  std::vector<std::thread> hands;
  for (int h = 0; h < kHands; ++h) {
    hands.emplace_back([&, h] {
      // Each hand has an address of its own: what it says last must stand there.
      for (int i = 0; i < kWishes; ++i) house.MustAccept(LongText(h * 1'000 + i), "u" + std::to_string(h));
    });
  }
  for (std::thread& hand : hands) hand.join();
  house.AwaitAll();
  ASSERT_EQ(downstream_.stored().size(), static_cast<size_t>(kHands));
  for (const auto& [name, stored] : downstream_.stored()) {
    const int h = stored.document.sources(0).uri()[1] - '0';
    EXPECT_EQ(stored.text, LongText(h * 1'000 + kWishes - 1));
    EXPECT_EQ(stored.revision, kWishes);
  }
}

}  // namespace
}  // namespace huiyao::ingestion
