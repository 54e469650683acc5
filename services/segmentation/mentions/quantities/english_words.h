#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_WORDS_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace huiyao::segmentation {

// What a word is in an English number.
enum class NumberWordSort {
  kDigits,  // 3.5
  kUnit,    // one … nineteen
  kTens,    // twenty … ninety
  kHundred,
  kScale,   // thousand …
  kScales,  // hundreds, thousands, dozens
  kDozen,
  kPart,     // half, third, fifths: one of so many
  kSeveral,  // several, a few
  kArticle,  // a, an
  kAnd,
  kOf,
  kPoint,
  kOver,  // over, out of
  kMinus,
};

// A word of an English number, or digits.
struct NumberWord {
  NumberWordSort sort;
  double value;
  size_t end;
  bool plural = false;  // fifths
  bool hyphen = false;  // a hyphen stands before it
};

// The one that begins at `at`, in any case.
std::optional<NumberWord> NumberWordAt(std::string_view text, size_t at);

// Behind the spaces or the hyphen (alone or between spaces) that join two words of a number; whether it is a hyphen.
std::pair<size_t, bool> SkipNumberJoint(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_ENGLISH_WORDS_H_
