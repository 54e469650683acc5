#include "services/segmentation/mentions/quotes/beginning_words.h"

#include <algorithm>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

BeginningWords::BeginningWords(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const char32_t first = FirstCharacter(word);
    words_.emplace_back(first, word);
    first_.add(first);
  }
  std::sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
  });
}

size_t BeginningWords::Match(std::string_view text) const {
  const char32_t first = FirstCharacter(text);
  if (!first_.contains(first)) return 0;
  auto word = std::lower_bound(words_.begin(), words_.end(), first,
                               [](const auto& entry, char32_t c) { return entry.first < c; });
  for (; word != words_.end() && word->first == first; ++word) {
    if (text.starts_with(word->second)) return word->second.size();
  }
  return 0;
}

bool BeginningWords::StandIn(std::string_view text) const {
  for (size_t at = first_.Find(text, 0); at < text.size(); at = first_.Find(text, at + 1)) {
    if (Match(text.substr(at)) > 0) return true;
  }
  return false;
}

}  // namespace huiyao::segmentation
