#ifndef HUIYAO_COMMON_TEXT_NUMERALS_H_
#define HUIYAO_COMMON_TEXT_NUMERALS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyao::text {

// A number as printed at one place of a text.
struct Numeral {
  int64_t value;
  // Bytes it takes.
  size_t length;
};

// 10, 100, 1000, 10^4 or 10^8 of a Chinese numeral that multiplies what stands before it, in both scripts and the
// financial forms; 0 of any other character.
int64_t HanUnit(char32_t c);

// 0 to 9 of a Chinese digit in every form; -1 of any other character.
int HanDigit(char32_t c);

// The longest integer in Chinese numerals that begins at `offset`: 十一, 二百零三, 两千, 一万二千, 二〇二六 (digit by
// digit), 贰拾. Both scripts and the financial forms are read. None if there is no numeral or it does not make a
// number. Requires offset <= text.size() on a code point boundary of well-formed UTF-8.
std::optional<Numeral> MatchHanInteger(std::string_view text, size_t offset);

// The longest run of decimal digits, half or full width, that begins at `offset`. None if there is none or the value
// exceeds 10^15.
std::optional<Numeral> MatchArabicInteger(std::string_view text, size_t offset);

// A number that is one character: ① ⑴ ⒈ ㈠ ㊀.
std::optional<Numeral> MatchEnclosedNumber(std::string_view text, size_t offset);

// An English number word, any case: cardinals zero to twenty. None if the word goes on (tenfold).
std::optional<Numeral> MatchEnglishCardinal(std::string_view text, size_t offset);

// An English ordinal word, any case: first to thirty-first, firstly, thirdly. None if the word goes on (firsthand).
std::optional<Numeral> MatchEnglishOrdinal(std::string_view text, size_t offset);

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_NUMERALS_H_
