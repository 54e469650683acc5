#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/character_set.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

// A closed class of words with one of which a text may begin, or that it may hold. The words must outlive it; none is
// empty.
class BeginningWords {
 public:
  explicit BeginningWords(std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
      const char32_t first = FirstCharacter(word);
      words_.emplace_back(first, word);
      first_.add(first);
    }
    std::sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
    });
  }

  // Bytes of the longest word that the text begins with; 0 if it begins with none. Most texts cost one look at their
  // first character.
  size_t Match(std::string_view text) const {
    const char32_t first = FirstCharacter(text);
    if (!first_.contains(first)) return 0;
    auto word = std::lower_bound(words_.begin(), words_.end(), first,
                                 [](const auto& entry, char32_t c) { return entry.first < c; });
    for (; word != words_.end() && word->first == first; ++word) {
      if (StartsWith(text, word->second)) return word->second.size();
    }
    return 0;
  }

  // One of the words stands in the text.
  bool StandIn(std::string_view text) const {
    for (size_t at = first_.Find(text, 0); at < text.size(); at = first_.Find(text, at + 1)) {
      if (Match(text.substr(at)) > 0) return true;
    }
    return false;
  }

 private:
  text::CharacterSet first_;
  // By first character, the longer ones first.
  std::vector<std::pair<char32_t, std::string_view>> words_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_
