#include "services/ingestion/journal/journal.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "common/storage/status.h"
#include "fmt/format.h"
#include "services/ingestion/journal/format.h"

namespace huiyao::ingestion {
namespace {

constexpr std::string_view kPrefix = "ingestions/";
constexpr char kSkippedKey[] = "skipped";

absl::StatusOr<v1::JournalRow> Parse(std::string_view value) {
  v1::JournalRow row;
  if (row.ParseFromArray(value.data(), static_cast<int>(value.size()))) return row;
  return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "a journal row cannot be parsed");
}

}  // namespace

Journal::Journal(storage::Store& store)
    : store_(store), rows_(store.family(kJournalFamily)), pending_(store.family(kPendingFamily)) {}

absl::Status Journal::Open() {
  const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), rows_));
  it->SeekToLast();
  if (it->Valid()) {
    std::string_view key = it->key().ToStringView();
    last_sequence_ = static_cast<int64_t>(storage::TakeBigEndian64(key).value_or(0));
  }
  HUIYAO_RETURN_IF_ERROR(storage::FromRocks(it->status(), "read the journal"));
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> skipped,
                          store_.Get(store_.family(rocksdb::kDefaultColumnFamilyName), kSkippedKey));
  std::string_view key = skipped ? std::string_view(*skipped) : std::string_view();
  const auto number = static_cast<int64_t>(storage::TakeBigEndian64(key).value_or(0));
  last_sequence_ = std::max(last_sequence_.load(), number);
  return absl::OkStatus();
}

absl::Status Journal::SkipTo(int64_t sequence) {
  rocksdb::WriteBatch batch;
  batch.Put(store_.family(rocksdb::kDefaultColumnFamilyName), kSkippedKey,
            storage::BigEndian64(static_cast<uint64_t>(sequence)));
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));
  int64_t last = last_sequence_.load();
  while (last < sequence && !last_sequence_.compare_exchange_weak(last, sequence)) {
  }
  return absl::OkStatus();
}

void Journal::Put(const v1::JournalRow& row, rocksdb::WriteBatch& batch) const {
  const std::string key = storage::BigEndian64(static_cast<uint64_t>(SequenceOf(row)));
  batch.Put(rows_, key, row.SerializeAsString());
  if (row.ingestion().state() == v1::Ingestion::STATE_PENDING) {
    batch.Put(pending_, key, "");
  } else {
    batch.Delete(pending_, key);
  }
}

absl::StatusOr<v1::JournalRow> Journal::Get(int64_t sequence) const {
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> value,
                          store_.Get(rows_, storage::BigEndian64(static_cast<uint64_t>(sequence))));
  if (value) return Parse(*value);
  return Error(absl::StatusCode::kNotFound, "INGESTION_NOT_FOUND",
               fmt::format("there is no {}", IngestionName(sequence)));
}

absl::StatusOr<std::vector<v1::JournalRow>> Journal::Pending() const {
  std::vector<v1::JournalRow> rows;
  const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), pending_));
  for (it->SeekToFirst(); it->Valid(); it->Next()) {
    std::string_view key = it->key().ToStringView();
    HUIYAO_ASSIGN_OR_RETURN(v1::JournalRow row, Get(static_cast<int64_t>(storage::TakeBigEndian64(key).value_or(0))));
    rows.push_back(std::move(row));
  }
  HUIYAO_RETURN_IF_ERROR(storage::FromRocks(it->status(), "read the outbox"));
  return rows;
}

absl::Status Journal::VisitNewestFirst(int64_t before, const std::function<bool(const v1::JournalRow&)>& visit) const {
  const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), rows_));
  if (before <= 0) {
    it->SeekToLast();
  } else {
    it->SeekForPrev(storage::BigEndian64(static_cast<uint64_t>(before - 1)));
  }
  for (; it->Valid(); it->Prev()) {
    HUIYAO_ASSIGN_OR_RETURN(const v1::JournalRow row, Parse(it->value().ToStringView()));
    if (!visit(row)) break;
  }
  return storage::FromRocks(it->status(), "list ingestions");
}

std::string IngestionName(int64_t sequence) { return fmt::format("{}{:016x}", kPrefix, sequence); }

absl::StatusOr<int64_t> ParseIngestionName(std::string_view name) {
  if (name.substr(0, kPrefix.size()) == kPrefix) {
    const std::string_view digits = name.substr(kPrefix.size());
    int64_t sequence = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), sequence, 16);
    if (error == std::errc() && end == digits.data() + digits.size() && digits.size() == 16 && sequence > 0) {
      return sequence;
    }
  }
  return InvalidField("name", "must be ingestions/ and 16 hexadecimal digits, as IngestDocument returned it");
}

int64_t SequenceOf(const v1::JournalRow& row) {
  const absl::StatusOr<int64_t> sequence = ParseIngestionName(row.ingestion().name());
  HUIYAO_CHECK(sequence.ok(), row.ingestion().name());
  return *sequence;
}

}  // namespace huiyao::ingestion
