#include "services/query/index/memory_rows.h"

#include <algorithm>

#include "common/base/check.h"

namespace huiyao::query {

class MemoryRowIterator : public RowIterator {
 public:
  MemoryRowIterator(const MemoryRows& rows, size_t at) : rows_(rows), at_(at) {}
  bool Valid() const override { return at_ < rows_.rows_.size(); }
  std::string_view key() const override { return rows_.Key(rows_.rows_[at_]); }
  std::string_view value() const override { return rows_.Value(rows_.rows_[at_]); }
  void Next() override { ++at_; }
  absl::Status status() const override { return absl::OkStatus(); }

 private:
  const MemoryRows& rows_;
  size_t at_;
};

absl::Status MemoryRows::Add(std::string_view key, std::string_view value) {
  HUIYAO_CHECK(rows_.empty() || Key(rows_.back()) < key, "rows must ascend");
  rows_.push_back({bytes_.size(), static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size())});
  bytes_.append(key);
  bytes_.append(value);
  return absl::OkStatus();
}

size_t MemoryRows::LowerBound(std::string_view key) const {
  const auto found = std::partition_point(rows_.begin(), rows_.end(), [&](const Row& row) { return Key(row) < key; });
  return static_cast<size_t>(found - rows_.begin());
}

absl::StatusOr<std::optional<RowBytes>> MemoryRows::Get(std::string_view key) const {
  const size_t at = LowerBound(key);
  if (at == rows_.size() || Key(rows_[at]) != key) return std::optional<RowBytes>();
  return std::optional<RowBytes>({Value(rows_[at]), nullptr});
}

std::unique_ptr<RowIterator> MemoryRows::Scan(std::string_view from) const {
  return std::make_unique<MemoryRowIterator>(*this, LowerBound(from));
}

}  // namespace huiyao::query
