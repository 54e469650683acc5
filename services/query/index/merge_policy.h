#ifndef HUIYAO_SERVICES_QUERY_INDEX_MERGE_POLICY_H_
#define HUIYAO_SERVICES_QUERY_INDEX_MERGE_POLICY_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace huiyao::query {

// What the policy sees of a segment.
struct SegmentSize {
  uint32_t live_documents;
  uint32_t documents;
};

// Neighbouring segments [first, first + count) to be made into one.
struct MergeRange {
  size_t first;
  size_t count;

  bool operator==(const MergeRange&) const = default;
};

// Tiers: a segment's tier is the logarithm of its live documents to the base `fan_in`; `fan_in` segments of a tier,
// with whatever smaller ones are among them but none larger, become one, the lowest tier first, so that each document
// is rewritten about once a tier and fewer than fan_in neighbours of a tier remain. A segment of which half is dead is
// rewritten alone. Segments of `max_documents` live documents or more are left as they are, and no merge makes more
// than twice that. nullopt: nothing to do. Requires fan_in >= 2.
std::optional<MergeRange> ChooseMerge(std::span<const SegmentSize> segments, size_t fan_in, uint32_t max_documents);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_MERGE_POLICY_H_
