#include "services/segmentation/mentions/quantities/numeral.h"

#include <array>
#include <cmath>
#include <limits>

#include "common/text/numerals.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

constexpr double kWan = 1e4, kZhao = 1e12;
constexpr double kNoUnit = std::numeric_limits<double>::infinity();

// Between groups of three digits: 4 800, 12,000.
bool IsGroupSeparator(char32_t c) {
  return c == U',' || c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F';
}

// Three digits and no fourth.
bool IsGroup(std::string_view text, size_t at) {
  for (int i = 0; i < 3; ++i) {
    const Glyph c = GlyphAt(text, at);
    if (!IsDigit(c.value)) return false;
    at = c.end;
  }
  return !IsDigit(GlyphAt(text, at).value);
}

double UnitValue(char32_t c) {
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
      return kWan;
    case U'亿':
    case U'億':
      return 1e8;
    case U'兆':
      return kZhao;
    default:
      return 0;
  }
}

bool IsOpenMark(char32_t c) { return c == U'余' || c == U'餘' || c == U'多' || c == U'几' || c == U'幾'; }

class NumeralMatcher {
 public:
  NumeralMatcher(std::string_view text, size_t at) : text_(text), start_(at) {}

  std::optional<Numeral> Match() {
    if (!MatchFirst()) return std::nullopt;
    for (size_t at = SkipFewSpaces(text_, end_); TakePart(at); at = SkipFewSpaces(text_, end_)) {
    }
    return Finish();
  }

 private:
  // The first digits, or a numeral, or a unit that counts itself.
  bool MatchFirst() {
    numeral_.han = true;
    if (const auto digits = MatchDigits(text_, start_)) {
      numeral_.han = false;
      pending_ = digits->value;
      end_ = digits->end;
      return true;
    }
    const Glyph c = GlyphAt(text_, start_);
    if (const int digit = text::HanDigit(c.value); digit >= 0) {
      TakeDigit(digit, c.end);
      return true;
    }
    const double unit = UnitValue(c.value);
    if (unit == 0 || unit == kZhao) return false;
    numeral_.bare = unit > 10;
    pending_ = 1;
    TakeUnit(unit, c.end);
    return true;
  }

  bool TakePart(size_t at) {
    const Glyph c = GlyphAt(text_, at);
    if (const double unit = UnitValue(c.value); unit > 0) {
      if (at > end_ && !numeral_.han && last_unit_ == kNoUnit && unit < kWan) return false;
      return unit != kZhao ? TakeUnit(unit, c.end) : TakeZhao(c.end);
    }
    if (const int digit = text::HanDigit(c.value); digit >= 0) {
      return (run_ == 0 || at == end_) && TakeDigit(digit, c.end);
    }
    if (IsOpenMark(c.value)) return TakeOpenMark(c);
    if (IsDigit(c.value)) return TakeDigitsBehindUnit(at);
    return false;
  }

  bool TakeDigit(int digit, size_t end) {
    if (closed_) return false;
    const bool is_liang = text_.substr(end - 3).starts_with("两") || text_.substr(end - 3).starts_with("兩");
    if (is_liang && (last_unit_ != kNoUnit || run_ > 0) && UnitBehind(end) == 0) return false;  // 三十两
    if (run_ == 0 && last_unit_ == kNoUnit && pending_ >= 0) return false;                      // 3二
    if (last_unit_ != kNoUnit && pending_ > 0) return TakeTwoDigits(digit, end, UnitBehind(end));
    if (run_ > 0 && pending_ > 0 && digit > pending_ && run_ == 1 && UnitBehind(end) > 0) {
      return TakeTwoDigits(digit, end, UnitBehind(end));
    }
    if (run_ >= 18) return false;
    pending_ = (pending_ > 0 || run_ > 0 ? pending_ * 10 : 0) + digit;
    if (digit == 0) zero_ = true;
    ++run_;
    end_ = end;
    return true;
  }

  // 两三百: about so many.
  bool TakeTwoDigits(int digit, size_t end, double unit) {
    if (unit == 0 || pending_ > 9 || digit <= pending_ || digit > pending_ + 2 || high_digit_ != 0) return false;
    high_digit_ = digit;
    end_ = end;
    return true;
  }

