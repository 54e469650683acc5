#include "services/ingestion/journal/acceptor.h"

#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "services/ingestion/journal/format.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

class AcceptorTest : public testing::Test {
 protected:
  static v1::OriginalHeader Header(const std::string& request_id = "", const std::string& uri = "") {
    v1::OriginalHeader header;
    header.set_request_id(request_id);
    header.set_uri(uri);
    return header;
  }

  static std::string ReasonOf(House& house, const v1::OriginalHeader& header, const std::string& bytes) {
    return ErrorReason(house.acceptor.Accept(header, bytes, "call").status());
  }

  const TempDir dir_;
  FakeDownstream downstream_;
};

TEST_F(AcceptorTest, WhatIsAcceptedIsOnDiskWithEverythingThatWasSaid) {
  House house(dir_, downstream_);  // Nothing works it off.
  v1::OriginalHeader header = Header("wish", "https://example.org/a");
  header.set_media_type("text/plain");
  header.set_collection("collections/c");
  (*header.mutable_labels())["k"] = "v";
  const std::string text = LongText(1);
  const auto accepted = house.acceptor.Accept(header, text, "call-7");
  ASSERT_TRUE(accepted.ok()) << accepted.status().ToString();
  const auto row = house.journal.Get(*ParseIngestionName(accepted->name()));
  ASSERT_TRUE(row.ok());
  EXPECT_EQ(row->ingestion().SerializeAsString(), accepted->SerializeAsString());
  EXPECT_EQ(row->ingestion().header().DebugString(), header.DebugString());
  EXPECT_EQ(row->ingestion().state(), Ingestion::STATE_PENDING);
  EXPECT_EQ(row->ingestion().stage(), Ingestion::STAGE_EXTRACT);
  EXPECT_EQ(row->ingestion().size_bytes(), static_cast<int64_t>(text.size()));
  EXPECT_EQ(row->call_id(), "call-7");
  EXPECT_EQ(*house.originals.ReadAll(1, row->original_chunks()), text);
  EXPECT_EQ(house.journal.Pending()->size(), 1u);
}

