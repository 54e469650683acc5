#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_LETTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_LETTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// A word beside a seam: of the dictionary, else one letter.
struct SeamWord {
  uint32_t part = 0;  // its part of speech, or the letter itself if that is no word; 0: the text is over
  uint32_t length = 0;
};

// Letters that are looked at of an end and of a beginning.
inline constexpr size_t kEndLetters = 8, kBeginningLetters = 24;

// The letters beside a seam, from it outwards, and the words that they make, the longest first (maximum matching).
struct SeamLetters {
  Letters letters;
  std::array<SeamWord, 3> words;
};
SeamLetters LettersOfEnd(std::string_view text);
SeamLetters LettersOfBeginning(std::string_view text);

// The longest word of the dictionary across the seam as a small number, by its length and how frequent it is; 0: none.
uint32_t WordAcross(const Letters& end, const Letters& beginning);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_LETTERS_H_
