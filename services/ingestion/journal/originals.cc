#include "services/ingestion/journal/originals.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "common/storage/status.h"
#include "fmt/format.h"
#include "services/ingestion/journal/format.h"

namespace huiyao::ingestion {
namespace {

std::string SequenceKey(int64_t sequence) { return storage::BigEndian64(static_cast<uint64_t>(sequence)); }

std::string ChunkKey(int64_t sequence, int64_t chunk) {
  std::string key = SequenceKey(sequence);
  storage::AppendBigEndian32(static_cast<uint32_t>(chunk), key);
  return key;
}

}  // namespace

Originals::Originals(storage::Store& store)
    : store_(store), chunks_(store.family(kOriginalsFamily)), staging_(store.family(kStagingFamily)) {}

int32_t Originals::ChunkCount(size_t size) {
  return static_cast<int32_t>((size + kChunkBytes - 1) / static_cast<size_t>(kChunkBytes));
}

absl::Status Originals::Add(int64_t sequence, std::string_view bytes, rocksdb::WriteBatch& batch) {
  const int32_t count = ChunkCount(bytes.size());
  if (count <= 1) {
    batch.Put(chunks_, ChunkKey(sequence, 0), rocksdb::Slice(bytes.data(), bytes.size()));
    return absl::OkStatus();
  }
  // RocksDB's log is one file after the other: the sync of the batch covers what was written before it.
  for (int32_t i = 0; i < count; ++i) {
    const std::string_view piece = bytes.substr(static_cast<size_t>(i) * kChunkBytes, kChunkBytes);
    rocksdb::WriteBatch staged;
    if (i == 0) staged.Put(staging_, SequenceKey(sequence), "");
    staged.Put(chunks_, ChunkKey(sequence, i), rocksdb::Slice(piece.data(), piece.size()));
    HUIYAO_RETURN_IF_ERROR(store_.Write(staged, /*sync=*/false));
  }
  batch.Delete(staging_, SequenceKey(sequence));
  return absl::OkStatus();
}

absl::Status Originals::Read(int64_t sequence, int32_t chunks, int64_t offset, int64_t limit,
                             const std::function<bool(std::string_view)>& sink) const {
  int64_t left = limit > 0 ? limit : std::numeric_limits<int64_t>::max();
  for (int64_t i = offset / kChunkBytes; i < chunks && left > 0; ++i) {
    HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> value, store_.Get(chunks_, ChunkKey(sequence, i)));
    if (!value) {
      return Error(absl::StatusCode::kNotFound, "ORIGINAL_DELETED", "the original was deleted with its document");
    }
    std::string_view piece = *value;
    if (i == offset / kChunkBytes) piece.remove_prefix(std::min<size_t>(offset % kChunkBytes, piece.size()));
    piece = piece.substr(0, static_cast<size_t>(std::min<int64_t>(left, static_cast<int64_t>(piece.size()))));
    left -= static_cast<int64_t>(piece.size());
    if (!piece.empty() && !sink(piece)) break;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> Originals::ReadAll(int64_t sequence, int32_t chunks) const {
  std::string bytes;
  HUIYAO_RETURN_IF_ERROR(Read(sequence, chunks, 0, 0, [&](std::string_view piece) {
    bytes.append(piece);
    return true;
  }));
  return bytes;
}

void Originals::Remove(int64_t sequence, int32_t chunks, rocksdb::WriteBatch& batch) const {
  for (int32_t i = 0; i < chunks; ++i) batch.Delete(chunks_, ChunkKey(sequence, i));
}

absl::Status Originals::SweepStaged() {
  rocksdb::WriteBatch batch;
  {
    const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), staging_));
    for (it->SeekToFirst(); it->Valid(); it->Next()) {
      std::string_view key = it->key().ToStringView();
      const auto sequence = static_cast<int64_t>(storage::TakeBigEndian64(key).value_or(0));
      batch.Delete(staging_, it->key());
      batch.DeleteRange(chunks_, SequenceKey(sequence), SequenceKey(sequence + 1));
    }
    HUIYAO_RETURN_IF_ERROR(storage::FromRocks(it->status(), "read the staging rows"));
  }
  return batch.Count() == 0 ? absl::OkStatus() : store_.Write(batch, /*sync=*/true);
}

}  // namespace huiyao::ingestion
