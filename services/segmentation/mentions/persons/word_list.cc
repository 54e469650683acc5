#include "services/segmentation/mentions/persons/word_list.h"

#include <algorithm>

namespace huiyao::segmentation {

WordList::WordList(std::initializer_list<std::pair<int, std::u32string_view>> lists) {
  for (auto [value, words] : lists) {
    while (!words.empty()) {
      const std::u32string_view word = words.substr(0, words.find(U' '));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (word.empty()) continue;
      by_first_[word.front()].push_back({word, value});
      by_last_[word.back()].push_back({word, value});
      begins_.Add(word.front(), word.size() > 1 ? word[1] : 0);
    }
  }
  for (ByCharacter* words : {&by_first_, &by_last_}) {
    for (auto& [character, list] : *words) {
      std::stable_sort(list.begin(), list.end(),
                       [](const Word& a, const Word& b) { return a.letters.size() > b.letters.size(); });
    }
  }
}

WordList::Match WordList::LongestAt(std::u32string_view text, size_t at) const {
  const auto found = by_first_.find(text[at]);
  if (found == by_first_.end()) return {};
  const std::u32string_view rest = text.substr(at);
  for (const Word& word : found->second) {
    if (rest.starts_with(word.letters)) return {word.letters.size(), word.value};
  }
  return {};
}

WordList::Match WordList::MatchBefore(std::u32string_view text, size_t end) const {
  if (end == 0) return {};
  const auto found = by_last_.find(text[end - 1]);
  if (found == by_last_.end()) return {};
  const std::u32string_view head = text.substr(0, end);
  for (const Word& word : found->second) {
    if (head.ends_with(word.letters)) return {word.letters.size(), word.value};
  }
  return {};
}

}  // namespace huiyao::segmentation
