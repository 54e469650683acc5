#ifndef HUIYAO_SERVICES_QUERY_INDEX_MEMORY_ROWS_H_
#define HUIYAO_SERVICES_QUERY_INDEX_MEMORY_ROWS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "services/query/index/rows.h"

namespace huiyao::query {

// Rows in memory: one string of keys and values, one vector of offsets.
class MemoryRows : public Rows, public RowSink {
 public:
  // For building only; afterwards the object is immutable.
  absl::Status Add(std::string_view key, std::string_view value) override;

  absl::StatusOr<std::optional<RowBytes>> Get(std::string_view key) const override;
  std::unique_ptr<RowIterator> Scan(std::string_view from) const override;

  uint64_t bytes() const { return bytes_.size() + rows_.size() * sizeof(Row); }

 private:
  friend class MemoryRowIterator;
  struct Row {
    uint64_t offset;
    uint32_t key_length;
    uint32_t value_length;
  };
  std::string_view Key(const Row& row) const { return std::string_view(bytes_).substr(row.offset, row.key_length); }
  std::string_view Value(const Row& row) const {
    return std::string_view(bytes_).substr(row.offset + row.key_length, row.value_length);
  }
  size_t LowerBound(std::string_view key) const;

  std::string bytes_;
  std::vector<Row> rows_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_MEMORY_ROWS_H_
