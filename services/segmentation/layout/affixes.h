#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace huiyao::segmentation {

// Closed classes of words at the ends of a text, or in it. `words` is an array or container of string views; each call
// looks at all of them.

template <typename Words = std::initializer_list<std::string_view>>
bool StartsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return text.starts_with(word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool EndsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return text.ends_with(word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool ContainsAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

// Bytes of the longest of the words that the text begins with; 0 if it begins with none.
template <typename Words = std::initializer_list<std::string_view>>
size_t PrefixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

// Bytes of the longest of the words that the text ends with; 0 if it ends with none.
template <typename Words = std::initializer_list<std::string_view>>
size_t SuffixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.ends_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_
