#ifndef HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_H_
#define HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "roaring/roaring.hh"
#include "services/query/index/document_table.h"
#include "services/query/index/field.h"
#include "services/query/index/rows.h"

namespace huiyao::query {

// An immutable part of the index: its documents and their posting lists. Thread-safe.
struct Segment {
  uint64_t id = 0;
  DocumentTable documents;
  std::unique_ptr<const Rows> rows;
  // Of the posting lists.
  uint64_t bytes = 0;
  // In RocksDB and named by the manifest; otherwise in memory.
  bool persistent = false;
  // What the process analysed texts with when the segment was made; of a merged one, its oldest part. Not that of its
  // documents: these say it themselves, and differ within a segment.
  std::string analyzer;
};

// A segment as one snapshot sees it.
struct SegmentView {
  std::shared_ptr<const Segment> segment;
  // Documents that are deleted or replaced; nullptr: none.
  std::shared_ptr<const Roaring> hidden;
  uint32_t live_documents = 0;
  // Sums over the live documents.
  PerField<uint64_t> live_lengths{};

  bool Live(uint32_t document) const { return hidden == nullptr || !hidden->contains(document); }
  // Hides those that are not hidden yet. The bitmap is copied, so that other views stay as they are.
  void Hide(std::span<const uint32_t> documents);
};

// A view on a segment with nothing hidden.
SegmentView WholeView(std::shared_ptr<const Segment> segment);

// The whole index at one moment, oldest segment first. Immutable; searches hold it as long as they run.
struct SegmentSet {
  std::vector<SegmentView> segments;
  // Every write up to this one is in it.
  uint64_t sequence = 0;

  uint64_t live_documents() const;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_H_
