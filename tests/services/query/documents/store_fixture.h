#ifndef HUIYAO_TESTS_SERVICES_QUERY_DOCUMENTS_STORE_FIXTURE_H_
#define HUIYAO_TESTS_SERVICES_QUERY_DOCUMENTS_STORE_FIXTURE_H_

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "common/storage/store.h"
#include "fmt/format.h"
#include "gtest/gtest.h"
#include "services/query/documents/document_store.h"

namespace huiyao::query {

// A directory of its own, removed at the end.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "huiyao_test_XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Remembers what it was given, and checks the order.
class RecordingListener : public ChangeListener {
 public:
  struct Prepared : PreparedDocument {
    explicit Prepared(int32_t r) : revision(r) {}
    int32_t revision;
  };

  std::shared_ptr<const PreparedDocument> Prepare(const document::v1::Document& document) override {
    return std::make_shared<Prepared>(document.revision());
  }

  absl::Status Apply(const std::vector<DocumentChange>& changes) override {
    std::lock_guard lock(mutex_);
    if (!next_.ok()) return std::exchange(next_, absl::OkStatus());
    for (const DocumentChange& change : changes) {
      EXPECT_GT(change.sequence, last_);
      last_ = change.sequence;
      revisions_[change.id] = change.prepared ? static_cast<const Prepared&>(*change.prepared).revision : 0;
      ++applied_;
    }
    return absl::OkStatus();
  }

  int64_t persisted_sequence() const override { return persisted; }

  // The revision of each document, 0 for a deleted one.
  std::map<std::string, int32_t> revisions() const {
    std::lock_guard lock(mutex_);
    return revisions_;
  }
  int applied() const {
    std::lock_guard lock(mutex_);
    return applied_;
  }
  // The next Apply fails.
  void FailOnce(absl::Status status) {
    std::lock_guard lock(mutex_);
    next_ = std::move(status);
  }

  int64_t persisted = 0;

 private:
  mutable std::mutex mutex_;
  int64_t last_ = 0;
  int applied_ = 0;
  absl::Status next_;
  std::map<std::string, int32_t> revisions_;
};

// A document store in a directory, as a process has it open.
struct OpenStore {
  explicit OpenStore(const std::string& path, int64_t persisted = 0) {
    listener.persisted = persisted;
    auto opened = storage::Store::Open({path, "query", kStoreFormat, DocumentFamilies(), false});
    EXPECT_TRUE(opened.ok()) << opened.status();
    store = *std::move(opened);
    auto made = DocumentStore::Open(*store, listener);
    EXPECT_TRUE(made.ok()) << made.status();
    documents = *std::move(made);
  }

  std::unique_ptr<storage::Store> store;
  RecordingListener listener;
  std::unique_ptr<DocumentStore> documents;
};

// A small document with one enumeration of `items` items.
inline document::v1::Document MakeDocument(const std::string& id, int32_t revision, int items = 2) {
  document::v1::Document document;
  document.set_name("documents/" + id);
  document.set_revision(revision);
  document.set_title(fmt::format("Plan {}", id));
  document.set_language(revision % 2 == 0 ? "en" : "zh-Hans");
  document.set_collection("collections/default");
  std::string text = fmt::format("Plan {}, revision {}. ", id, revision);
  auto& article = *document.add_articles();
  article.set_id("a1");
  auto& enumeration = *article.add_enumerations();
  enumeration.set_id("a1-e1");
  for (int i = 1; i <= items; ++i) {
    auto& item = *enumeration.add_items();
    item.set_id(fmt::format("a1-e1-i{}", i));
    item.set_ordinal(i);
    auto& piece = *item.add_pieces();
    piece.set_start(static_cast<int>(text.size()));
    text += fmt::format("Task {} of {}.", i, id);
    piece.set_end(static_cast<int>(text.size()));
  }
  document.set_text(text);
  return document;
}

// Checks that the families tell one story; `counted` documents and tombstones.
inline void CheckConsistency(const DocumentSnapshot& snapshot) {
  int64_t documents = 0;
  int64_t tombstones = 0;
  int64_t rows_of_items = 0;
  std::map<int64_t, std::string> sequences;
  RowScan metas = snapshot.Scan(kDocumentMetaFamily, "");
  for (; metas.Valid(); metas.Next()) {
    const std::string id(metas.key());
    const auto meta = DecodeMeta(metas.value());
    ASSERT_TRUE(meta.ok());
    ++(meta->deleted ? tombstones : documents);
    rows_of_items += meta->items;
    EXPECT_TRUE(sequences.emplace(meta->sequence, id).second);
    const auto document = snapshot.Document(id);
    const auto basic = snapshot.Basic(id);
    ASSERT_TRUE(document.ok() && basic.ok());
    EXPECT_EQ(document->has_value(), !meta->deleted);
    EXPECT_EQ(basic->has_value(), !meta->deleted);
    if (!meta->deleted) {
      EXPECT_EQ((*document)->revision(), meta->revision);
      EXPECT_EQ((*basic)->revision(), meta->revision);
      EXPECT_EQ((*basic)->text(), "");
    }
  }
  EXPECT_EQ(snapshot.totals().documents, documents);
  EXPECT_EQ(snapshot.totals().tombstones, tombstones);
  std::map<int64_t, std::string> changes;
  RowScan rows = snapshot.Scan(kChangesFamily, "");
  for (; rows.Valid(); rows.Next()) {
    int64_t sequence = 0;
    for (const char c : rows.key()) sequence = sequence << 8 | static_cast<uint8_t>(c);
    changes[sequence] = DecodeChange(rows.value())->id;
  }
  EXPECT_EQ(changes, sequences);
  if (!changes.empty()) {
    EXPECT_EQ(changes.rbegin()->first, snapshot.totals().sequence);
  }
  RowScan items = snapshot.Scan(kItemsFamily, "");
  for (; items.Valid(); items.Next()) --rows_of_items;
  EXPECT_EQ(rows_of_items, 0);
}

}  // namespace huiyao::query

#endif  // HUIYAO_TESTS_SERVICES_QUERY_DOCUMENTS_STORE_FIXTURE_H_
