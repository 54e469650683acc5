#include "services/segmentation/mentions/quotes/ending_words.h"

#include <algorithm>

#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {

EndingWords::EndingWords(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const char32_t last = LastCharacter(word);
    words_.emplace_back(last, word);
    last_.add(last);
  }
  std::sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
  });
}

size_t EndingWords::Match(std::string_view text, char32_t last) const {
  if (!last_.contains(last)) return 0;
  auto word = std::lower_bound(words_.begin(), words_.end(), last,
                               [](const auto& entry, char32_t c) { return entry.first < c; });
  for (; word != words_.end() && word->first == last; ++word) {
    if (EndsWith(text, word->second)) return word->second.size();
  }
  return 0;
}

}  // namespace huiyao::segmentation
