#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMERAL_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMERAL_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// A number without sign, share or fraction, in digits, Chinese numerals or both.
struct Numeral {
  size_t end;
  double value = 0;
  // 两三百: the larger of the two.
  std::optional<double> high = std::nullopt;
  // Its first character is a Chinese numeral.
  bool han = false;
  // 万 or more is in it.
  bool scaled = false;
  // 余, 多 or 几 stands in it or at its end: the value is a lower bound.
  bool open = false;
  // 百, 千, 万 alone.
  bool bare = false;
};

// Digits with groups and decimals: 4 800, 12,000, 0.8, .5, half or full width.
std::optional<Numeral> MatchDigits(std::string_view text, size_t at);

// Digits and Chinese numerals of both scripts: 1.2万, 3千万, 5万4千, 1亿2000万, 二百五 (250), 一百二十多, 十几万,
// 五亿零六, 三点一四, 两三百. Spaces between its parts are stepped over. The longest one.
std::optional<Numeral> MatchNumeral(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_NUMERAL_H_
