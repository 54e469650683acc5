#include "services/query/documents/format.h"

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "fmt/format.h"

namespace huiyao::query {
namespace {

absl::Status Corrupt(std::string_view what) {
  return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", fmt::format("a row of {} cannot be read", what));
}

// Takes the version byte.
bool TakeVersion(std::string_view& row) {
  if (row.empty() || row.front() != kRowVersion) return false;
  row.remove_prefix(1);
  return true;
}

std::optional<bool> TakeFlag(std::string_view& row) {
  if (row.empty() || (row.front() != 0 && row.front() != 1)) return std::nullopt;
  const bool flag = row.front() == 1;
  row.remove_prefix(1);
  return flag;
}

}  // namespace

std::vector<storage::Family> DocumentFamilies() {
  using Values = storage::Family::Values;
  return {{std::string(kDocumentsFamily), Values::kLarge}, {std::string(kBasicFamily), Values::kSmall},
          {std::string(kItemsFamily), Values::kSmall},     {std::string(kDocumentMetaFamily), Values::kSmall},
          {std::string(kChangesFamily), Values::kSmall},   {std::string(kStateFamily), Values::kSmall}};
}

std::string EncodeMeta(const DocumentMeta& meta) {
  std::string row(1, kRowVersion);
  storage::AppendBigEndian32(static_cast<uint32_t>(meta.revision), row);
  row.push_back(meta.deleted ? 1 : 0);
  storage::AppendBigEndian64(static_cast<uint64_t>(meta.sequence), row);
  storage::AppendBigEndian32(meta.items, row);
  row.append(meta.content_hash);
  return row;
}

std::string EncodeChange(const ChangeRow& change) {
  std::string row(1, kRowVersion);
  storage::AppendBigEndian32(static_cast<uint32_t>(change.revision), row);
  row.push_back(change.deleted ? 1 : 0);
  row.append(change.id);
  return row;
}

std::string EncodeTotals(const Totals& totals) {
  std::string row(1, kRowVersion);
  storage::AppendBigEndian64(static_cast<uint64_t>(totals.sequence), row);
  storage::AppendBigEndian64(static_cast<uint64_t>(totals.documents), row);
  storage::AppendBigEndian64(static_cast<uint64_t>(totals.tombstones), row);
  return row;
}

std::string EncodeMessage(const google::protobuf::MessageLite& message) {
  std::string row(1, kRowVersion);
  message.AppendToString(&row);
  return row;
}

std::string EncodeNumber(int64_t number) {
  std::string row(1, kRowVersion);
  storage::AppendBigEndian64(static_cast<uint64_t>(number), row);
  return row;
}

absl::StatusOr<DocumentMeta> DecodeMeta(std::string_view row) {
  if (!TakeVersion(row)) return Corrupt(kDocumentMetaFamily);
  const auto revision = storage::TakeBigEndian32(row);
  const auto deleted = TakeFlag(row);
  const auto sequence = storage::TakeBigEndian64(row);
  const auto items = storage::TakeBigEndian32(row);
  if (!revision || !deleted || !sequence || !items) return Corrupt(kDocumentMetaFamily);
  return DocumentMeta{static_cast<int32_t>(*revision), *deleted, static_cast<int64_t>(*sequence), *items,
                      std::string(row)};
}

absl::StatusOr<ChangeRow> DecodeChange(std::string_view row) {
  if (!TakeVersion(row)) return Corrupt(kChangesFamily);
  const auto revision = storage::TakeBigEndian32(row);
  const auto deleted = TakeFlag(row);
  if (!revision || !deleted) return Corrupt(kChangesFamily);
  return ChangeRow{static_cast<int32_t>(*revision), *deleted, std::string(row)};
}

absl::StatusOr<Totals> DecodeTotals(std::string_view row) {
  if (!TakeVersion(row)) return Corrupt(kStateFamily);
  const auto sequence = storage::TakeBigEndian64(row);
  const auto documents = storage::TakeBigEndian64(row);
  const auto tombstones = storage::TakeBigEndian64(row);
  if (!sequence || !documents || !tombstones || !row.empty()) return Corrupt(kStateFamily);
  return Totals{static_cast<int64_t>(*sequence), static_cast<int64_t>(*documents), static_cast<int64_t>(*tombstones)};
}

absl::StatusOr<int64_t> DecodeNumber(std::string_view row) {
  if (!TakeVersion(row)) return Corrupt(kStateFamily);
  const auto number = storage::TakeBigEndian64(row);
  if (!number || !row.empty()) return Corrupt(kStateFamily);
  return static_cast<int64_t>(*number);
}

absl::Status DecodeMessage(std::string_view row, google::protobuf::MessageLite& message) {
  if (!TakeVersion(row) || !message.ParseFromArray(row.data(), static_cast<int>(row.size()))) {
    return Corrupt(message.GetTypeName());
  }
  return absl::OkStatus();
}

std::string ItemPrefix(std::string_view id) {
  std::string key(id);
  key.push_back('\0');
  return key;
}

std::string ItemKey(std::string_view id, uint32_t number) {
  std::string key = ItemPrefix(id);
  storage::AppendBigEndian32(number, key);
  return key;
}

std::string_view DocumentOfItemKey(std::string_view key) {
  const size_t end = key.find('\0');
  return end == std::string_view::npos || key.size() != end + 5 ? std::string_view() : key.substr(0, end);
}

}  // namespace huiyao::query
