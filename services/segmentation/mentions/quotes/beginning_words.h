#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/character_set.h"

namespace huiyao::segmentation {

// A closed class of words with one of which a text may begin, or that it may hold. The words must outlive it; none is
// empty.
class BeginningWords {
 public:
  explicit BeginningWords(std::span<const std::string_view> words);

  // Bytes of the longest word that the text begins with; 0 if it begins with none. Most texts cost one look at their
  // first character.
  size_t Match(std::string_view text) const;

  // One of the words stands in the text.
  bool StandIn(std::string_view text) const;

 private:
  text::CharacterSet first_;
  // By first character.
  std::vector<std::pair<char32_t, std::string_view>> words_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_BEGINNING_WORDS_H_
