#include "services/ingestion/extract/list_label.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

constexpr std::array<std::pair<std::string_view, ListStyle>, 19> kCssNames = {{
    {"none", ListStyle::kNone},
    {"disc", ListStyle::kDisc},
    {"circle", ListStyle::kCircle},
    {"square", ListStyle::kSquare},
    {"decimal", ListStyle::kDecimal},
    {"decimal-leading-zero", ListStyle::kDecimal},
    {"lower-alpha", ListStyle::kLowerLetters},
    {"lower-latin", ListStyle::kLowerLetters},
    {"upper-alpha", ListStyle::kUpperLetters},
    {"upper-latin", ListStyle::kUpperLetters},
    {"lower-roman", ListStyle::kLowerRoman},
    {"upper-roman", ListStyle::kUpperRoman},
    {"cjk-ideographic", ListStyle::kChinese},
    {"cjk-decimal", ListStyle::kChinese},
    {"simp-chinese-informal", ListStyle::kChinese},
    {"simp-chinese-formal", ListStyle::kChinese},
    {"trad-chinese-informal", ListStyle::kChinese},
    {"trad-chinese-formal", ListStyle::kChinese},
    {"japanese-informal", ListStyle::kChinese},
}};

std::string Letters(int64_t number, char first) {
  std::string result;
  for (; number > 0; number = (number - 1) / 26) result += static_cast<char>(first + (number - 1) % 26);
  std::reverse(result.begin(), result.end());
  return result;
}

std::string Roman(int64_t number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> kNumerals = {{{1000, "m"},
                                                                                  {900, "cm"},
                                                                                  {500, "d"},
                                                                                  {400, "cd"},
                                                                                  {100, "c"},
                                                                                  {90, "xc"},
                                                                                  {50, "l"},
                                                                                  {40, "xl"},
                                                                                  {10, "x"},
                                                                                  {9, "ix"},
                                                                                  {5, "v"},
                                                                                  {4, "iv"},
                                                                                  {1, "i"}}};
  std::string result;
  for (const auto& [value, numeral] : kNumerals) {
    for (; number >= value; number -= value) result += numeral;
  }
  return result;
}

// 1 to 99.
std::string Chinese(int64_t number) {
  static constexpr std::array<std::string_view, 10> kDigits = {"",   "一", "二", "三", "四",
                                                               "五", "六", "七", "八", "九"};
  const auto tens = static_cast<size_t>(number / 10);
  std::string result;
  if (tens > 1) result += kDigits[tens];
  if (tens > 0) result += "十";
  result += kDigits[static_cast<size_t>(number % 10)];
  return result;
}

}  // namespace

ListStyle ParseListStyle(std::string_view type, std::string_view css, ListStyle fallback) {
  const std::string lower = AsciiLower(css);
  if (const size_t at = lower.find("list-style"); at != std::string::npos) {
    const size_t colon = lower.find(':', at);
    if (colon != std::string::npos) {
      const std::string_view value = std::string_view(lower).substr(colon + 1, lower.find(';', colon) - colon - 1);
      for (size_t start = 0; start < value.size();) {
        const size_t end = std::min(value.find(' ', start), value.size());
        const std::string_view word = TrimAscii(value.substr(start, end - start));
        for (const auto& [name, style] : kCssNames) {
          if (word == name) return style;
        }
        start = end + 1;
      }
    }
  }
  if (type == "1") return ListStyle::kDecimal;
  if (type == "a") return ListStyle::kLowerLetters;
  if (type == "A") return ListStyle::kUpperLetters;
  if (type == "i") return ListStyle::kLowerRoman;
  if (type == "I") return ListStyle::kUpperRoman;
  const std::string name = AsciiLower(type);
  if (name == "disc") return ListStyle::kDisc;
  if (name == "circle") return ListStyle::kCircle;
  if (name == "square") return ListStyle::kSquare;
  if (name == "none") return ListStyle::kNone;
  return fallback;
}

std::string ListLabel(ListStyle style, int64_t number) {
  switch (style) {
    case ListStyle::kNone:
      return {};
    case ListStyle::kDisc:
      return "•";
    case ListStyle::kCircle:
      return "◦";
    case ListStyle::kSquare:
      return "▪";
    case ListStyle::kLowerLetters:
      if (number > 0) return Letters(number, 'a') + ".";
      break;
    case ListStyle::kUpperLetters:
      if (number > 0) return Letters(number, 'A') + ".";
      break;
    case ListStyle::kLowerRoman:
    case ListStyle::kUpperRoman:
      if (number > 0 && number < 4000) {
        std::string roman = Roman(number);
        if (style == ListStyle::kUpperRoman) {
          for (char& c : roman) c = static_cast<char>(c - 'a' + 'A');
        }
        return roman + ".";
      }
      break;
    case ListStyle::kChinese:
      if (number > 0 && number < 100) return Chinese(number) + "、";
      break;
    case ListStyle::kDecimal:
      break;
  }
  return fmt::format("{}.", number);
}

}  // namespace huiyao::ingestion
