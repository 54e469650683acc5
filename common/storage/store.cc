#include "common/storage/store.h"

#include <filesystem>
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
  if (status.IsIOError() && status.ToString().find("lock") != std::string::npos) {
    return Error(absl::StatusCode::kFailedPrecondition, "STORE_IN_USE",
                 fmt::format("{} is open in another process ({})", path, status.ToString()));
  }
  return FromRocks(status, fmt::format("open {}", path));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const StoreOptions& options) {
  std::error_code error;
  std::filesystem::create_directories(options.path, error);
  if (error) {
    return Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE",
                 fmt::format("could not create {}: {}", options.path, error.message()));
  }
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  descriptors.emplace_back(rocksdb::kDefaultColumnFamilyName, FamilyOptions(Family::Values::kSmall));
  for (const Family& family : options.families) descriptors.emplace_back(family.name, FamilyOptions(family.values));

  std::unique_ptr<Store> store(new Store());
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  const rocksdb::Status opened =
      rocksdb::DB::Open(DatabaseOptions(options.accept_loss), options.path, descriptors, &handles, &db);
  if (!opened.ok()) return OpenError(opened, options.path);
  store->db_.reset(db);
  for (rocksdb::ColumnFamilyHandle* handle : handles) store->families_[handle->GetName()] = handle;
  HUIYAO_RETURN_IF_ERROR(store->CheckIdentity(options));
  return store;
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
  if (*owner != options.owner) {
    return Error(absl::StatusCode::kFailedPrecondition, "WRONG_STORE",
                 fmt::format("{} belongs to {}, not to {}", options.path, *owner, options.owner));
  }
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> format, Get(rows, kFormatKey));
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> id, Get(rows, kIdKey));
  std::string_view bytes = format ? std::string_view(*format) : std::string_view();
  const std::optional<uint32_t> number = TakeBigEndian32(bytes);
  if (!number || !id) {
    return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", fmt::format("{} has no format row", options.path));
  }
  if (*number > options.format) {
    return Error(absl::StatusCode::kFailedPrecondition, "FORMAT_TOO_NEW",
                 fmt::format("{} has format {}, this program knows up to {}: use a newer program", options.path,
                             *number, options.format));
  }
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
