#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_JOURNAL_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_JOURNAL_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "huiyao/ingestion/v1/storage.pb.h"

namespace huiyao::ingestion {

// The rows of all ingestions and deletions, by a sequence number that only grows, and the outbox of those that are not
// at their end. Thread-safe.
class Journal {
 public:
  explicit Journal(storage::Store& store);

  // Finds the last sequence number. Before all others.
  absl::Status Open();

  // A number that was never given before, not even by a process that died.
  int64_t NextSequence() { return ++last_sequence_; }
  int64_t last_sequence() const { return last_sequence_.load(); }

  // Numbers up to this one are taken as given, for ever; after a loss that others have seen.
  absl::Status SkipTo(int64_t sequence);

  // Adds the row to the batch; it is in the outbox exactly while its state is PENDING.
  void Put(const v1::JournalRow& row, rocksdb::WriteBatch& batch) const;

  // NOT_FOUND with reason INGESTION_NOT_FOUND.
  absl::StatusOr<v1::JournalRow> Get(int64_t sequence) const;

  // The outbox in the order of acceptance.
  absl::StatusOr<std::vector<v1::JournalRow>> Pending() const;

  // Rows with numbers below `before` (0: all), the newest first, until `visit` returns false.
  absl::Status VisitNewestFirst(int64_t before, const std::function<bool(const v1::JournalRow&)>& visit) const;

 private:
  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* rows_;
  rocksdb::ColumnFamilyHandle* pending_;
  std::atomic<int64_t> last_sequence_{0};
};

// ingestions/{sequence in 16 hexadecimal digits}: names sort as numbers do.
std::string IngestionName(int64_t sequence);

// The number in such a name. INVALID_ARGUMENT, field "name", if it is none.
absl::StatusOr<int64_t> ParseIngestionName(std::string_view name);

// The number of a row.
int64_t SequenceOf(const v1::JournalRow& row);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_JOURNAL_H_
