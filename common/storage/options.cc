#include "common/storage/options.h"

#include "rocksdb/cache.h"
#include "rocksdb/filter_policy.h"
#include "rocksdb/table.h"

namespace huiyao::storage {

rocksdb::DBOptions DatabaseOptions(Recovery recovery) {
  rocksdb::DBOptions options;
  options.create_if_missing = true;
  options.create_missing_column_families = true;
  // A torn record at the end of the log is a write that nobody was promised; any other damage is loss, and is told.
  options.wal_recovery_mode = recovery == Recovery::kWhole  ? rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords
                              : recovery == Recovery::kUpTo ? rocksdb::WALRecoveryMode::kPointInTimeRecovery
                                                            : rocksdb::WALRecoveryMode::kSkipAnyCorruptedRecords;
  options.track_and_verify_wals_in_manifest = recovery == Recovery::kWhole;
  options.max_background_jobs = 2;
  options.max_total_wal_size = 128 << 20;
  options.bytes_per_sync = 1 << 20;
  options.keep_log_file_num = 4;
  options.max_log_file_size = 8 << 20;
  options.max_open_files = 1000;
  options.avoid_flush_during_shutdown = true;
  return options;
}

rocksdb::ColumnFamilyOptions FamilyOptions(Family::Values values) {
  static const std::shared_ptr<rocksdb::Cache> cache = rocksdb::NewLRUCache(64 << 20);
  rocksdb::ColumnFamilyOptions options;
  options.write_buffer_size = 16 << 20;
  options.compression = rocksdb::kZSTD;
  options.level_compaction_dynamic_level_bytes = true;
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.format_version = 5;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  if (values == Family::Values::kLarge) {
    options.enable_blob_files = true;
    options.min_blob_size = 4 << 10;
    options.blob_compression_type = rocksdb::kZSTD;
    options.enable_blob_garbage_collection = true;
  }
  return options;
}

}  // namespace huiyao::storage
