#include "tools/train/continuation_trainer/counts.h"

#include <algorithm>

namespace huiyao::segmentation {
namespace {

// Calls use(order, gram) for every n-gram.
template <typename Use>
void ForEachGram(const Letters& letters, Use use) {
  Gram window = 0;
  for (size_t i = 0; i < letters.size(); ++i) {
    window = window << 16 | letters[i];
    for (size_t order = 1; order <= std::min(i + 1, ContinuationModel::kOrder); ++order) {
      use(order, order == 4 ? window : window & ((Gram{1} << (16 * order)) - 1));
    }
  }
}

}  // namespace

void GramCounter::Add(const Letters& letters) {
  total_ += letters.size();
  ForEachGram(letters, [&](size_t order, Gram gram) { seen_[order - 1].push_back(gram); });
}

void GramCounter::AddWord(const Letters& letters, uint64_t weight) {
  total_ += letters.size() * weight;
  ForEachGram(letters, [&](size_t order, Gram gram) { weighted_[order - 1].push_back({gram, weight}); });
}

std::vector<GramCount> GramCounter::Counts(size_t order) {
  std::vector<Gram>& seen = seen_[order - 1];
  std::vector<GramCount>& weighted = weighted_[order - 1];
  std::sort(seen.begin(), seen.end());
  std::sort(weighted.begin(), weighted.end(), [](auto& a, auto& b) { return a.gram < b.gram; });
  std::vector<GramCount> counts;
  size_t w = 0;
  const auto add = [&](Gram gram, uint64_t count) {
    if (counts.empty() || counts.back().gram != gram) counts.push_back({gram, 0});
    counts.back().count += count;
  };
  for (size_t i = 0; i < seen.size(); ++i) {
    for (; w < weighted.size() && weighted[w].gram <= seen[i]; ++w) add(weighted[w].gram, weighted[w].count);
    add(seen[i], 1);
  }
  for (; w < weighted.size(); ++w) add(weighted[w].gram, weighted[w].count);
  return counts;
}

}  // namespace huiyao::segmentation
