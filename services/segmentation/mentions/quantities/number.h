#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMBER_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMBER_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// A number as printed, in any script.
struct Number {
  // Bytes of the text; the sign of a percentage is in it.
  size_t start;
  size_t end;
  // 12,000 for 1.2万; 85 for 85%, 百分之八十五 and 八成五; 2/3 for 三分之二 and two-thirds.
  double value = 0;
  // 两三百: the larger of the two.
  std::optional<double> high = std::nullopt;
  // It says hundredths.
  bool percent = false;
  // It is a part of a whole: 三分之二, 2/3, a quarter.
  bool fraction = false;
  // 万, 亿, thousand or more is in it.
  bool scaled = false;
  // Its digits are Chinese numerals.
  bool han = false;
  // It is made of English words, or of digits and words.
  bool english = false;
  // A letter multiplies it: 40k, 1.2bn. Many codes look so.
  bool suffixed = false;
  // 余, 多 or 几 stands in it or at its end, or it is hundreds, dozens: the value is a lower bound.
  bool open = false;
  // 百, 千, 万 alone.
  bool bare = false;
};

// The number that begins at `at`, on a code point boundary of well-formed UTF-8; the longest one. What the number
// stands for (a year, an ordinal, a part of a word) is not asked.
std::optional<Number> MatchNumber(std::string_view text, size_t at);

// With these a number can begin, beside signs and Latin letters.
inline constexpr std::u32string_view kNumberBeginnings =
    U"0123456789０１２３４５６７８９零〇○一二两兩三四五六七八九十百千万萬亿億壹贰貳叁參肆伍陆陸柒捌玖拾佰仟半½¼¾⅓⅔⅕⅖⅗"
    U"⅘⅛⅜⅝⅞";
bool MayBeginNumber(char32_t c);

// Whether the Chinese numeral in [start, end) is a part of a word or a name: 一切, 四川, 五台山, 登陆, 统一.
bool IsInWord(std::string_view text, size_t start, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMBER_H_
