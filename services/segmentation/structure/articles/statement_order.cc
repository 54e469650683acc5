#include "services/segmentation/structure/articles/statement_order.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace huiyao::segmentation {

std::vector<size_t> OrderStatement(const std::vector<PlacedParagraph>& paragraphs, int32_t line) {
  constexpr size_t kNone = static_cast<size_t>(-1);
  const auto behind = [&](size_t p) { return paragraphs[p].first.start >= line; };
  const size_t count = paragraphs.size();
  std::map<int32_t, size_t> by_last;
  for (size_t p = 0; p < count; ++p) by_last.emplace(paragraphs[p].last.start, p);
  std::vector<size_t> next(count, kNone), previous(count, kNone), run(count);
  std::iota(run.begin(), run.end(), 0);
  const auto run_of = [&](size_t p) {
    while (run[p] != p) p = run[p] = run[run[p]];
    return p;
  };
  // Ends that were printed before their beginnings say more than the order of print: they are asked first.
  for (const bool turned_back : {true, false}) {
    for (size_t p = 0; p < count; ++p) {
      const auto before = by_last.lower_bound(paragraphs[p].first.start);
      if (before == by_last.begin() || previous[p] != kNone) continue;
      const size_t other = std::prev(before)->second;
      const PlacedParagraph& one = paragraphs[other];
      if ((one.last.start < one.first.start) != turned_back) continue;
      const bool parted = line >= 0 && one.last.start < line && paragraphs[p].first.start >= line;
      if (parted || next[other] != kNone || run_of(other) == run_of(p)) continue;
      next[other] = p;
      previous[p] = other;
      run[run_of(p)] = run_of(other);
    }
  }
  std::vector<size_t> heads;
  for (size_t p = 0; p < paragraphs.size(); ++p) {
    if (previous[p] == kNone) heads.push_back(p);
  }
  std::stable_sort(heads.begin(), heads.end(), [&](size_t a, size_t b) { return behind(a) > behind(b); });
  std::vector<size_t> order;
  for (const size_t head : heads) {
    for (size_t p = head; p != kNone; p = next[p]) order.push_back(p);
  }
  return order;
}

}  // namespace huiyao::segmentation
