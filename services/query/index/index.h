#ifndef HUIYAO_SERVICES_QUERY_INDEX_INDEX_H_
#define HUIYAO_SERVICES_QUERY_INDEX_INDEX_H_

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "huiyao/document/v1/document.pb.h"
#include "services/query/index/analyzed_document.h"
#include "services/query/index/merge_policy.h"
#include "services/query/index/segment.h"
#include "services/query/index/segment_store.h"

namespace huiyao::query {

struct IndexOptions {
  // Segments in memory are written to RocksDB when they reach one of these.
  uint64_t freeze_bytes = 48 << 20;
  uint32_t freeze_documents = 20'000;
  // Neighbours that are merged into one, in memory and on disk: see merge_policy.h.
  size_t memory_fan_in = 6;
  size_t stored_fan_in = 6;
  // Live documents from which on a persisted segment is merged no more.
  uint32_t max_segment_documents = 1 << 20;
  // Writers wait for the merging while there are more.
  size_t max_memory_segments = 64;
  // What texts are analysed with at the moment, for Segment::analyzer. Thread-safe; may be empty.
  std::function<std::string()> analyzer;
};

// One write, as the owner of the documents has stored it.
struct Change {
  std::string id;
  // Ascends from change to change; gaps are allowed.
  uint64_t sequence = 0;
  // nullptr: the document is deleted.
  std::shared_ptr<const AnalyzedDocument> analyzed;
};

struct IndexStatus {
  uint64_t documents = 0;
  uint64_t searchable_sequence = 0;
  uint64_t persisted_sequence = 0;
  struct SegmentInfo {
    uint64_t id = 0;
    uint32_t documents = 0;
    uint32_t hidden_documents = 0;
    uint64_t bytes = 0;
    bool persistent = false;
    std::string analyzer;
  };
  // Oldest first.
  std::vector<SegmentInfo> segments;
  // Why freezing or merging on disk last failed; it is tried again. OK after a success.
  absl::Status background;
};

// An inverted index over documents whose durable home is elsewhere: what is in memory only is lost with the process and
// is given again by the owner. Which entries are alive is derived from the owner's live documents, never trusted.
// Thread-safe. Two threads of its own merge in memory and on disk.
class Index {
 public:
  // Calls the given function for every live document with the sequence of its last write.
  using LiveDocuments = std::function<absl::Status(const std::function<void(std::string_view id, uint64_t sequence)>&)>;

  // The owner then applies, in order, every change after persisted_sequence(); changes that later ones have overtaken
  // may be left out. An index that cannot be read, or that lacks a live document, is dropped: rebuilt() is true and
  // persisted_sequence() 0. Errors are those of the store and of `live`. The store, which has IndexFamilies(), must
  // outlive the index.
  static absl::StatusOr<std::unique_ptr<Index>> Open(storage::Store& store, const LiveDocuments& live,
                                                     const IndexOptions& options = {});
  // Ends the threads; nothing is frozen.
  ~Index();
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  // True if Open found a damaged index and dropped it. `rebuild_reason` is then not OK.
  bool rebuilt() const { return !rebuild_reason_.ok(); }
  const absl::Status& rebuild_reason() const { return rebuild_reason_; }

  // Makes changes searchable; they are when this returns. Called in the order of sequences: INTERNAL with reason
  // SEQUENCE_OUT_OF_ORDER if one is not greater than searchable_sequence(), and nothing is changed. May wait for
  // merging.
  absl::Status ApplyBatch(std::span<const Change> changes);
  // The same for one, analysed here. `document` nullptr: deleted.
  absl::Status Apply(uint64_t sequence, std::string_view id, const document::v1::Document* document);

  // What can be searched now. Never nullptr.
  std::shared_ptr<const SegmentSet> Snapshot() const;

  // Everything up to this one is in Snapshot().
  uint64_t searchable_sequence() const;
  // Everything up to this one is found again after a restart.
  uint64_t persisted_sequence() const;
  // False if the deadline came first.
  bool WaitSearchable(uint64_t sequence, std::chrono::steady_clock::time_point deadline) const;

  IndexStatus GetStatus() const;

  // Writes what is in memory now to RocksDB, so that the next Open has less to do. Returns the first failure.
  absl::Status Freeze();
  // Waits until there is nothing to merge and nothing to drop. For tests.
  void WaitIdle();
  // Has the index dropped at the next Open. For who finds INDEX_CORRUPT in a search.
  absl::Status ScheduleRebuild();

 private:
  Index(storage::Store& store, const IndexOptions& options);
  absl::Status Load(const LiveDocuments& live);
  absl::Status LoadSegments(const Manifest& manifest);

  // The following require mutex_.
  std::vector<SegmentView> MemoryViews() const;
  std::vector<SegmentView> StoredViews() const;
  bool FreezeIsDue() const;
  void HideOlder(std::string_view id, SegmentSet& set) const;
  void Replace(std::span<const SegmentView> inputs, std::shared_ptr<const Segment> merged);
  void Publish(SegmentSet set);

  void MergeInMemory();
  void WorkOnDisk();
  absl::Status FreezeMemory(std::unique_lock<std::mutex>& lock);
  absl::Status MergeStored(std::unique_lock<std::mutex>& lock, const MergeRange& range);
  absl::Status DropObsolete(std::unique_lock<std::mutex>& lock);
  std::optional<MergeRange> DueMemoryMerge() const;
  std::optional<MergeRange> DueStoredMerge() const;

  SegmentStore segments_;
  const IndexOptions options_;
  absl::Status rebuild_reason_;

  // Held while a batch is made into a segment, so that batches stay in order.
  std::mutex apply_mutex_;

  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::shared_ptr<const SegmentSet> snapshot_;
  std::unordered_map<std::string, uint64_t> live_;
  uint64_t next_segment_id_ = 1;
  Manifest manifest_;
  // Segments in memory that are being written to disk.
  std::set<uint64_t> freezing_;
  bool merging_in_memory_ = false;
  bool working_on_disk_ = false;
  bool freeze_requested_ = false;
  bool rebuild_scheduled_ = false;
  uint64_t freeze_attempts_ = 0;
  absl::Status background_;
  // Replaced on disk, perhaps still in use by a search.
  std::vector<std::shared_ptr<const Segment>> obsolete_;

  std::atomic<bool> closing_ = false;
  std::thread memory_thread_;
  std::thread disk_thread_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_INDEX_H_
