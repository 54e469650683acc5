#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace huiyao::segmentation {

// As starts_with, but the last byte is looked at first: Han characters share their first ones.
inline bool StartsWith(std::string_view text, std::string_view word) {
  if (word.empty()) return true;
  return word.size() <= text.size() && text[word.size() - 1] == word.back() && text.starts_with(word);
}

// As ends_with, likewise.
inline bool EndsWith(std::string_view text, std::string_view word) {
  if (word.empty()) return true;
  return word.size() <= text.size() && text.back() == word.back() && text.ends_with(word);
}

// As text.find; the word is looked for by its last byte.
inline size_t FindWord(std::string_view text, std::string_view word, size_t from = 0) {
  if (word.empty()) return from <= text.size() ? from : text.npos;
  for (size_t last = from + word.size() - 1; last < text.size(); ++last) {
    last = text.find(word.back(), last);
    if (last == text.npos) break;
    const size_t at = last + 1 - word.size();
    if (text.substr(at).starts_with(word)) return at;
  }
  return text.npos;
}

// Closed classes of words at the ends of a text, or in it. `words` is an array or container of string views; each call
// looks at all of them.

template <typename Words = std::initializer_list<std::string_view>>
bool StartsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return StartsWith(text, word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool EndsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return EndsWith(text, word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool ContainsAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return FindWord(text, word) != text.npos; });
}

// Bytes of the longest of the words that the text begins with; 0 if it begins with none.
template <typename Words = std::initializer_list<std::string_view>>
size_t PrefixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (StartsWith(text, word)) longest = std::max(longest, word.size());
  }
  return longest;
}

// Bytes of the longest of the words that the text ends with; 0 if it ends with none.
template <typename Words = std::initializer_list<std::string_view>>
size_t SuffixOf(std::string_view text, const Words& words) {
  size_t longest = 0;
  for (const std::string_view word : words) {
    if (EndsWith(text, word)) longest = std::max(longest, word.size());
  }
  return longest;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_AFFIXES_H_