  double UnitBehind(size_t at) const { return UnitValue(GlyphAt(text_, SkipFewSpaces(text_, at)).value); }

  // 2.3千克, 三千瓦, 六千字节: 千 is the unit's.
  bool IsOfUnit(double unit, size_t end) const {
    if (unit != 1000 || last_unit_ != kNoUnit || numeral_.bare) return false;
    constexpr std::u32string_view kUnits = U"克瓦焦卡伏帕赫米";
    const char32_t next = GlyphAt(text_, end).value;
    return (next != 0 && kUnits.find(next) != kUnits.npos) || text_.substr(end).starts_with("字节") ||
           text_.substr(end).starts_with("比特");
  }

  bool TakeUnit(double unit, size_t end) {
    if (IsOfUnit(unit, end)) return false;
    if (run_ > 1 && last_unit_ == kNoUnit && pending_ > 9) return false;  // 二〇十
    if (unit < kWan) {
      // 五十千: the number ended before. 2026百 is none.
      if (unit >= last_small_ || (pending_ < 0 && unit != 10) || pending_ >= 1000) return false;
      const double times = pending_ > 0 ? pending_ : 1;
      group_ += times * unit;
      if (high_digit_ != 0) high_ = total_ + group_ + (high_digit_ - times) * unit;
      last_small_ = unit;
    } else {
      const double below = group_ + std::max(pending_, 0.0);
      if (below == 0 && total_ == 0) return false;
      if (high_digit_ != 0) high_ = high_ ? *high_ * unit : (below + high_digit_ - pending_) * unit;
      // 一亿二千万 adds, 一万亿 multiplies.
      if (unit < last_big_ && below > 0) {
        total_ += below * unit;
      } else {
        total_ = (total_ + below) * unit;
      }
      if (total_ > 1e30) return false;
      group_ = 0;
      last_big_ = unit;
      last_small_ = kNoUnit;
      numeral_.scaled = true;
    }
    if (end > start_ + 4) numeral_.bare = numeral_.bare && last_unit_ == kNoUnit;
    if (high_digit_ != 0) high_digit_ = 0;
    last_unit_ = unit;
    pending_ = -1;
    run_ = 0;
    zero_ = just_open_ = false;
    end_ = end;
    return true;
  }

  // 五兆六十二亿, 3兆元; 1兆赫 is no number of hertz.
  bool TakeZhao(size_t end) {
    const Glyph next = GlyphAt(text_, end);
    if (text::HanDigit(next.value) < 0 && UnitValue(next.value) == 0 && next.value != U'元' && next.value != U'圓') {
      return false;
    }
    return TakeUnit(kZhao, end);
  }

  // 余 and 多 behind a unit or digits, 几 in the place of a digit.
  bool TakeOpenMark(const Glyph& c) {
    const bool is_digit = c.value == U'几' || c.value == U'幾';
    if (numeral_.han && last_unit_ == kNoUnit) return false;  // 三多
    if (is_digit ? last_unit_ == kNoUnit || pending_ > 0 : pending_ > 0 && numeral_.han) return false;
    if (just_open_) return false;
    numeral_.open = true;
    if (pending_ == 0) pending_ = -1;
    end_ = c.end;
    // 余 closes the group: a unit may follow, no digit.
    closed_ = just_open_ = true;
    return true;
  }

  // 5万4千, 1亿2000万, 1千零1: digits go on if a smaller unit is theirs or a zero stands before.
  bool TakeDigitsBehindUnit(size_t at) {
    if (last_unit_ == kNoUnit || closed_ || (pending_ > 0)) return false;
    const auto digits = MatchDigits(text_, at);
    if (!digits) return false;
    const double unit = UnitBehind(digits->end);
    const bool goes_on = unit > 0 && unit < last_unit_ && digits->value * unit < last_unit_;
    const bool after_zero = zero_ && (unit > 0 || digits->value < last_unit_);
    if (!goes_on && !after_zero) return false;
    pending_ = digits->value;
    run_ = 1;
    end_ = digits->end;
    return true;
  }

