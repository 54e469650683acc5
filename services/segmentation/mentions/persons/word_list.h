#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_LIST_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_LIST_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/text/pair_filter.h"

namespace huiyao::segmentation {

// A closed class of words, found in folded texts (FoldedText). Thread-safe.
class WordList {
 public:
  // Words parted by blanks, each list with a value above 0. The literals must live as long as this.
  explicit WordList(std::initializer_list<std::pair<int, std::u32string_view>> lists);
  explicit WordList(std::u32string_view words) : WordList({{1, words}}) {}

  // A word at a place: its length, 0 if there is none, and its list's value.
  struct Match {
    size_t length = 0;
    int value = 0;
  };
  // The longest word that begins at `at`.
  Match MatchAt(std::u32string_view text, size_t at) const {
    if (at >= text.size()) return {};
    return begins_.MayBegin(text[at], at + 1 < text.size() ? text[at + 1] : 0) ? LongestAt(text, at) : Match();
  }
  // The longest word that ends at `end`.
  Match MatchBefore(std::u32string_view text, size_t end) const;
  bool Contains(std::u32string_view word) const { return MatchAt(word, 0).length == word.size() && !word.empty(); }

 private:
  Match LongestAt(std::u32string_view text, size_t at) const;

  struct Word {
    std::u32string_view letters;
    int value;
  };
  using ByCharacter = absl::flat_hash_map<char32_t, std::vector<Word>>;

  // Longest first.
  ByCharacter by_first_;
  ByCharacter by_last_;
  // Of the first two characters: nearly all places are ruled out by them.
  text::PairFilter begins_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_WORD_LIST_H_
