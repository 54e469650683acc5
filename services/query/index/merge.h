#ifndef HUIYAO_SERVICES_QUERY_INDEX_MERGE_H_
#define HUIYAO_SERVICES_QUERY_INDEX_MERGE_H_

#include <atomic>
#include <span>
#include <string>

#include "absl/status/status.h"
#include "services/query/index/document_table.h"
#include "services/query/index/rows.h"
#include "services/query/index/segment.h"

namespace huiyao::query {

// Writes the live documents of neighbouring segments, oldest first, as the rows and documents of one. CANCELLED as soon
// as `cancelled` is true. Memory: one posting list. `documents` must be empty.
absl::Status MergeSegments(std::span<const SegmentView> inputs, const std::atomic<bool>& cancelled, RowSink& rows,
                           DocumentTable& documents);

// Segment::analyzer of what these are merged into: that of the oldest. Empty if there are none.
std::string AnalyzerOf(std::span<const SegmentView> inputs);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_MERGE_H_
