#include "common/text/numerals.h"

#include <array>
#include <string>

#include "common/text/utf8.h"

namespace huiyao::text {
namespace {

constexpr int64_t kMaxValue = 1'000'000'000'000'000;

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The lower-cased ASCII word at `offset`; empty if it goes on in other letters, digits or bytes above ASCII.
std::string WordAt(std::string_view text, size_t offset) {
  std::string word;
  size_t i = offset;
  for (; i < text.size() && (IsAsciiLetter(text[i]) || (text[i] == '-' && !word.empty())) && word.size() < 24; ++i) {
    word += IsAsciiLetter(text[i]) ? static_cast<char>(text[i] | 0x20) : '-';
  }
  while (!word.empty() && word.back() == '-') {
    word.pop_back();
    --i;
  }
  if (i < text.size() && (text[i] >= '0' && text[i] <= '9')) return {};
  return word;
}

constexpr std::array<std::string_view, 21> kCardinals = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 21> kOrdinals = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

// The value of an ordinal word without -ly; 0 if it is none.
int64_t OrdinalValue(std::string_view word) {
  for (size_t i = 1; i < kOrdinals.size(); ++i) {
    if (word == kOrdinals[i]) return static_cast<int64_t>(i);
  }
  if (word == "thirtieth") return 30;
  for (auto [prefix, base] : {std::pair<std::string_view, int>{"twenty-", 20}, {"thirty-", 30}}) {
    if (!word.starts_with(prefix)) continue;
    const std::string_view rest = word.substr(prefix.size());
    for (size_t i = 1; i < 10; ++i) {
      if (rest == kOrdinals[i]) return base + static_cast<int64_t>(i);
    }
  }
  return 0;
}

}  // namespace

int HanDigit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'贰':
    case U'貳':
    case U'两':
    case U'兩':
      return 2;
    case U'三':
    case U'叁':
    case U'參':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
    case U'陸':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
  }
}

int64_t HanUnit(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
    case U'萬':
      return 10'000;
    case U'亿':
    case U'億':
      return 100'000'000;
    default:
      return 0;
  }
}

std::optional<Numeral> MatchHanInteger(std::string_view text, size_t offset) {
  // total: whole groups of 万 and 亿; group: below them; digit: not yet given a unit.
  int64_t total = 0, group = 0, digit = -1, digits_run = 0, run_value = 0, last_unit = kMaxValue;
  int64_t last_group_unit = kMaxValue;
  bool any = false, has_unit = false;
  size_t i = offset;
  while (i < text.size()) {
    const CodePoint c = DecodeAt(text, i);
    if (const int d = HanDigit(c.value); d >= 0) {
      if (has_unit && digit > 0) break;  // 十一二: the number ends before the second digit
      run_value = run_value * 10 + d;
      ++digits_run;
      if (run_value > kMaxValue) return std::nullopt;
      digit = d;
    } else if (const int64_t unit = HanUnit(c.value); unit != 0) {
      if (!has_unit && digits_run > 1) {
        // 二〇十: digits in sequence take no unit, except a leading zero.
        if (run_value > 9) break;
      }
      if (unit >= 10'000) {
        const int64_t below = group + (digit > 0 ? digit : 0);
        if (below == 0 && total == 0) break;
        // 一亿二千万 adds, 一万亿 multiplies.
        if (unit < last_group_unit && below > 0) {
          total += below * unit;
        } else {
          if (total + below > kMaxValue / unit) return std::nullopt;
          total = (total + below) * unit;
        }
        group = 0;
        last_group_unit = unit;
        last_unit = kMaxValue;
      } else {
        if (digit < 0 && unit != 10) break;  // 百 alone is no number
        if (unit >= last_unit) break;
        group += (digit > 0 ? digit : 1) * unit;
        last_unit = unit;
      }
      digit = -1;
      run_value = digits_run = 0;
      has_unit = true;
    } else {
      break;
    }
    any = true;
    i += c.length;
  }
  if (!any) return std::nullopt;
  if (!has_unit) return Numeral{run_value, i - offset};
  return Numeral{total + group + (digit > 0 ? digit : 0), i - offset};
}

std::optional<Numeral> MatchArabicInteger(std::string_view text, size_t offset) {
  int64_t value = 0;
  size_t i = offset;
  while (i < text.size()) {
    const CodePoint c = DecodeAt(text, i);
    int64_t d;
    if (c.value >= U'0' && c.value <= U'9') {
      d = c.value - U'0';
    } else if (c.value >= U'０' && c.value <= U'９') {
      d = c.value - U'０';
    } else {
      break;
    }
    value = value * 10 + d;
    if (value > kMaxValue) return std::nullopt;
    i += c.length;
  }
  if (i == offset) return std::nullopt;
  return Numeral{value, i - offset};
}

std::optional<Numeral> MatchEnclosedNumber(std::string_view text, size_t offset) {
  if (offset >= text.size()) return std::nullopt;
  const CodePoint c = DecodeAt(text, offset);
  if (c.value < 0x2460 || c.value > 0x3289) return std::nullopt;
  struct Block {
    char32_t first;
    int count;
  };
  // Enclosed Alphanumerics, Dingbats and Enclosed CJK: each counts from 1.
  for (const Block block : {Block{0x2460, 20}, {0x2474, 20}, {0x2488, 20}, {0x2776, 10}, {0x3220, 10}, {0x3280, 10}}) {
    if (c.value >= block.first && c.value < block.first + block.count) {
      return Numeral{static_cast<int64_t>(c.value - block.first) + 1, static_cast<size_t>(c.length)};
    }
  }
  return std::nullopt;
}

std::optional<Numeral> MatchEnglishCardinal(std::string_view text, size_t offset) {
  const std::string word = WordAt(text, offset);
  for (size_t i = 0; i < kCardinals.size(); ++i) {
    if (word == kCardinals[i]) return Numeral{static_cast<int64_t>(i), word.size()};
  }
  return std::nullopt;
}

std::optional<Numeral> MatchEnglishOrdinal(std::string_view text, size_t offset) {
  // The first letters of all of them.
  constexpr std::string_view kFirst = "efnstEFNST";
  if (offset >= text.size() || kFirst.find(text[offset]) == kFirst.npos) return std::nullopt;
  const std::string word = WordAt(text, offset);
  if (const int64_t value = OrdinalValue(word); value > 0) return Numeral{value, word.size()};
  if (word.ends_with("ly")) {
    if (const int64_t value = OrdinalValue(std::string_view(word).substr(0, word.size() - 2)); value > 0) {
      return Numeral{value, word.size()};
    }
  }
  return std::nullopt;
}

}  // namespace huiyao::text