  std::optional<Numeral> Finish() {
    double value = total_ + group_;
    if (pending_ > 0) {
      // 二百五 is 250, 二百零五 is 205.
      const bool short_form =
          numeral_.han && run_ == 1 && !zero_ && last_unit_ != kNoUnit && last_unit_ > 10 && pending_ < 10;
      value += short_form ? pending_ * last_unit_ / 10 : pending_;
    }
    numeral_.value = value;
    numeral_.high = high_;
    numeral_.end = end_;
    if (numeral_.bare) numeral_.bare = GlyphAt(text_, start_).end == end_;
    if (!numeral_.open && MatchDecimals()) MatchUnitsBehindDecimals();
    return numeral_;
  }

  // 二点五
  bool MatchDecimals() {
    size_t at = SkipFewSpaces(text_, end_);
    const Glyph point = GlyphAt(text_, at);
    if (!numeral_.han || (point.value != U'点' && point.value != U'點')) return false;
    double place = 0.1;
    bool any = false;
    for (at = SkipFewSpaces(text_, point.end); place > 1e-15; place /= 10) {
      const Glyph c = GlyphAt(text_, at);
      const int digit = c.value == U'两' || c.value == U'兩' ? -1 : text::HanDigit(c.value);
      if (digit < 0) break;
      numeral_.value += place * digit;
      numeral_.end = c.end;
      at = c.end;
      any = true;
    }
    return any;
  }

  // 二点五亿
  void MatchUnitsBehindDecimals() {
    for (int i = 0; i < 3; ++i) {
      const Glyph c = GlyphAt(text_, numeral_.end);
      const double unit = UnitValue(c.value);
      if (IsOpenMark(c.value) && c.value != U'几' && c.value != U'幾') {
        numeral_.open = true;
      } else if (unit >= 1000 && unit < kZhao) {
        numeral_.value *= unit;
        numeral_.scaled = numeral_.scaled || unit >= kWan;
      } else {
        return;
      }
      numeral_.end = c.end;
    }
  }

  const std::string_view text_;
  const size_t start_;
  Numeral numeral_{.end = 0};
  size_t end_ = 0;
  // Whole groups of 万 and more; the group below; digits without unit yet, -1 if none.
  double total_ = 0, group_ = 0, pending_ = -1;
  std::optional<double> high_;
  int high_digit_ = 0;
  int run_ = 0;
  bool zero_ = false, closed_ = false, just_open_ = false;
  double last_unit_ = kNoUnit, last_small_ = kNoUnit, last_big_ = kNoUnit;
};

}  // namespace

std::optional<Numeral> MatchDigits(std::string_view text, size_t at) {
  Glyph c = GlyphAt(text, at);
  const bool begins_with_point = c.value == U'.' && IsDigit(GlyphAt(text, c.end).value);
  if (!IsDigit(c.value) && !begins_with_point) return std::nullopt;
  double value = 0;
  size_t digits = 0;
  size_t end = at;
  size_t last = at;
  bool grouped = false;
  while (!begins_with_point) {
    if (IsDigit(c.value)) {
      value = value * 10 + static_cast<double>(c.value - U'0');
      ++digits;
      last = end;
      end = c.end;
    } else if (!IsGroupSeparator(c.value) || (c.end - end == 3 && text[c.end - 3] == '\xEF' && end - last == 1) ||
               digits == 0 || digits > 3 || (grouped && digits != 3) || !IsGroup(text, c.end)) {
      break;
    } else {
      digits = 0;
      grouped = true;
    }
    c = GlyphAt(text, c.end);
  }
  if (c.value == U'.' && IsDigit(GlyphAt(text, c.end).value)) {
    double scale = 1;
    double decimals = 0;
    for (c = GlyphAt(text, c.end); IsDigit(c.value); c = GlyphAt(text, c.end)) {
      if (scale < 1e15) {
        decimals = decimals * 10 + static_cast<double>(c.value - U'0');
        scale *= 10;
      }
      end = c.end;
    }
    // One rounding: what was printed.
    value = scale * value + decimals < 9e15 ? (value * scale + decimals) / scale : value + decimals / scale;
  }
  Numeral numeral{.end = end};
  numeral.value = value;
  return numeral;
}

std::optional<Numeral> MatchNumeral(std::string_view text, size_t at) { return NumeralMatcher(text, at).Match(); }

}  // namespace huiyao::segmentation
