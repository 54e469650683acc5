#include "services/segmentation/findings/phrases.h"

#include <algorithm>

#include "common/base/check.h"

namespace huiyao::segmentation {

Phrases::Phrases(const std::vector<std::string_view>& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    const text::CodePoint first = text::DecodeAt(phrases[i], 0);
    HUIYAO_CHECK(first.length == 3);
    begins_.set(first.value);
    entries_.push_back({first.value, phrases[i], i});
  }
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
}

size_t Phrases::Find(char32_t first) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), first,
                                      [](const Entry& entry, char32_t c) { return entry.first < c; });
  return static_cast<size_t>(found - entries_.begin());
}

}  // namespace huiyao::segmentation
