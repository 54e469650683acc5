#include "services/query/index/merge_policy.h"

#include <algorithm>
#include <vector>

namespace huiyao::query {
namespace {

int TierOf(uint32_t documents, size_t fan_in) {
  int tier = 0;
  for (uint64_t bound = fan_in; documents >= bound; bound *= fan_in) ++tier;
  return tier;
}

}  // namespace

std::optional<MergeRange> ChooseMerge(std::span<const SegmentSize> segments, size_t fan_in, uint32_t max_documents) {
  std::vector<int> tiers;
  int highest = -1;
  for (const SegmentSize& segment : segments) {
    tiers.push_back(segment.live_documents >= max_documents ? INT32_MAX : TierOf(segment.live_documents, fan_in));
    if (tiers.back() != INT32_MAX) highest = std::max(highest, tiers.back());
  }
  for (int tier = 0; tier <= highest; ++tier) {
    MergeRange run{0, 0};
    size_t of_tier = 0;
    uint64_t documents = 0;
    for (size_t i = 0; i <= segments.size(); ++i) {
      const bool joins = i < segments.size() && tiers[i] <= tier;
      if (!joins || documents + segments[i].live_documents > 2ull * max_documents) {
        if (of_tier >= fan_in) return run;
        run = {joins ? i : i + 1, 0};
        of_tier = 0;
        documents = 0;
        if (!joins) continue;
      }
      ++run.count;
      of_tier += tiers[i] == tier ? 1 : 0;
      documents += segments[i].live_documents;
    }
  }
  for (size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].documents > 0 && segments[i].live_documents * 2ull <= segments[i].documents)
      return MergeRange{i, 1};
  }
  return std::nullopt;
}

}  // namespace huiyao::query
