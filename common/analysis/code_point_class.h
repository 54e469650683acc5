#ifndef HUIYAO_COMMON_ANALYSIS_CODE_POINT_CLASS_H_
#define HUIYAO_COMMON_ANALYSIS_CODE_POINT_CLASS_H_

#include <cstdint>

namespace huiyao::analysis {

// What a folded code point is to the analysis.
enum class CodePointClass : uint8_t {
  // Nothing: format characters, variation selectors, combining diacritics. They belong to what stands before them.
  kIgnorable,
  // White space and controls: ends a word, takes no position.
  kSpace,
  // A token of its own without being a word: punctuation and symbols of writing.
  kMark,
  // A token of its own: Han, kana, Hangul, scripts without spaces, pictures, whatever is not known.
  kSingle,
  // Part of a word: letters of scripts with spaces, their marks, decimal digits.
  kWord,
};

// Class of a folded code point. Thread-safe.
CodePointClass Classify(char32_t folded);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_CODE_POINT_CLASS_H_
