#include "services/segmentation/findings/phrases.h"

#include <algorithm>

#include "common/base/check.h"

namespace huiyao::segmentation {

Phrases::Phrases(const std::vector<std::string_view>& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    const text::CodePoint first = text::DecodeAt(phrases[i], 0);
    HUIYAO_CHECK(first.length == 3);
    pairs_.Add(phrases[i]);
    entries_.push_back({first.value, phrases[i], i});
  }
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
  first_entries_.resize(0x10000);
  for (size_t i = entries_.size(); i-- > 0;) first_entries_[entries_[i].first] = static_cast<uint32_t>(i);
}

}  // namespace huiyao::segmentation