TEST_F(AcceptorTest, RefusesWithTheDocumentedReasonAndStoresNothing) {
  House::Options options = House::QuickOptions();
  options.acceptor.max_document_bytes = 2'000;
  options.acceptor.extract.max_text_bytes = 1'000;
  House house(dir_, downstream_, options);
  EXPECT_EQ(ReasonOf(house, Header(), ""), "EMPTY_DOCUMENT");
  EXPECT_EQ(ReasonOf(house, Header(), std::string(2'001, 'a')), "DOCUMENT_TOO_LARGE");
  EXPECT_EQ(ReasonOf(house, Header(), std::string(1'500, 'a')), "TEXT_TOO_LARGE");
  EXPECT_EQ(ReasonOf(house, Header(),
                     std::string("\x7F"
                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
                                 20)),
            "UNSUPPORTED_MEDIA_TYPE");
  EXPECT_EQ(ReasonOf(house, Header("", std::string(3'000, 'u')), "text"), "INVALID_FIELD");
  EXPECT_EQ(house.journal.Pending()->size(), 0u);
  EXPECT_EQ(house.progress.rows(), 0);
}

TEST_F(AcceptorTest, ARequestIdGivesTheFirstCallsIngestion) {
  House house(dir_, downstream_);
  const auto first = house.acceptor.Accept(Header("id"), LongText(1), "c");
  const auto again = house.acceptor.Accept(Header("id"), LongText(1), "c");
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(again->name(), first->name());
  EXPECT_EQ(ReasonOf(house, Header("id"), LongText(2)), "REQUEST_ID_REUSED");
  EXPECT_EQ(ReasonOf(house, Header("id", "u"), LongText(1)), "REQUEST_ID_REUSED");
  EXPECT_NE(house.MustAccept(LongText(1)).name(), house.MustAccept(LongText(1)).name());
  v1::DeleteDocumentRequest deletion;
  deletion.set_name("documents/a");
  deletion.set_request_id("id");
  EXPECT_EQ(ErrorReason(house.acceptor.Delete(deletion, "c").status()), "REQUEST_ID_REUSED");
}

TEST_F(AcceptorTest, LabelsThatLookAlikeAreOtherWishes) {
  House house(dir_, downstream_);
  v1::OriginalHeader one = Header("id");
  (*one.mutable_labels())["a"] = "1\nb=2";
  v1::OriginalHeader two = Header("id");
  (*two.mutable_labels())["a"] = "1";
  (*two.mutable_labels())["b"] = "2";
  ASSERT_TRUE(house.acceptor.Accept(one, LongText(1), "c").ok());
  EXPECT_EQ(ReasonOf(house, two, LongText(1)), "REQUEST_ID_REUSED");
}

TEST_F(AcceptorTest, ConcurrentCallsWithOneRequestIdMakeOneRow) {
  House house(dir_, downstream_);
  house.Start();
  std::mutex mutex;
  std::set<std::string> names;
  std::vector<std::thread> callers;
  for (int i = 0; i < 8; ++i) {
    callers.emplace_back([&] {
      const auto accepted = house.acceptor.Accept(Header("same"), LongText(1), "c");
      ASSERT_TRUE(accepted.ok());
      const std::lock_guard lock(mutex);
      names.insert(accepted->name());
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(names.size(), 1u);
  EXPECT_EQ(house.journal.last_sequence(), 1);
}

TEST_F(AcceptorTest, RequestIdsAreForgottenAfterTheirTimeOnly) {
  House house(dir_, downstream_);
  const auto first = house.acceptor.Accept(Header("id"), LongText(1), "c");
  ASSERT_TRUE(first.ok());
  const auto now = std::chrono::system_clock::now();
  ASSERT_TRUE(house.acceptor.ForgetRequestsBefore(now - std::chrono::hours(48)).ok());
  EXPECT_EQ(house.acceptor.Accept(Header("id"), LongText(1), "c")->name(), first->name());
  ASSERT_TRUE(house.acceptor.ForgetRequestsBefore(now + std::chrono::hours(1)).ok());
  EXPECT_NE(house.acceptor.Accept(Header("id"), LongText(2), "c")->name(), first->name());
}

TEST_F(AcceptorTest, AFullJournalRefusesUntilThereIsRoom) {
  House::Options options = House::QuickOptions();
  options.bound.rows = 2;
  House house(dir_, downstream_, options);
  downstream_.SetReachable(false);
  house.MustAccept(LongText(1));
  house.MustAccept(LongText(2));
  EXPECT_EQ(ReasonOf(house, Header(), LongText(3)), "JOURNAL_FULL");
  downstream_.SetReachable(true);
  house.Start();
  house.AwaitAll();
  const Ingestion third = house.MustAccept(LongText(3));
  EXPECT_EQ(house.Await(third.name()).state(), Ingestion::STATE_SUCCEEDED);
}

TEST_F(AcceptorTest, AWriteThatFailsLeavesNothingAndHoldsNobodyUp) {
  House house(dir_, downstream_);
  house.Start();
  house.store->RefuseWrites(true);
  EXPECT_EQ(ReasonOf(house, Header("id"), LongText(1)), "STORAGE_UNAVAILABLE");
  EXPECT_EQ(ReasonOf(house, Header(), std::string(3 << 20, 'a')), "STORAGE_UNAVAILABLE");
  house.store->RefuseWrites(false);
  EXPECT_EQ(house.progress.rows(), 0);
  EXPECT_EQ(house.Await(house.MustAccept(LongText(2)).name()).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_TRUE(house.acceptor.Accept(Header("id"), LongText(1), "c").ok());
}

TEST_F(AcceptorTest, DeletesOnceForEachWish) {
  House house(dir_, downstream_);
  house.Start();
  const std::string name = house.Await(house.MustAccept(LongText(1)).name()).document();
  v1::DeleteDocumentRequest request;
  request.set_name(name);
  request.set_request_id("del");
  const auto first = house.acceptor.Delete(request, "c");
  ASSERT_TRUE(first.ok() && *first);
  house.Await((*first)->name());
  const auto again = house.acceptor.Delete(request, "c");
  ASSERT_TRUE(again.ok() && *again);
  EXPECT_EQ((*again)->name(), (*first)->name());
  request.set_request_id("");
  EXPECT_EQ(ErrorReason(house.acceptor.Delete(request, "c").status()), "DOCUMENT_NOT_FOUND");
  request.set_allow_missing(true);
  const auto missing = house.acceptor.Delete(request, "c");
  ASSERT_TRUE(missing.ok());
  EXPECT_FALSE(missing->has_value());
  EXPECT_TRUE(downstream_.Get(name).deleted);
}

TEST_F(AcceptorTest, RetriesOnlyWhatFailed) {
  House house(dir_, downstream_);
  house.Start();
  downstream_.SetSegmentFault([](const auto&) { return Error(absl::StatusCode::kInvalidArgument, "BAD", "bad"); });
  const Ingestion failed = house.Await(house.MustAccept(LongText(1)).name());
  ASSERT_EQ(failed.state(), Ingestion::STATE_FAILED);
  const int64_t sequence = *ParseIngestionName(failed.name());
  // Failed once more, from two sides at once: one of them queues it.
  downstream_.SetSegmentFault(nullptr);
  const auto retried = house.acceptor.Retry(sequence);
  ASSERT_TRUE(retried.ok()) << retried.status().ToString();
  EXPECT_EQ(retried->state(), Ingestion::STATE_PENDING);
  EXPECT_EQ(retried->attempts(), 0);
  EXPECT_EQ(house.Await(failed.name()).state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(ErrorReason(house.acceptor.Retry(sequence).status()), "NOT_FAILED");
  EXPECT_EQ(ErrorReason(house.acceptor.Retry(999).status()), "INGESTION_NOT_FOUND");
}

}  // namespace
}  // namespace huiyao::ingestion
