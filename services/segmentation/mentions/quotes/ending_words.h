#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENDING_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENDING_WORDS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/character_set.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

// A closed class of words of which a text may end with one. The words must outlive it; none is empty.
class EndingWords {
 public:
  explicit EndingWords(std::span<const std::string_view> words);

  // Bytes of the longest word that the text ends with; 0 if it ends with none. Most texts cost one look at their last
  // character, which may be given.
  size_t Match(std::string_view text) const { return Match(text, LastCharacter(text)); }
  size_t Match(std::string_view text, char32_t last) const;

 private:
  text::CharacterSet last_;
  // By last character.
  std::vector<std::pair<char32_t, std::string_view>> words_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENDING_WORDS_H_
