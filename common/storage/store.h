#ifndef HUIYAO_COMMON_STORAGE_STORE_H_
#define HUIYAO_COMMON_STORAGE_STORE_H_

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "rocksdb/db.h"
#include "rocksdb/write_batch.h"

namespace huiyao::storage {

// One column family, by what its values are like.
struct Family {
  enum class Values {
    kSmall,  // Rows of up to some KB: zstd blocks.
    kLarge,  // Texts, originals, posting lists: values from 4 KB go to blob files (zstd, garbage collected).
  };
  std::string name;
  Values values = Values::kSmall;
};

struct StoreOptions {
  // Directory, created if absent.
  std::string path;
  // Who owns it, such as "query": a store of another owner is refused.
  std::string owner;
  // Version of the formats that the program writes. A store with a higher one is refused (FAILED_PRECONDITION, reason
  // FORMAT_TOO_NEW); one with a lower one is opened, and its number is found in opened_format().
  uint32_t format = 1;
  // All families beside RocksDB's own "default".
  std::vector<Family> families;
  // Opens a store whose write-ahead log is damaged in its middle or has lost a file, with what can be read of it.
  // Otherwise that is DATA_LOSS, reason STORAGE_CORRUPT.
  bool accept_loss = false;
};

// A RocksDB with named column families that belongs to one process. Thread-safe. Concurrent synced writes share one
// fsync: RocksDB's write groups are our group commit.
class Store {
 public:
  // FAILED_PRECONDITION with reason STORE_IN_USE if another process has it open, WRONG_STORE if it is another
  // service's, FORMAT_TOO_NEW; otherwise the errors of FromRocks.
  static absl::StatusOr<std::unique_ptr<Store>> Open(const StoreOptions& options);

  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // The handle of a family that was named at Open. Owned by the store.
  rocksdb::ColumnFamilyHandle* family(std::string_view name) const;

  // For iterators, snapshots and properties. Owned by the store.
  rocksdb::DB* db() const { return db_.get(); }

  // Absence is nullopt, not an error.
  absl::StatusOr<std::optional<std::string>> Get(rocksdb::ColumnFamilyHandle* family, std::string_view key) const;

  // Applies the batch atomically. With `sync` it is on disk when this returns; without, it survives the death of the
  // process but perhaps not that of the machine.
  absl::Status Write(rocksdb::WriteBatch& batch, bool sync);

  // From now on writes fail as on a disk that does, or work again. For tests of what callers make of that.
  void RefuseWrites(bool refuse) { refusing_.store(refuse); }

  // Random identity, made when the store was created: 32 hexadecimal digits.
  const std::string& id() const { return id_; }

  // The format version that the store had before this Open; the program's own for a new store.
  uint32_t opened_format() const { return opened_format_; }

  // Records that the store has the program's format from now on, once everything is converted. Synced.
  absl::Status RaiseFormat();

  // Estimated bytes on disk of all families, blob files included.
  uint64_t DiskBytes() const;

 private:
  Store() = default;
  absl::Status CheckIdentity(const StoreOptions& options);

  std::unique_ptr<rocksdb::DB> db_;
  std::map<std::string, rocksdb::ColumnFamilyHandle*, std::less<>> families_;
  std::string id_;
  uint32_t format_ = 0;
  uint32_t opened_format_ = 0;
  std::atomic<bool> refusing_{false};
};

}  // namespace huiyao::storage

#endif  // HUIYAO_COMMON_STORAGE_STORE_H_
