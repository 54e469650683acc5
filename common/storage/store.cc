#include "common/storage/store.h"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <random>
#include <system_error>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "common/storage/options.h"
#include "common/storage/status.h"
#include "fmt/format.h"

namespace huiyao::storage {
namespace {

// Rows of the "default" family.
constexpr char kOwnerKey[] = "owner";
constexpr char kFormatKey[] = "format";
constexpr char kIdKey[] = "id";

std::string RandomId() {
  std::random_device device;
  std::string id;
  for (int i = 0; i < 4; ++i) id += fmt::format("{:08x}", device());
  return id;
}

absl::Status OpenError(const rocksdb::Status& status, const std::string& path) {
  const std::string text = status.ToString();
  if (status.IsIOError() && (text.find("While lock file") != std::string::npos ||
                             text.find("lock hold by current process") != std::string::npos)) {
    return Error(absl::StatusCode::kFailedPrecondition, "STORE_IN_USE",
                 fmt::format("{} is open in another process ({})", path, text));
  }
  return FromRocks(status, fmt::format("open {}", path));
}

absl::Status WrongOwner(const StoreOptions& options, std::string_view owner) {
  return Error(absl::StatusCode::kFailedPrecondition, "WRONG_STORE",
               fmt::format("{} belongs to {}, not to {}", options.path, owner, options.owner));
}

absl::Status FormatTooNew(const StoreOptions& options, uint32_t format) {
  return Error(absl::StatusCode::kFailedPrecondition, "FORMAT_TOO_NEW",
               fmt::format("{} has format {}, this program knows up to {}: use a newer program", options.path, format,
                           options.format));
}

// A store with families that we do not name is another service's or a newer program's. RocksDB would refuse it too,
// but could not say why.
absl::Status CheckOwnFamilies(const StoreOptions& options) {
  std::vector<std::string> present;
  // A directory without a database has none; any other fault is met by the open itself.
  if (!rocksdb::DB::ListColumnFamilies(rocksdb::DBOptions(), options.path, &present).ok()) return absl::OkStatus();
  const auto is_ours = [&](const std::string& name) {
    return name == rocksdb::kDefaultColumnFamilyName ||
           std::any_of(options.families.begin(), options.families.end(),
                       [&](const Family& family) { return family.name == name; });
  };
  if (std::all_of(present.begin(), present.end(), is_ours)) return absl::OkStatus();
  rocksdb::DB* opened = nullptr;
  const rocksdb::Status status = rocksdb::DB::OpenForReadOnly(rocksdb::Options(), options.path, &opened);
  if (!status.ok()) return OpenError(status, options.path);
  const std::unique_ptr<rocksdb::DB> db(opened);
  std::string owner;
  std::string format;
  if (!db->Get(rocksdb::ReadOptions(), kOwnerKey, &owner).ok() || owner != options.owner) {
    return WrongOwner(options, owner.empty() ? "another program" : owner);
  }
  std::string_view bytes = db->Get(rocksdb::ReadOptions(), kFormatKey, &format).ok() ? format : std::string_view();
  return FormatTooNew(options, TakeBigEndian32(bytes).value_or(0));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const StoreOptions& options) {
  std::error_code error;
  std::filesystem::create_directories(options.path, error);
  if (error) {
    return Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE",
                 fmt::format("could not create {}: {}", options.path, error.message()));
  }
  HUIYAO_RETURN_IF_ERROR(CheckOwnFamilies(options));
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  descriptors.emplace_back(rocksdb::kDefaultColumnFamilyName, FamilyOptions(Family::Values::kSmall));
  for (const Family& family : options.families) descriptors.emplace_back(family.name, FamilyOptions(family.values));

