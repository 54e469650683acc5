#include "services/segmentation/mentions/quantities/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "common/text/numerals.h"
#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

// One character of a number, half or full width.
struct Character {
  char32_t value;
  size_t end;
};

Character At(std::string_view text, size_t at) {
  if (at >= text.size()) return {0, at};
  const text::CodePoint point = text::DecodeAt(text, at);
  const char32_t value = point.value >= U'！' && point.value <= U'～' ? point.value - U'！' + U'!' : point.value;
  return {value, at + static_cast<size_t>(point.length)};
}

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Between groups of three digits: 4 800, 12,000.
bool IsGroupSeparator(char32_t c) {
  return c == U',' || c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F';
}

// Three digits and no fourth.
bool IsGroup(std::string_view text, size_t at) {
  for (int i = 0; i < 3; ++i) {
    const Character c = At(text, at);
    if (!IsDigit(c.value)) return false;
    at = c.end;
  }
  return !IsDigit(At(text, at).value);
}

bool IsOpenEnd(char32_t c) { return c == U'余' || c == U'餘' || c == U'多' || c == U'几' || c == U'幾'; }

class NumberMatcher {
 public:
  explicit NumberMatcher(std::string_view text) : text_(text) {}

  std::optional<Number> Match(size_t at) {
    number_ = {at, at, 0};
    if (const int power = MatchParts(at); power > 0) return MatchHundredths(at, power);
    if (!MatchDigits(at) && !MatchHan(at)) return std::nullopt;
    if (MatchFraction() || MatchTenths()) return number_;
    MatchScale();
    MatchPercentSign();
    return number_;
  }

 private:
  bool Starts(size_t at, std::string_view with) const { return text_.substr(at).starts_with(with); }

  // 百分之, 千分之, 万分之: the power of ten; 0 if none of them stands here.
  int MatchParts(size_t at) const {
    constexpr std::array<std::pair<std::string_view, int>, 4> kParts = {
        {{"百分之", 2}, {"千分之", 3}, {"万分之", 4}, {"萬分之", 4}}};
    for (const auto& [words, power] : kParts) {
      if (Starts(at, words)) return power;
    }
    return 0;
  }

  std::optional<Number> MatchHundredths(size_t at, int power) {
    const size_t digits = at + std::string_view("百分之").size();
    if (!MatchDigits(digits) && !MatchHan(digits)) return std::nullopt;
    number_.start = at;
    number_.value /= std::pow(10, power - 2);
    number_.percent = true;
    return number_;
  }

  bool MatchDigits(size_t at) {
    Character c = At(text_, at);
    if (!IsDigit(c.value)) return false;
    double value = 0;
    size_t digits = 0;
    size_t end = at;
    while (true) {
      if (IsDigit(c.value)) {
        value = value * 10 + static_cast<double>(c.value - U'0');
        ++digits;
        end = c.end;
      } else if (!(IsGroupSeparator(c.value) && digits <= 3 && IsGroup(text_, c.end))) {
        break;
      } else {
        digits = 0;
      }
      c = At(text_, c.end);
    }
    if (c.value == U'.' && IsDigit(At(text_, c.end).value)) {
      double place = 0.1;
      for (c = At(text_, c.end); IsDigit(c.value); c = At(text_, c.end), place /= 10) {
        value += place * static_cast<double>(c.value - U'0');
        end = c.end;
      }
    }
    // 0.1 has no exact form: fourteen digits are what was printed.
    number_.value = value == 0 ? 0 : std::round(value * 1e6) / 1e6;
    number_.end = end;
    return true;
  }

  bool MatchHan(size_t at) {
    const auto integer = text::MatchHanInteger(text_, at);
    if (!integer) return MatchBarePower(at);
    number_.value = static_cast<double>(integer->value);
    number_.end = at + integer->length;
    number_.han = true;
    number_.scaled = integer->value >= 10'000;
    if (Starts(number_.end, "点") || Starts(number_.end, "點"))
      MatchHanDecimals(number_.end + std::string_view("点").size());
    return true;
  }

  // 二点五: digits, each one a place.
  void MatchHanDecimals(size_t at) {
    constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
    double place = 0.1;
    for (Character c = At(text_, at);; c = At(text_, c.end), place /= 10) {
      const size_t digit = c.value == 0 ? kDigits.npos : kDigits.find(c.value);
      if (digit == kDigits.npos) return;
      number_.value += place * static_cast<double>(digit);
      number_.end = c.end;
    }
  }

  // 百名, 千家, 万户: one of them.
  bool MatchBarePower(size_t at) {
    const Character c = At(text_, at);
    const int64_t unit = text::HanUnit(c.value);
    if (unit < 100) return false;
    number_.value = static_cast<double>(unit);
    number_.end = c.end;
    number_.han = true;
    number_.scaled = unit >= 10'000;
    return true;
  }

  // 三分之二
  bool MatchFraction() {
    if (!Starts(number_.end, "分之") || number_.value == 0) return false;
    const Number below = number_;
    const size_t above = number_.end + std::string_view("分之").size();
    if (!MatchDigits(above) && !MatchHan(above)) {
      number_ = below;
      return false;
    }
    number_.start = below.start;
    number_.value /= below.value;
    number_.scaled = false;
    number_.fraction = true;
    return true;
  }

  // 三成, 七成五
  bool MatchTenths() {
    if (!number_.han && number_.value != std::floor(number_.value)) return false;
    if (!Starts(number_.end, "成") || number_.value < 1 || number_.value > 10) return false;
    const size_t behind = number_.end + std::string_view("成").size();
    // 三成 is a share if nothing goes on as a word: 一成不变, 五成员.
    for (const std::string_view word :
         {"不变", "员", "為", "为", "果", "立", "功", "都", "本", "分", "品", "人", "年"}) {
      if (Starts(behind, word)) return false;
    }
    number_.value *= 10;
    number_.percent = true;
    number_.end = behind;
    const auto more = text::MatchHanInteger(text_, behind);
    if (more && more->value > 0 && more->value < 10) {
      number_.value += static_cast<double>(more->value);
      number_.end += more->length;
    }
    return true;
  }

  // 1.2万, 3千万, 1万亿, 100多万, 1.9万余.
  void MatchScale() {
    while (true) {
      const Character c = At(text_, number_.end);
      if (IsOpenEnd(c.value)) {
        number_.open = true;
      } else if (const int64_t unit = text::HanUnit(c.value); unit > 10) {
        number_.value *= static_cast<double>(unit);
        number_.scaled = number_.scaled || unit >= 10'000;
      } else {
        return;
      }
      number_.end = c.end;
    }
  }

  void MatchPercentSign() {
    const Character c = At(text_, number_.end);
    if (c.value != U'%' && c.value != U'‰') return;
    if (c.value == U'‰') number_.value /= 10;
    number_.percent = true;
    number_.end = c.end;
  }

  const std::string_view text_;
  Number number_{};
};

}  // namespace

std::optional<Number> MatchNumber(std::string_view text, size_t at) { return NumberMatcher(text).Match(at); }

}  // namespace huiyao::segmentation
