#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_ORIGINALS_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_ORIGINALS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"

namespace huiyao::ingestion {

// The bytes of originals, in chunks, by the sequence number of their row. Thread-safe.
class Originals {
 public:
  explicit Originals(storage::Store& store);

  // Number of chunks of an original of this size.
  static int32_t ChunkCount(size_t size);

  // Writes the bytes so that `batch`, which must hold the row that knows them and is written next with sync, makes
  // them certain: a small original goes into the batch itself, a large one is staged first.
  absl::Status Add(int64_t sequence, std::string_view bytes, rocksdb::WriteBatch& batch);

  // The bytes from `offset`, `limit` at most (0: to the end), to `sink`, piece by piece, until it returns false.
  // NOT_FOUND with reason ORIGINAL_DELETED if they are gone.
  absl::Status Read(int64_t sequence, int32_t chunks, int64_t offset, int64_t limit,
                    const std::function<bool(std::string_view)>& sink) const;

  // The whole original.
  absl::StatusOr<std::string> ReadAll(int64_t sequence, int32_t chunks) const;

  // Adds the removal to the batch.
  void Remove(int64_t sequence, int32_t chunks, rocksdb::WriteBatch& batch) const;

  // Removes chunks that were staged by a process that died before their row was written. At start, before any Add.
  absl::Status SweepStaged();

 private:
  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* chunks_;
  rocksdb::ColumnFamilyHandle* staging_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_ORIGINALS_H_