  std::unique_ptr<Store> store(new Store());
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  rocksdb::Status opened;
  for (const Recovery recovery : {Recovery::kWhole, Recovery::kUpTo, Recovery::kReadable}) {
    opened = rocksdb::DB::Open(DatabaseOptions(recovery), options.path, descriptors, &handles, &db);
    if (!opened.IsCorruption() || !options.accept_loss) break;
  }
  if (!opened.ok()) return OpenError(opened, options.path);
  store->db_.reset(db);
  for (rocksdb::ColumnFamilyHandle* handle : handles) store->families_[handle->GetName()] = handle;
  HUIYAO_RETURN_IF_ERROR(store->CheckIdentity(options));
  store->format_ = options.format;
  return store;
}

absl::Status Store::RaiseFormat() {
  if (opened_format_ >= format_) return absl::OkStatus();
  std::string format;
  AppendBigEndian32(format_, format);
  rocksdb::WriteBatch batch;
  batch.Put(family(rocksdb::kDefaultColumnFamilyName), kFormatKey, format);
  return Write(batch, /*sync=*/true);
}

absl::Status Store::CheckIdentity(const StoreOptions& options) {
  rocksdb::ColumnFamilyHandle* rows = family(rocksdb::kDefaultColumnFamilyName);
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> owner, Get(rows, kOwnerKey));
  if (!owner) {
    id_ = RandomId();
    opened_format_ = options.format;
    rocksdb::WriteBatch batch;
    std::string format;
    AppendBigEndian32(options.format, format);
    batch.Put(rows, kOwnerKey, options.owner);
    batch.Put(rows, kFormatKey, format);
    batch.Put(rows, kIdKey, id_);
    return Write(batch, /*sync=*/true);
  }
  if (*owner != options.owner) return WrongOwner(options, *owner);
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> format, Get(rows, kFormatKey));
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> id, Get(rows, kIdKey));
  std::string_view bytes = format ? std::string_view(*format) : std::string_view();
  const std::optional<uint32_t> number = TakeBigEndian32(bytes);
  if (!number || !id) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", fmt::format("{} has no format row", options.path));
  }
  if (*number > options.format) return FormatTooNew(options, *number);
  id_ = *id;
  opened_format_ = *number;
  return absl::OkStatus();
}

Store::~Store() {
  for (const auto& [name, handle] : families_) db_->DestroyColumnFamilyHandle(handle);
  families_.clear();
  if (db_) db_->Close();
}

rocksdb::ColumnFamilyHandle* Store::family(std::string_view name) const {
  const auto found = families_.find(name);
  HUIYAO_CHECK(found != families_.end(), name);
  return found->second;
}

absl::StatusOr<std::optional<std::string>> Store::Get(rocksdb::ColumnFamilyHandle* family, std::string_view key) const {
  std::string value;
  const rocksdb::Status status = db_->Get(rocksdb::ReadOptions(), family, rocksdb::Slice(key), &value);
  if (status.IsNotFound()) return std::optional<std::string>();
  if (!status.ok()) return FromRocks(status, fmt::format("read {}", family->GetName()));
  return std::optional<std::string>(std::move(value));
}

absl::Status Store::Write(rocksdb::WriteBatch& batch, bool sync) {
  if (refusing_.load()) return FromRocks(rocksdb::Status::IOError("writes are refused"), "write");
#if defined(__SANITIZE_THREAD__) || defined(HUIYAO_TSAN)
  // Debian's RocksDB is not instrumented: ThreadSanitizer sees one thread write the batches of others, but not how they
  // agree on that. With one writer at a time there is nothing to agree on.
  static std::mutex one_writer;
  const std::lock_guard lock(one_writer);
#endif
  rocksdb::WriteOptions options;
  options.sync = sync;
  return FromRocks(db_->Write(options, &batch), "write");
}

uint64_t Store::DiskBytes() const {
  uint64_t total = 0;
  for (const auto& [name, handle] : families_) {
    uint64_t bytes = 0;
    if (db_->GetIntProperty(handle, rocksdb::DB::Properties::kTotalSstFilesSize, &bytes)) total += bytes;
    if (db_->GetIntProperty(handle, rocksdb::DB::Properties::kTotalBlobFileSize, &bytes)) total += bytes;
  }
  return total;
}

}  // namespace huiyao::storage
