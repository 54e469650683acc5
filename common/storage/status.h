#ifndef HUIYAO_COMMON_STORAGE_STATUS_H_
#define HUIYAO_COMMON_STORAGE_STATUS_H_

#include <string_view>

#include "absl/status/status.h"
#include "rocksdb/status.h"

namespace huiyao::storage {

// What a caller may do about a fault of RocksDB. `action` says what was tried, such as "write the journal".
//   OK           → OK
//   NotFound     → NOT_FOUND, reason ROW_NOT_FOUND
//   Corruption   → DATA_LOSS, reason STORAGE_CORRUPT
//   IO, space, busy, aborted, in error state → UNAVAILABLE, reason STORAGE_UNAVAILABLE, with RetryInfo
//   anything else → INTERNAL, reason STORAGE_FAILED
absl::Status FromRocks(const rocksdb::Status& status, std::string_view action);

}  // namespace huiyao::storage

#endif  // HUIYAO_COMMON_STORAGE_STATUS_H_
