#include "services/query/documents/document_snapshot.h"

#include <utility>

#include "common/base/error.h"
#include "common/storage/status.h"
#include "fmt/format.h"

namespace huiyao::query {

RowScan::RowScan(const storage::Store& store, const rocksdb::Snapshot* snapshot, std::string_view family,
                 std::string from)
    : family_(family) {
  rocksdb::ReadOptions options;
  options.snapshot = snapshot;
  rows_.reset(store.db()->NewIterator(options, store.family(family)));
  rows_->Seek(from);
}

absl::Status RowScan::status() const { return storage::FromRocks(rows_->status(), fmt::format("read {}", family_)); }

absl::StatusOr<std::unique_ptr<DocumentSnapshot>> DocumentSnapshot::Take(const storage::Store& store) {
  std::unique_ptr<DocumentSnapshot> snapshot(new DocumentSnapshot(store));
  HUIYAO_ASSIGN_OR_RETURN(const auto totals, snapshot->Get(kStateFamily, kTotalsKey));
  if (totals) {
    HUIYAO_ASSIGN_OR_RETURN(snapshot->totals_, DecodeTotals(*totals));
  }
  return snapshot;
}

DocumentSnapshot::DocumentSnapshot(const storage::Store& store) : store_(store), snapshot_(store.db()->GetSnapshot()) {}

DocumentSnapshot::~DocumentSnapshot() { store_.db()->ReleaseSnapshot(snapshot_); }

absl::StatusOr<std::optional<std::string>> DocumentSnapshot::Get(std::string_view family, std::string_view key) const {
  rocksdb::ReadOptions options;
  options.snapshot = snapshot_;
  std::string value;
  const rocksdb::Status status = store_.db()->Get(options, store_.family(family), rocksdb::Slice(key), &value);
  if (status.IsNotFound()) return std::optional<std::string>();
  if (!status.ok()) return storage::FromRocks(status, fmt::format("read {}", family));
  return std::optional<std::string>(std::move(value));
}

absl::StatusOr<std::optional<DocumentMeta>> DocumentSnapshot::Meta(std::string_view id) const {
  HUIYAO_ASSIGN_OR_RETURN(const auto row, Get(kDocumentMetaFamily, id));
  if (!row) return std::optional<DocumentMeta>();
  HUIYAO_ASSIGN_OR_RETURN(DocumentMeta meta, DecodeMeta(*row));
  return std::optional<DocumentMeta>(std::move(meta));
}

absl::StatusOr<std::optional<document::v1::Document>> DocumentSnapshot::GetDocument(std::string_view family,
                                                                                    std::string_view id) const {
  HUIYAO_ASSIGN_OR_RETURN(const auto row, Get(family, id));
  std::optional<document::v1::Document> document;
  if (!row) return document;
  HUIYAO_RETURN_IF_ERROR(DecodeMessage(*row, document.emplace()));
  return document;
}

absl::StatusOr<std::optional<document::v1::Document>> DocumentSnapshot::Document(std::string_view id) const {
  return GetDocument(kDocumentsFamily, id);
}

absl::StatusOr<std::optional<document::v1::Document>> DocumentSnapshot::Basic(std::string_view id) const {
  return GetDocument(kBasicFamily, id);
}

absl::StatusOr<std::map<std::string, int64_t>> DocumentSnapshot::Journals() const {
  std::map<std::string, int64_t> journals;
  RowScan rows = Scan(kStateFamily, std::string(kJournalPrefix));
  for (; rows.Valid() && rows.key().starts_with(kJournalPrefix); rows.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(const int64_t sequence, DecodeNumber(rows.value()));
    journals.emplace(rows.key().substr(kJournalPrefix.size()), sequence);
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  return journals;
}

}  // namespace huiyao::query
