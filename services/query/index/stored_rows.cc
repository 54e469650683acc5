#include "services/query/index/stored_rows.h"

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "common/storage/status.h"
#include "services/query/index/format.h"

namespace huiyao::query {
namespace {

constexpr size_t kBatchBytes = 1 << 20;

class StoredRowIterator : public RowIterator {
 public:
  StoredRowIterator(rocksdb::DB& db, rocksdb::ColumnFamilyHandle* family, uint64_t segment, std::string_view from)
      : end_(storage::BigEndian64(segment + 1)), bound_(end_) {
    rocksdb::ReadOptions options;
    options.iterate_upper_bound = &bound_;
    options.fill_cache = false;
    iterator_.reset(db.NewIterator(options, family));
    std::string start = storage::BigEndian64(segment);
    prefix_ = start.size();
    start.append(from);
    iterator_->Seek(start);
  }
  bool Valid() const override { return iterator_->Valid(); }
  std::string_view key() const override { return iterator_->key().ToStringView().substr(prefix_); }
  std::string_view value() const override { return iterator_->value().ToStringView(); }
  void Next() override { iterator_->Next(); }
  absl::Status status() const override { return storage::FromRocks(iterator_->status(), "read a segment"); }

 private:
  const std::string end_;
  const rocksdb::Slice bound_;
  size_t prefix_ = 0;
  std::unique_ptr<rocksdb::Iterator> iterator_;
};

}  // namespace

StoredRows::StoredRows(const storage::Store& store, uint64_t segment)
    : store_(store), family_(store.family(kPostingsFamily)), segment_(segment) {}

absl::StatusOr<std::optional<RowBytes>> StoredRows::Get(std::string_view key) const {
  std::string full = storage::BigEndian64(segment_);
  full.append(key);
  HUIYAO_ASSIGN_OR_RETURN(std::optional<std::string> value, store_.Get(family_, full));
  if (!value) return std::optional<RowBytes>();
  auto owner = std::make_shared<const std::string>(*std::move(value));
  return std::optional<RowBytes>({*owner, owner});
}

std::unique_ptr<RowIterator> StoredRows::Scan(std::string_view from) const {
  return std::make_unique<StoredRowIterator>(*store_.db(), family_, segment_, from);
}

StoredRowSink::StoredRowSink(storage::Store& store, uint64_t segment)
    : store_(store), family_(store.family(kPostingsFamily)), prefix_(storage::BigEndian64(segment)) {}

absl::Status StoredRowSink::Add(std::string_view key, std::string_view value) {
  std::string full = prefix_;
  full.append(key);
  batch_.Put(family_, full, rocksdb::Slice(value.data(), value.size()));
  bytes_ += key.size() + value.size();
  return batch_.GetDataSize() >= kBatchBytes ? Finish() : absl::OkStatus();
}

absl::Status StoredRowSink::Finish() {
  if (batch_.Count() == 0) return absl::OkStatus();
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch_, /*sync=*/false));
  batch_.Clear();
  return absl::OkStatus();
}

}  // namespace huiyao::query
