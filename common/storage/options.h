#ifndef HUIYAO_COMMON_STORAGE_OPTIONS_H_
#define HUIYAO_COMMON_STORAGE_OPTIONS_H_

#include "common/storage/store.h"
#include "rocksdb/options.h"

namespace huiyao::storage {

// How all our stores run RocksDB: sized for two cores and a shared machine.
// `recovery` says what of a damaged write-ahead log is read.
enum class Recovery {
  kWhole,     // All of it, or the store does not open. A torn record at the end is no damage.
  kUpTo,      // What stands before the damage.
  kReadable,  // What can be read, behind the damage too.
};
rocksdb::DBOptions DatabaseOptions(Recovery recovery);

// zstd everywhere; blob files for large values.
rocksdb::ColumnFamilyOptions FamilyOptions(Family::Values values);

}  // namespace huiyao::storage

#endif  // HUIYAO_COMMON_STORAGE_OPTIONS_H_
