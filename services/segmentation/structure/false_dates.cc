#include "services/segmentation/structure/false_dates.h"

#include <algorithm>

namespace huiyao::segmentation {

using document::v1::Finding;

std::vector<Range> FalseDates(const document::v1::Document& document) {
  std::vector<Range> ranges;
  for (const Finding& finding : document.findings()) {
    if (finding.kind() != Finding::KIND_FALSE_DATE) continue;
    for (const auto& span : finding.evidence()) ranges.push_back({span.start(), span.end()});
  }
  const auto earlier = [](const Range& a, const Range& b) { return a.start < b.start; };
  std::sort(ranges.begin(), ranges.end(), earlier);
  ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
  return ranges;
}

bool TouchesFalseDate(const std::vector<Range>& false_dates, Range range) {
  const auto next = std::upper_bound(false_dates.begin(), false_dates.end(), range.start,
                                     [](int32_t at, const Range& date) { return at < date.end; });
  return next != false_dates.end() && next->start < range.end;
}

}  // namespace huiyao::segmentation
