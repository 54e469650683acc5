#include "services/segmentation/mentions/quantities/measured.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/text/character_set.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/numeral.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

// A smaller unit may follow a larger one: so many of it make one.
struct Smaller {
  std::string_view large;
  std::string_view small;
  double parts;
};
constexpr Smaller kSmaller[] = {
    {"元", "角", 10},          {"元", "毛", 10},         {"元", "分", 100},       {"角", "分", 10},
    {"块", "毛", 10},          {"美元", "美分", 100},    {"日元", "日本銭", 100}, {"日元", "钱", 100},
    {"feet", "inches", 12},    {"foot", "inches", 12},   {"feet", "inch", 12},    {"ft", "in", 12},
    {"dollars", "cents", 100}, {"dollar", "cents", 100}, {"euros", "cents", 100}, {"yuan", "jiao", 10},
    {"kuai", "mao", 10},       {"pounds", "pence", 100},
};

class MeasuredMatcher {
 public:
  explicit MeasuredMatcher(std::string_view text) : text_(text) {}

  std::optional<Measured> Match(size_t at) {
    const auto number = MatchNumber(text_, at);
    if (!number) return std::nullopt;
    measured_ = {*number, {}, number->start, number->end};
    if (const size_t currency = MatchCurrencyBefore(text_, at); currency > 0) {
      measured_.start = at - currency;
      measured_.unit = Trimmed(text_.substr(measured_.start, currency));
      return measured_;
    }
    if (number->percent) {
      measured_.unit = "%";
      return measured_;
    }
    MatchUnitBehind();
    if (!measured_.unit.empty()) MatchHalf(), MatchSmaller(), MatchScaleBehind();
    return measured_;
  }

