#include <string>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

class ReprocessTest : public testing::Test {
 protected:
  static absl::StatusOr<v1::ReprocessDocumentsResponse> Reprocess(House& house, const std::vector<std::string>& names) {
    v1::ReprocessDocumentsRequest request;
    *request.mutable_names() = {names.begin(), names.end()};
    return house.acceptor.Reprocess(request, "call");
  }

  const TempDir dir_;
  FakeDownstream downstream_;
};

TEST_F(ReprocessTest, ReadsAnewUnderANewRevision) {
  House house(dir_, downstream_);
  house.Start();
  const std::string first = house.Await(house.MustAccept(LongText(1)).name()).document();
  const std::string second = house.Await(house.MustAccept(LongText(2)).name()).document();
  const auto answer = Reprocess(house, {first});
  ASSERT_TRUE(answer.ok()) << answer.status();
  ASSERT_EQ(answer->ingestions_size(), 1);
  const Ingestion done = house.Await(answer->ingestions(0).name());
  EXPECT_EQ(done.state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(done.outcome(), Ingestion::OUTCOME_REPROCESSED);
  EXPECT_EQ(downstream_.Get(first).revision, 2);
  EXPECT_EQ(downstream_.Get(first).text, LongText(1));
  EXPECT_EQ(downstream_.Get(second).revision, 1);
}

TEST_F(ReprocessTest, TellsWhatIsNotReadAndWhy) {
  House house(dir_, downstream_);
  house.Start();
  const std::string kept = house.Await(house.MustAccept(LongText(1)).name()).document();
  const std::string deleted = house.Await(house.MustAccept(LongText(2)).name()).document();
  house.Await(house.MustDelete(deleted).name());
  const auto answer = Reprocess(house, {deleted, kept, "documents/unknown", kept});
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->ingestions_size(), 1);
  EXPECT_EQ(answer->ingestions(0).document(), kept);
  ASSERT_EQ(answer->pending_size(), 1) << "named twice";
  EXPECT_EQ(answer->pending(0), kept);
  ASSERT_EQ(answer->skipped_size(), 2);
  EXPECT_EQ(answer->skipped(0), deleted);
  EXPECT_EQ(answer->skipped(1), "documents/unknown");
  house.AwaitAll();
  EXPECT_TRUE(downstream_.Get(deleted).deleted) << "nothing comes back";
}

TEST_F(ReprocessTest, WhatIsOnItsWayIsNotQueuedAgain) {
  House house(dir_, downstream_);
  house.Start();
  const std::string name = house.Await(house.MustAccept(LongText(1)).name()).document();
  downstream_.SetSegmentFault([](const auto&) { return absl::UnavailableError("away"); });
  ASSERT_EQ(Reprocess(house, {name})->ingestions_size(), 1);
  const auto again = Reprocess(house, {name});
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->ingestions_size(), 0);
  EXPECT_EQ(again->pending_size(), 1);
  downstream_.SetSegmentFault({});
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(name).revision, 2);
}

TEST_F(ReprocessTest, WhatWasTakenSurvivesARestart) {
  std::string name;
  {
    House house(dir_, downstream_);
    house.Start();
    name = house.Await(house.MustAccept(LongText(1)).name()).document();
    downstream_.SetSegmentFault([](const auto&) { return absl::UnavailableError("away"); });
    ASSERT_EQ(Reprocess(house, {name})->ingestions_size(), 1);
  }
  downstream_.SetSegmentFault({});
  House house(dir_, downstream_);
  house.Start();
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(name).revision, 2);
}

TEST_F(ReprocessTest, TakesAsManyAsThereIsRoomFor) {
  House::Options options = House::QuickOptions();
  options.bound.rows = 2;
  House house(dir_, downstream_, options);
  house.Start();
  std::vector<std::string> names;
  for (int i = 0; i < 3; ++i) names.push_back(house.Await(house.MustAccept(LongText(i)).name()).document());
  house.AwaitAll();
  downstream_.SetSegmentFault([](const auto&) { return absl::UnavailableError("away"); });
  EXPECT_EQ(ErrorReason(Reprocess(house, names).status()), "JOURNAL_FULL");
  downstream_.SetSegmentFault({});
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(names[0]).revision, 2);
  EXPECT_EQ(downstream_.Get(names[1]).revision, 2);
  EXPECT_EQ(downstream_.Get(names[2]).revision, 1);
  ASSERT_TRUE(Reprocess(house, {names[2]}).ok());
  house.AwaitAll();
  EXPECT_EQ(downstream_.Get(names[2]).revision, 2);
}

TEST_F(ReprocessTest, ChecksNames) {
  House house(dir_, downstream_);
  EXPECT_EQ(ErrorReason(Reprocess(house, {"d1"}).status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Reprocess(house, std::vector<std::string>(kMaxReprocessNames + 1, "documents/a")).status()),
            "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::ingestion
