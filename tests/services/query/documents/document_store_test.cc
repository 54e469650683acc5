#include "services/query/documents/document_store.h"

#include <random>
#include <thread>

#include "common/base/error.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {
namespace {

class DocumentStoreTest : public ::testing::Test {
 protected:
  void Reopen(int64_t persisted = 0) {
    open_.reset();
    open_ = std::make_unique<OpenStore>(directory_.path(), persisted);
  }
  DocumentStore& documents() { return *open_->documents; }
  DocumentStore::WriteResult Put(const std::string& id, int32_t revision, int items = 2) {
    const auto result = documents().Put(MakeDocument(id, revision, items), "hash", {"journal", revision});
    EXPECT_TRUE(result.ok()) << result.status();
    return *result;
  }
  DocumentStore::WriteResult Delete(const std::string& id, int32_t revision) {
    const auto result = documents().Delete(id, revision, {});
    EXPECT_TRUE(result.ok()) << result.status();
    return *result;
  }
  int32_t RevisionOf(const std::string& id) {
    const auto document = (*documents().Snapshot())->Document(id);
    return document->has_value() ? (*document)->revision() : 0;
  }

  TemporaryDirectory directory_;
  std::unique_ptr<OpenStore> open_ = std::make_unique<OpenStore>(directory_.path());
};

TEST_F(DocumentStoreTest, StoresAndFinds) {
  const auto result = Put("d1", 1);
  EXPECT_TRUE(result.stored);
  EXPECT_EQ(result.sequence, 1);
  EXPECT_EQ(documents().searchable_sequence(), 1);
  EXPECT_EQ(open_->listener.revisions().at("d1"), 1);
  const auto snapshot = *documents().Snapshot();
  const auto document = snapshot->Document("d1");
  EXPECT_EQ((*document)->SerializeAsString(), MakeDocument("d1", 1).SerializeAsString());
  const auto meta = snapshot->Meta("d1");
  EXPECT_EQ(**meta, (DocumentMeta{1, false, 1, 2, "hash"}));
  EXPECT_FALSE(snapshot->Document("d2")->has_value());
  EXPECT_FALSE(snapshot->Meta("d2")->has_value());
  CheckConsistency(*snapshot);
}

TEST_F(DocumentStoreTest, LowerAndEqualRevisionsChangeNothing) {
  Put("d1", 5);
  for (const int32_t revision : {5, 4, 1}) {
    const auto repeated = Put("d1", revision);
    EXPECT_FALSE(repeated.stored);
    EXPECT_EQ(repeated.sequence, 1);
    EXPECT_FALSE(Delete("d1", revision).stored);
  }
  EXPECT_EQ(RevisionOf("d1"), 5);
  EXPECT_TRUE(Put("d1", 6).stored);
  EXPECT_EQ(RevisionOf("d1"), 6);
  EXPECT_EQ(open_->listener.applied(), 2);
}

TEST_F(DocumentStoreTest, TombstonesHoldBackLateWrites) {
  EXPECT_TRUE(Delete("gone", 3).stored);
  EXPECT_FALSE(Put("gone", 2).stored);
  EXPECT_FALSE(Put("gone", 3).stored);
  EXPECT_EQ(RevisionOf("gone"), 0);
  Put("d1", 1);
  EXPECT_TRUE(Delete("d1", 2).stored);
  EXPECT_EQ(RevisionOf("d1"), 0);
  EXPECT_EQ(open_->listener.revisions().at("d1"), 0);
  Reopen();
  EXPECT_FALSE(Put("d1", 2).stored);
  EXPECT_TRUE(Put("d1", 3).stored);
  EXPECT_EQ(RevisionOf("d1"), 3);
  const auto snapshot = *documents().Snapshot();
  EXPECT_EQ(snapshot->totals(), (Totals{4, 1, 1}));
  CheckConsistency(*snapshot);
}

TEST_F(DocumentStoreTest, FewerItemsLeaveNoneBehind) {
  Put("d1", 1, 5);
  Put("d2", 1, 1);
  Put("d1", 2, 3);
  CheckConsistency(**documents().Snapshot());
  Put("d1", 3, 0);
  Delete("d2", 2);
  CheckConsistency(**documents().Snapshot());
}

TEST_F(DocumentStoreTest, ContentOfSpansIsNotStored) {
  document::v1::Document document = MakeDocument("d1", 1);
  document.mutable_articles(0)->mutable_title()->set_content("never stored");
  ASSERT_TRUE(documents().Put(document, "", {}).ok());
  EXPECT_EQ((*(*documents().Snapshot())->Document("d1"))->articles(0).title().content(), "");
}

TEST_F(DocumentStoreTest, SnapshotsStandStill) {
  Put("d1", 1);
  const auto before = *documents().Snapshot();
  Put("d1", 2);
  Put("d2", 1);
  EXPECT_EQ((*before->Document("d1"))->revision(), 1);
  EXPECT_FALSE(before->Document("d2")->has_value());
  EXPECT_EQ(before->totals().sequence, 1);
  CheckConsistency(*before);
}

TEST_F(DocumentStoreTest, ReplaysWhatTheIndexLacks) {
  for (int i = 1; i <= 150; ++i) Put(fmt::format("d{}", i), 1);
  Delete("d7", 2);
  Put("d8", 2);
  Reopen();
  auto revisions = open_->listener.revisions();
  EXPECT_EQ(revisions.size(), 150u);
  EXPECT_EQ(revisions["d7"], 0);
  EXPECT_EQ(revisions["d8"], 2);
  EXPECT_EQ(documents().searchable_sequence(), 152);
  Reopen(/*persisted=*/151);
  EXPECT_EQ(open_->listener.revisions(), (std::map<std::string, int32_t>{{"d8", 2}}));
  EXPECT_EQ(Put("d9", 5).sequence, 153);
}

TEST_F(DocumentStoreTest, AnIndexAheadOfTheDocumentsIsRefused) {
  Put("d1", 1);
  open_->documents.reset();
  RecordingListener listener;
  listener.persisted = 2;
  EXPECT_EQ(ErrorReason(DocumentStore::Open(*open_->store, listener).status()), "STORAGE_CORRUPT");
}

TEST_F(DocumentStoreTest, KeepsIdentityAndJournals) {
  const std::string id = documents().id();
  const std::string key = documents().token_key();
  EXPECT_EQ(key.size(), 32u);
  ASSERT_TRUE(documents().Put(MakeDocument("d1", 1), "", {"j1", 10}).ok());
  ASSERT_TRUE(documents().Put(MakeDocument("d2", 1), "", {"j1", 8}).ok());
  ASSERT_TRUE(documents().Delete("d3", 1, {"j2", 3}).ok());
  Reopen();
  EXPECT_EQ(documents().id(), id);
  EXPECT_EQ(documents().token_key(), key);
  EXPECT_EQ(*(*documents().Snapshot())->Journals(), (std::map<std::string, int64_t>{{"j1", 10}, {"j2", 3}}));
}

TEST_F(DocumentStoreTest, NewerFormatsAreRefused) {
  open_.reset();
  const auto newer = storage::Store::Open({directory_.path(), "query", kStoreFormat + 1, DocumentFamilies(), false});
  ASSERT_TRUE(newer.ok());
  // The row changes with the first store of the newer format only; make one.
  TemporaryDirectory other;
  { ASSERT_TRUE(storage::Store::Open({other.path(), "query", kStoreFormat + 1, DocumentFamilies(), false}).ok()); }
  const auto refused = storage::Store::Open({other.path(), "query", kStoreFormat, DocumentFamilies(), false});
  EXPECT_EQ(ErrorReason(refused.status()), "FORMAT_TOO_NEW");
}

TEST_F(DocumentStoreTest, WhatTheIndexRefusedIsAppliedLater) {
  open_->listener.FailOnce(absl::UnavailableError("full"));
  EXPECT_EQ(documents().Put(MakeDocument("d1", 1), "", {}).status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(documents().searchable_sequence(), 0);
  // A repetition finds it stored, and makes it searchable before it says so.
  EXPECT_FALSE(Put("d1", 1).stored);
  EXPECT_EQ(documents().searchable_sequence(), 1);
  EXPECT_EQ(open_->listener.revisions().at("d1"), 1);
}

TEST_F(DocumentStoreTest, WaitsForWhatATokenStandsFor) {
  using std::chrono::system_clock;
  Put("d1", 1);
  EXPECT_TRUE(documents().WaitSearchable(1, system_clock::now()).ok());
  const auto early = documents().WaitSearchable(2, system_clock::now());
  EXPECT_EQ(early.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(early), "READ_TOKEN_AHEAD");
  absl::Status waited;
  std::thread reader([&] { waited = documents().WaitSearchable(2, system_clock::now() + std::chrono::seconds(60)); });
  Put("d2", 1);
  reader.join();
  EXPECT_TRUE(waited.ok());
  std::thread stopped([&] { waited = documents().WaitSearchable(99, system_clock::now() + std::chrono::seconds(60)); });
  documents().StopWaiting();
  stopped.join();
  EXPECT_EQ(ErrorReason(waited), "SHUTTING_DOWN");
}

TEST_F(DocumentStoreTest, ConcurrentWritersAgree) {
  constexpr int kThreads = 8;
  constexpr int kWrites = 40;
  constexpr int kDocuments = 10;
  std::vector<std::thread> writers;
  for (int t = 0; t < kThreads; ++t) {
    writers.emplace_back([&, t] {
      std::mt19937 random(t);
      for (int i = 0; i < kWrites; ++i) {
        const std::string id = fmt::format("d{}", random() % kDocuments);
        const auto revision = static_cast<int32_t>(random() % 100 + 1);
        if (random() % 4 == 0) {
          EXPECT_TRUE(documents().Delete(id, revision, {"j", i}).ok());
        } else {
          const auto result = documents().Put(MakeDocument(id, revision, static_cast<int>(random() % 4)), "", {"j", i});
          ASSERT_TRUE(result.ok());
          EXPECT_GE(documents().searchable_sequence(), result->sequence);
        }
        if (i % 10 == 0) CheckConsistency(**documents().Snapshot());
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  const auto snapshot = *documents().Snapshot();
  CheckConsistency(*snapshot);
  // The highest revision won everywhere, and the index was told so.
  for (const auto& [id, revision] : open_->listener.revisions()) EXPECT_EQ(RevisionOf(id), revision) << id;
  EXPECT_EQ(documents().searchable_sequence(), snapshot->totals().sequence);
}

}  // namespace
}  // namespace huiyao::query
