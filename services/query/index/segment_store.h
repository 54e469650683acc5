#ifndef HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_STORE_H_
#define HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_STORE_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "services/query/index/segment.h"

namespace huiyao::query {

// What is published: see format.h.
struct Manifest {
  struct Entry {
    uint64_t id = 0;
    uint32_t documents = 0;
    uint32_t document_rows = 0;
    uint64_t bytes = 0;
    std::string analyzer;

    bool operator==(const Entry&) const = default;
  };
  uint64_t next_segment_id = 1;
  // The segments hold every document whose last write is not later than this.
  uint64_t persisted_sequence = 0;
  std::vector<Entry> segments;

  bool operator==(const Manifest&) const = default;
};

std::string EncodeManifest(const Manifest& manifest);
absl::StatusOr<Manifest> DecodeManifest(std::string_view bytes);

// The column families that a store needs to hold an index.
std::vector<storage::Family> IndexFamilies();

// Persisted segments. Thread-safe, but only one thread may write. The store must outlive it.
class SegmentStore {
 public:
  explicit SegmentStore(storage::Store& store);

  // The published manifest; a fresh one if nothing was ever published. DATA_LOSS if it cannot be read.
  absl::StatusOr<Manifest> ReadManifest() const;
  // One synced write.
  absl::Status Publish(const Manifest& manifest);

  // Writes the live documents of the inputs under `id`. It counts only when published.
  absl::StatusOr<std::shared_ptr<const Segment>> WriteSegment(uint64_t id, std::span<const SegmentView> inputs,
                                                              const std::atomic<bool>& cancelled);
  // Opens a published segment; posting lists stay on disk.
  absl::StatusOr<std::shared_ptr<const Segment>> ReadSegment(const Manifest::Entry& entry) const;

  // Drops the rows of one segment.
  absl::Status Drop(uint64_t id);
  // Drops the rows of all segments that the manifest does not name. Returns how many.
  absl::StatusOr<int> DropUnpublished(const Manifest& manifest);

  static Manifest::Entry EntryOf(const Segment& segment);

 private:
  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* const postings_;
  rocksdb::ColumnFamilyHandle* const meta_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_STORE_H_
