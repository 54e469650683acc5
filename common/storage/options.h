#ifndef HUIYAO_COMMON_STORAGE_OPTIONS_H_
#define HUIYAO_COMMON_STORAGE_OPTIONS_H_

#include "common/storage/store.h"
#include "rocksdb/options.h"

namespace huiyao::storage {

// How all our stores run RocksDB: sized for two cores and a shared machine.
rocksdb::DBOptions DatabaseOptions(bool accept_loss);

// zstd everywhere; blob files for large values.
rocksdb::ColumnFamilyOptions FamilyOptions(Family::Values values);

}  // namespace huiyao::storage

#endif  // HUIYAO_COMMON_STORAGE_OPTIONS_H_
