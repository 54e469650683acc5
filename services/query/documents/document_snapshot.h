#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_SNAPSHOT_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_SNAPSHOT_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "huiyao/document/v1/document.pb.h"
#include "services/query/documents/format.h"

namespace huiyao::query {

// Goes through rows of one family, in the order of keys, as of a snapshot.
class RowScan {
 public:
  RowScan(const storage::Store& store, const rocksdb::Snapshot* snapshot, std::string_view family, std::string from);

  // On a row. False at the end or after an error.
  bool Valid() const { return rows_->Valid(); }
  std::string_view key() const { return rows_->key().ToStringView(); }
  std::string_view value() const { return rows_->value().ToStringView(); }
  void Next() { rows_->Next(); }
  void Seek(const std::string& key) { rows_->Seek(key); }

  // Why it is no longer valid.
  absl::Status status() const;

 private:
  std::string family_;
  std::unique_ptr<rocksdb::Iterator> rows_;
};

// The stored documents at one moment: what is written meanwhile is not seen. Holds back the removal of old rows, so it
// lives no longer than a call. Thread-safe. The store must outlive it.
class DocumentSnapshot {
 public:
  static absl::StatusOr<std::unique_ptr<DocumentSnapshot>> Take(const storage::Store& store);

  ~DocumentSnapshot();
  DocumentSnapshot(const DocumentSnapshot&) = delete;
  DocumentSnapshot& operator=(const DocumentSnapshot&) = delete;

  // The last write it sees, and how much there is.
  const Totals& totals() const { return totals_; }

  // What is known of a document; a deleted one has a row too. nullopt if it never existed.
  absl::StatusOr<std::optional<DocumentMeta>> Meta(std::string_view id) const;

  // The document as stored, or its BASIC view. nullopt if it does not exist or is deleted.
  absl::StatusOr<std::optional<document::v1::Document>> Document(std::string_view id) const;
  absl::StatusOr<std::optional<document::v1::Document>> Basic(std::string_view id) const;

  // Rows of a family from the first key that is not less than `from`. Must not outlive the snapshot.
  RowScan Scan(std::string_view family, std::string from) const { return {store_, snapshot_, family, std::move(from)}; }

  // Highest sequence seen of each journal, by its id.
  absl::StatusOr<std::map<std::string, int64_t>> Journals() const;

 private:
  explicit DocumentSnapshot(const storage::Store& store);
  absl::StatusOr<std::optional<std::string>> Get(std::string_view family, std::string_view key) const;
  absl::StatusOr<std::optional<document::v1::Document>> GetDocument(std::string_view family, std::string_view id) const;

  const storage::Store& store_;
  const rocksdb::Snapshot* const snapshot_;
  Totals totals_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_SNAPSHOT_H_
