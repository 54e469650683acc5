#include "services/query/index/index.h"

#include <future>
#include <thread>

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "services/query/index/format.h"
#include "services/query/index/posting_cursor.h"
#include "tests/services/query/index/index_fixture.h"

namespace huiyao::query {
namespace {

class IndexTest : public IndexFixture {
 protected:
  // Live documents that hold the term in their body.
  std::set<std::string> Find(std::string_view term) { return FindIn(*index_->Snapshot(), term); }

  static std::set<std::string> FindIn(const SegmentSet& set, std::string_view term) {
    std::set<std::string> ids;
    for (const SegmentView& view : set.segments) {
      PostingCursor cursor;
      const auto found = cursor.Open(*view.segment->rows, TermKey(Field::kBody, term), view.segment->documents.size());
      EXPECT_TRUE(found.ok()) << found.status();
      if (!found.ok() || !*found) continue;
      while (cursor.Next()) {
        if (!view.Live(cursor.document())) continue;
        EXPECT_TRUE(ids.insert(std::string(view.segment->documents.id(cursor.document()))).second) << "twice";
      }
      EXPECT_TRUE(cursor.status().ok());
    }
    return ids;
  }

  using Ids = std::set<std::string>;
};

TEST_F(IndexTest, WhatIsAppliedIsFound) {
  OpenIndex();
  Put("a", Text("天气很好"));
  EXPECT_EQ(Find("天"), Ids{"a"});
  Put("b", Text("天晴"));
  EXPECT_EQ(Find("天"), (Ids{"a", "b"}));
  Put("a", Text("下雨"));
  EXPECT_EQ(Find("天"), Ids{"b"});
  EXPECT_EQ(Find("雨"), Ids{"a"});
  Delete("b");
  EXPECT_EQ(Find("天"), Ids{});
  Delete("never there");
  EXPECT_EQ(index_->searchable_sequence(), sequence_);
  EXPECT_EQ(index_->GetStatus().documents, 1u);
}

TEST_F(IndexTest, LastWriteOfABatchWins) {
  OpenIndex();
  const auto one = std::make_shared<AnalyzedDocument>(AnalyzeDocument(Text("一")));
  const auto two = std::make_shared<AnalyzedDocument>(AnalyzeDocument(Text("二")));
  const Change changes[] = {{"a", 1, one}, {"b", 2, one}, {"a", 3, two}, {"b", 4, nullptr}, {"c", 9, two}};
  ASSERT_TRUE(index_->ApplyBatch(changes).ok());
  EXPECT_EQ(Find("一"), Ids{});
  EXPECT_EQ(Find("二"), (Ids{"a", "c"}));
  EXPECT_EQ(index_->searchable_sequence(), 9u);
}

TEST_F(IndexTest, OutOfOrderChangesNothing) {
  OpenIndex();
  Put("a", Text("一"));
  const auto two = std::make_shared<AnalyzedDocument>(AnalyzeDocument(Text("二")));
  const Change changes[] = {{"b", 5, two}, {"c", 5, two}};
  const absl::Status status = index_->ApplyBatch(changes);
  EXPECT_EQ(ErrorReason(status), "SEQUENCE_OUT_OF_ORDER");
  EXPECT_EQ(Find("二"), Ids{});
  EXPECT_EQ(index_->searchable_sequence(), 1u);
}

TEST_F(IndexTest, ASnapshotStaysAsItWas) {
  OpenIndex();
  Put("a", Text("天"));
  const auto before = index_->Snapshot();
  Put("a", Text("地"));
  Put("b", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  EXPECT_EQ(FindIn(*before, "天"), Ids{"a"});
  EXPECT_EQ(Find("天"), Ids{"b"});
}

TEST_F(IndexTest, SegmentsStayFew) {
  OpenIndex();
  for (int i = 0; i < 500; ++i) Put("d" + std::to_string(i), Text("天" + std::to_string(i)));
  index_->WaitIdle();
  EXPECT_LE(index_->GetStatus().segments.size(), 24u);
  EXPECT_EQ(Find("天").size(), 500u);
  EXPECT_EQ(Find("天" + std::string()).size(), 500u);
  EXPECT_EQ(index_->persisted_sequence(), 0u);
}

TEST_F(IndexTest, FreezesByItselfAndMergesOnDisk) {
  options_.freeze_documents = 20;
  options_.stored_fan_in = 3;
  OpenIndex();
  for (int i = 0; i < 400; ++i) Put("d" + std::to_string(i % 150), Text("天" + std::to_string(i)));
  index_->WaitIdle();
  EXPECT_GT(index_->persisted_sequence(), 300u);
  const IndexStatus status = index_->GetStatus();
  EXPECT_TRUE(status.background.ok()) << status.background;
  EXPECT_LE(status.segments.size(), 20u);
  EXPECT_EQ(Find("天").size(), 150u);
  // Rows of replaced segments are gone.
  std::set<uint64_t> stored;
  std::unique_ptr<rocksdb::Iterator> rows(
      store_->db()->NewIterator(rocksdb::ReadOptions(), store_->family(kPostingsFamily)));
  for (rows->SeekToFirst(); rows->Valid(); rows->Next()) {
    std::string_view key = rows->key().ToStringView();
    stored.insert(*storage::TakeBigEndian64(key));
  }
  std::set<uint64_t> published;
  for (const auto& segment : status.segments) {
    if (segment.persistent) published.insert(segment.id);
  }
  EXPECT_EQ(stored, published);
}

TEST_F(IndexTest, AnOldSnapshotOutlivesAMergeOnDisk) {
  options_.stored_fan_in = 2;
  OpenIndex();
  Put("a", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  auto before = index_->Snapshot();
  Put("b", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  for (int i = 0; i < 200 && index_->GetStatus().segments.size() > 1; ++i) {
    index_->WaitSearchable(UINT64_MAX, std::chrono::steady_clock::now() + std::chrono::milliseconds(20));
  }
  EXPECT_EQ(FindIn(*before, "天"), Ids{"a"});
  before.reset();
  index_->WaitIdle();
  EXPECT_EQ(Find("天"), (Ids{"a", "b"}));
}

TEST_F(IndexTest, ComesBackAfterARestart) {
  OpenIndex();
  for (int i = 0; i < 50; ++i) Put("d" + std::to_string(i), Text("天" + std::to_string(i)));
  ASSERT_TRUE(index_->Freeze().ok());
  EXPECT_EQ(index_->persisted_sequence(), sequence_);
  for (int i = 0; i < 10; ++i) Put("d" + std::to_string(i), Text("地"));
  for (int i = 40; i < 50; ++i) Delete("d" + std::to_string(i));
  ReopenAll();
  EXPECT_FALSE(index_->rebuilt()) << index_->rebuild_reason();
  EXPECT_EQ(index_->persisted_sequence(), 50u);
  EXPECT_EQ(Find("天").size(), 30u);
  EXPECT_EQ(Find("地").size(), 10u);
}

TEST_F(IndexTest, FreezingOnlyDeletionsMovesOn) {
  OpenIndex();
  Put("a", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  Delete("a");
  ASSERT_TRUE(index_->Freeze().ok());
  EXPECT_EQ(index_->persisted_sequence(), sequence_);
  ReopenAll();
  EXPECT_FALSE(index_->rebuilt());
  EXPECT_EQ(Find("天"), Ids{});
}

TEST_F(IndexTest, DropsWhatWasNeverPublished) {
  OpenIndex();
  Put("a", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  index_.reset();
  // As a crash in the middle of a freeze leaves it.
  rocksdb::WriteBatch batch;
  batch.Put(store_->family(kPostingsFamily), storage::BigEndian64(77) + TermKey(Field::kBody, "天"), "half");
  batch.Put(store_->family(kMetaFamily), "D" + storage::BigEndian64(78) + std::string(4, '\0'), "half");
  ASSERT_TRUE(store_->Write(batch, true).ok());
  OpenIndex();
  EXPECT_FALSE(index_->rebuilt());
  EXPECT_EQ(Find("天"), Ids{"a"});
  EXPECT_FALSE(store_->Get(store_->family(kPostingsFamily), storage::BigEndian64(77) + TermKey(Field::kBody, "天"))
                   ->has_value());
  EXPECT_FALSE(
      store_->Get(store_->family(kMetaFamily), "D" + storage::BigEndian64(78) + std::string(4, '\0'))->has_value());
}

TEST_F(IndexTest, IsRebuiltWhenDamaged) {
  for (const bool manifest : {true, false}) {
    OpenIndex();
    Put("a", Text("天"));
    ASSERT_TRUE(index_->Freeze().ok());
    index_.reset();
    rocksdb::WriteBatch batch;
    if (manifest) {
      batch.Put(store_->family(kMetaFamily), "M", "\x01\x07");
    } else {
      batch.DeleteRange(store_->family(kMetaFamily), "D", "E");
    }
    ASSERT_TRUE(store_->Write(batch, true).ok());
    OpenIndex();
    EXPECT_TRUE(index_->rebuilt());
    EXPECT_EQ(ErrorReason(index_->rebuild_reason()), "INDEX_CORRUPT");
    EXPECT_EQ(Find("天"), Ids{"a"});
    index_.reset();
  }
}

TEST_F(IndexTest, IsRebuiltWhenItLacksADocument) {
  OpenIndex();
  Put("a", Text("天"));
  Put("b", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  index_.reset();
  documents_["lost"] = {1, Text("天")};
  documents_["a"].sequence = 3;
  sequence_ = 3;
  OpenIndex();
  EXPECT_TRUE(index_->rebuilt());
  EXPECT_EQ(Find("天"), (Ids{"a", "b", "lost"}));
}

TEST_F(IndexTest, AScheduledRebuildHappensAtTheNextOpen) {
  OpenIndex();
  Put("a", Text("天"));
  ASSERT_TRUE(index_->Freeze().ok());
  ASSERT_TRUE(index_->ScheduleRebuild().ok());
  EXPECT_EQ(Find("天"), Ids{"a"});
  ReopenAll();
  EXPECT_EQ(index_->persisted_sequence(), 0u);
  EXPECT_EQ(Find("天"), Ids{"a"});
}

TEST_F(IndexTest, WaitsForASequence) {
  OpenIndex();
  const auto soon = std::chrono::steady_clock::now() + std::chrono::milliseconds(10);
  EXPECT_FALSE(index_->WaitSearchable(1, soon));
  auto waiting = std::async(std::launch::async, [&] {
    return index_->WaitSearchable(2, std::chrono::steady_clock::now() + std::chrono::minutes(5));
  });
  Put("a", Text("天"));
  Put("b", Text("天"));
  EXPECT_TRUE(waiting.get());
}

TEST_F(IndexTest, ReadersAndWritersAgreeWhileSegmentsMove) {
  options_.freeze_documents = 40;
  options_.memory_fan_in = 2;
  options_.stored_fan_in = 2;
  options_.max_memory_segments = 8;
  OpenIndex();
  // Every document is rewritten over and over: each snapshot holds each of them exactly once.
  for (int i = 0; i < 20; ++i) Put("d" + std::to_string(i), Text("天"));
  std::atomic<bool> done = false;
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i) {
    readers.emplace_back([&] {
      while (!done) EXPECT_EQ(FindIn(*index_->Snapshot(), "天").size(), 20u);
    });
  }
  for (int i = 0; i < 600; ++i) Put("d" + std::to_string(i % 20), Text("天地"));
  done = true;
  for (std::thread& reader : readers) reader.join();
  index_->WaitIdle();
  EXPECT_EQ(Find("地").size(), 20u);
}

}  // namespace
}  // namespace huiyao::query
