#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_STORE_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_STORE_H_

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "services/query/documents/change_listener.h"
#include "services/query/documents/document_snapshot.h"
#include "services/query/documents/document_write.h"
#include "services/query/documents/format.h"

namespace huiyao::query {

// The processed documents, in RocksDB (format.h), and the order of their writes. Thread-safe.
//
// Concurrent writes are committed in groups: one thread at a time takes all that wait, gives them sequences and writes
// them in one synced batch; then they are applied to the listener in the order of sequences.
class DocumentStore {
 public:
  struct WriteResult {
    // False: a higher or equal revision was there already, and nothing changed.
    bool stored = false;
    // Of the document's newest write.
    int64_t sequence = 0;
  };

  // `store` was opened with DocumentFamilies(). Replays to the listener what it has not persisted. Both must outlive
  // the result.
  static absl::StatusOr<std::unique_ptr<DocumentStore>> Open(storage::Store& store, ChangeListener& listener);

  // Stores a document whose name and revision are valid. When this returns OK, it is on disk, and searchable.
  // UNAVAILABLE if it could not be written, or written but not made searchable: may be repeated.
  absl::StatusOr<WriteResult> Put(document::v1::Document document, std::string content_hash, JournalMark journal);

  // Leaves a tombstone, also for a document that is not there. As Put.
  absl::StatusOr<WriteResult> Delete(std::string id, int32_t revision, JournalMark journal);

  // The documents as they are now.
  absl::StatusOr<std::unique_ptr<DocumentSnapshot>> Snapshot() const { return DocumentSnapshot::Take(store_); }

  // Everything up to this sequence is searchable.
  int64_t searchable_sequence() const { return searchable_.load(); }

  // Waits until `sequence` is searchable. UNAVAILABLE with reason READ_TOKEN_AHEAD and RetryInfo at `deadline`, with
  // reason SHUTTING_DOWN after StopWaiting.
  absl::Status WaitSearchable(int64_t sequence, std::chrono::system_clock::time_point deadline);

  // Ends all waiting for good: the process is about to end.
  void StopWaiting();

  // Identity of the store, made when it was created.
  const std::string& id() const { return store_.id(); }
  // 32 secret bytes, made when the store was created.
  const std::string& token_key() const { return token_key_; }
  int64_t DiskBytes() const { return static_cast<int64_t>(store_.DiskBytes()); }

 private:
  DocumentStore(storage::Store& store, ChangeListener& listener) : store_(store), listener_(listener) {}

  absl::Status Load();
  absl::Status Replay();
  absl::StatusOr<WriteResult> Commit(DocumentWrite& write);
  void WriteGroup(std::vector<DocumentWrite*>& group);
  absl::Status BuildBatch(const std::vector<DocumentWrite*>& group, rocksdb::WriteBatch& batch, Totals& totals,
                          std::vector<DocumentChange>& changes);
  absl::Status MakeSearchable(int64_t sequence);
  // True if the stored revision makes this write void; then its outcome is set.
  absl::StatusOr<bool> AlreadyThere(std::string_view id, int32_t revision, WriteResult& result);

  storage::Store& store_;
  ChangeListener& listener_;
  std::string token_key_;

  // The queue of writes; whoever sets writing_ commits for all that wait.
  std::mutex queue_mutex_;
  std::condition_variable queue_changed_;
  std::deque<DocumentWrite*> queue_;
  bool writing_ = false;

  // Only for the thread that set writing_.
  Totals totals_;
  int64_t last_assigned_ = 0;
  std::map<std::string, int64_t, std::less<>> journals_;

  // Written, not yet applied, by ascending sequences.
  std::mutex unapplied_mutex_;
  std::vector<DocumentChange> unapplied_;

  // Held while the listener is called.
  std::mutex apply_mutex_;

  std::mutex searchable_mutex_;
  std::condition_variable searchable_changed_;
  std::atomic<int64_t> searchable_{0};
  bool stopped_ = false;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_STORE_H_
