#ifndef HUIYAO_SERVICES_QUERY_INDEX_STORED_ROWS_H_
#define HUIYAO_SERVICES_QUERY_INDEX_STORED_ROWS_H_

#include <cstdint>
#include <memory>
#include <string>

#include "common/storage/store.h"
#include "services/query/index/rows.h"

namespace huiyao::query {

// A segment's rows in RocksDB, under its id. The store must outlive it.
class StoredRows : public Rows {
 public:
  StoredRows(const storage::Store& store, uint64_t segment);
  absl::StatusOr<std::optional<RowBytes>> Get(std::string_view key) const override;
  std::unique_ptr<RowIterator> Scan(std::string_view from) const override;

 private:
  const storage::Store& store_;
  rocksdb::ColumnFamilyHandle* const family_;
  const uint64_t segment_;
};

// Writes rows under a segment id, in unsynced batches of about 1 MB: they count only once a manifest names the id.
class StoredRowSink : public RowSink {
 public:
  StoredRowSink(storage::Store& store, uint64_t segment);
  absl::Status Add(std::string_view key, std::string_view value) override;
  // Writes what is left.
  absl::Status Finish();
  uint64_t bytes() const { return bytes_; }

 private:
  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* const family_;
  const std::string prefix_;
  rocksdb::WriteBatch batch_;
  uint64_t bytes_ = 0;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_STORED_ROWS_H_