 private:
  static std::string Trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string(text);
  }

  bool Starts(size_t at, std::string_view with) const { return StartsWith(text_.substr(at), with); }

  void SetUnit(size_t at, size_t length) {
    measured_.unit = text_.substr(at, length);
    measured_.end = at + length;
  }

  void MatchUnitBehind() {
    size_t at = measured_.number.end;
    const bool hyphen =
        at + 1 < text_.size() && text_[at] == '-' && IsLatinLetter(static_cast<unsigned char>(text_[at + 1]));
    if (hyphen) ++at;
    const size_t spaced = hyphen ? at : SkipFewSpaces(text_, at);
    const Glyph first = GlyphAt(text_, spaced);
    if (SpreadPoints(spaced)) return;
    if (const size_t unit = MatchUnit(text_, spaced); unit > 0 && !Starts(spaced + unit, "/"))
      return SetUnit(spaced, unit);
    if (!IsLatinLetter(first.value)) {
      if (const size_t unit = MatchUnit(text_, spaced); unit > 0) SetUnit(spaced, unit);
      return;
    }
    // hundreds of schools
    if (measured_.number.open && measured_.number.english && Starts(spaced, "of ")) {
      const size_t noun = spaced + std::string_view("of ").size();
      if (const size_t unit = MatchEnglishUnit(text_, noun); unit > 0) SetUnit(noun, unit);
      return;
    }
    if (measured_.number.fraction && text_.substr(spaced).starts_with("of ")) return;
    if (hyphen && IsLatinLetter(static_cast<unsigned char>(text_[at]))) {
      // 3-inch, 12-cent-a-share
      size_t end = at;
      while (end < text_.size() && IsLatinLetter(static_cast<unsigned char>(text_[end]))) ++end;
      if (MatchEnglishUnit(text_.substr(0, end), at) == end - at) SetUnit(at, end - at);
      return;
    }
    if (const size_t unit = MatchEnglishUnit(text_, spaced); unit > 0) SetUnit(spaced, unit);
    if (measured_.unit.empty()) {
      if (const size_t unit = MatchUnit(text_, spaced); unit > 0) SetUnit(spaced, unit);
    }
    // Letters at once behind digits are a unit only if they are known as one, as behind a hyphen.
    if ((hyphen || spaced == measured_.number.end) && measured_.unit.find(' ') != std::string::npos) {
      measured_.unit.clear();
      measured_.end = measured_.number.end;
    }
  }

  // 2.4 个百分 点: damaged text spreads it.
  bool SpreadPoints(size_t at) {
    if (!text_.substr(at).starts_with("个") && !text_.substr(at).starts_with("個")) return false;
    for (const std::u32string_view word : {std::u32string_view(U"个百分点"), std::u32string_view(U"個百分點")}) {
      size_t end = at;
      bool all = true;
      for (const char32_t wanted : word) {
        const Glyph c = GlyphAt(text_, SkipFewSpaces(text_, end));
        all = c.value == wanted;
        if (!all) break;
        end = c.end;
      }
      if (!all) continue;
      measured_.unit = word[0] == U'个' ? "个百分点" : "個百分點";
      measured_.end = end;
      return true;
    }
    return false;
  }

  // 两米半, 3个半月
  void MatchHalf() {
    if (!text_.substr(measured_.end).starts_with("半")) return;
    const size_t behind = measured_.end + std::string_view("半").size();
    const std::string_view rest = text_.substr(behind);
    if (measured_.unit == "个" || measured_.unit == "個") {
      for (const std::string_view time : {"月", "小时", "小時", "钟头", "工作日", "学期", "百分点"}) {
        if (!StartsWith(rest, time)) continue;
        measured_.number.value += 0.5;
        measured_.unit += time;
        measured_.end = behind + time.size();
      }
      return;
    }
    constexpr std::u32string_view kGoesOn = U"径徑岛島年数數天夜月成开開日决决";
    const char32_t next = GlyphAt(text_, behind).value;
    if (next != 0 && kGoesOn.find(next) != kGoesOn.npos) return;
    measured_.number.value += 0.5;
    measured_.end = behind;
  }

  // 75 USD million
  void MatchScaleBehind() {
    if (measured_.unit != "USD" && measured_.unit != "RMB" && measured_.unit != "EUR") return;
    constexpr std::pair<std::string_view, double> kScales[] = {
        {" million", 1e6}, {" billion", 1e9}, {" trillion", 1e12}};
    for (const auto& [word, scale] : kScales) {
      if (!StartsWith(text_.substr(measured_.end), word)) continue;
      measured_.number.value *= scale;
      measured_.number.scaled = true;
      measured_.end += word.size();
    }
  }

  // 50元6角三分, 5 feet and 2 inches
  void MatchSmaller() {
    std::string large = measured_.unit;
    double parts = 1;
    for (int i = 0; i < 2; ++i) {
      size_t at = SkipFewSpaces(text_, measured_.end);
      for (const std::string_view word : {"and ", "又"}) {
        if (StartsWith(text_.substr(at), word)) at += word.size();
      }
      static const auto& beginnings = *new text::CharacterSet({kNumberBeginnings, kLatinLetters, U".-−负負"});
      if (!beginnings.contains(GlyphAt(text_, at).value)) return;
      const auto number = MatchNumber(text_, at);
      if (!number || number->percent || number->value < 0) return;
      // 15 dollars 50, at the end of a clause.
      const bool dollars = large == "dollars" || large == "dollar" || large == "USD";
      const char32_t next = GlyphAt(text_, number->end).value;
      if (dollars && number->value >= 10 && number->value < 100 && number->value == std::floor(number->value) &&
          (next == 0 || next == U'.' || next == U',')) {
        measured_.number.value += number->value / 100;
        measured_.end = number->end;
        return;
      }
      const size_t unit_at = number->english || IsLatinLetter(static_cast<unsigned char>(large.front()))
                                 ? SkipFewSpaces(text_, number->end)
                                 : number->end;
      const auto smaller = std::find_if(std::begin(kSmaller), std::end(kSmaller), [&](const Smaller& candidate) {
        return candidate.large == large && StartsWith(text_.substr(unit_at), candidate.small);
      });
      if (smaller == std::end(kSmaller) || number->value >= smaller->parts) return;
      measured_.number.value += number->value / (smaller->parts * parts);
      measured_.end = unit_at + smaller->small.size();
      parts *= smaller->parts;
      large = smaller->small;
    }
  }

  const std::string_view text_;
  Measured measured_{};
};

}  // namespace

std::optional<Measured> MatchMeasured(std::string_view text, size_t at) { return MeasuredMatcher(text).Match(at); }

}  // namespace huiyao::segmentation
