#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_NUMBER_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_NUMBER_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// A number in English words, or in digits that words go on: twenty-one trillion, 3.5 million, half a dozen.
struct EnglishNumber {
  size_t end;
  double value = 0;
  // two-thirds, a quarter, one out of three.
  bool fraction = false;
  // thousand or more is in it.
  bool scaled = false;
  // hundreds, dozens, tens of thousands, several hundred: the value is a lower bound.
  bool open = false;
};

// The number whose first word or digit begins at `at`; the longest one, of at most 24 words. Digits alone are none: see
// MatchDigits. "a" alone is none either.
std::optional<EnglishNumber> MatchEnglishNumber(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_NUMBER_H_
