#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SYMBOLS_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SYMBOLS_H_

#include <cstdint>

namespace huiyao::analysis {

// What the word model sees of a text: one symbol a Han character, one a number or Latin word. Written forms of the same
// character (traditional, full-width) share a symbol. A model numbers its characters from kFirstCharacterSymbol on,
// those first that its training data hold.
using Symbol = uint16_t;

inline constexpr Symbol kEdgeSymbol = 1;         // beginning or end of a text, white space
inline constexpr Symbol kUnknownHanSymbol = 2;   // a Han character that the training data do not hold
inline constexpr Symbol kUnknownGapSymbol = 3;   // punctuation that the training data do not hold
inline constexpr Symbol kShortNumberSymbol = 4;  // one or two digits
inline constexpr Symbol kYearSymbol = 5;         // four digits
inline constexpr Symbol kIntegerSymbol = 6;      // other digits
inline constexpr Symbol kDecimalSymbol = 7;      // digits with separators
inline constexpr Symbol kPercentSymbol = 8;      // a number with % or ‰
inline constexpr Symbol kLatinSymbol = 9;        // letters
inline constexpr Symbol kMixedSymbol = 10;       // letters and digits, addresses
inline constexpr Symbol kForeignSymbol = 11;     // kana and scripts written without spaces
inline constexpr Symbol kFirstCharacterSymbol = 16;

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SYMBOLS_H_
