#include "services/segmentation/mentions/quantities/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/pair_filter.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/english_number.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/numeral.h"

namespace huiyao::segmentation {
namespace {

constexpr std::u32string_view kMinusSigns = U"-−－负負";

// Behind the words, between whose characters spaces may stand; 0 if they do not stand here.
size_t SkipWords(std::string_view text, size_t at, std::u32string_view words) {
  for (const char32_t wanted : words) {
    const Glyph c = GlyphAt(text, SkipFewSpaces(text, at));
    if (c.value != wanted) return 0;
    at = c.end;
  }
  return at;
}

class NumberMatcher {
 public:
  explicit NumberMatcher(std::string_view text) : text_(text) {}

  std::optional<Number> Match(size_t at) {
    number_ = {.start = at, .end = at};
    const Glyph first = GlyphAt(text_, at);
    if (kMinusSigns.find(first.value) != kMinusSigns.npos && first.value != 0) {
      const size_t unsigned_at = SkipFewSpaces(text_, first.end);
      if (!MatchUnsigned(unsigned_at)) return std::nullopt;
      number_.start = at;
      number_.value = -number_.value;
      return number_;
    }
    if (!MatchUnsigned(at)) return std::nullopt;
    return number_;
  }

 private:
  bool Starts(size_t at, std::string_view with) const { return StartsWith(text_.substr(at), with); }

  bool MatchUnsigned(size_t at) {
    Set(at, at, 0);
    if (!IsLatinLetter(GlyphAt(text_, at).value)) {
      if (MatchShare(at)) return true;
      // 百分之 and nothing behind it.
      if (number_.bare && SkipWords(text_, number_.end, U"分之") > 0) return false;
    }
    MatchEnglish(at);
    if (number_.end == at) return false;
    if (!number_.han && !number_.scaled) MatchSuffix();
    MatchPercentSign();
    return true;
  }

  // A numeral is read, if one stands here. Whether it is a whole number with what follows: a share, a fraction, dozens.
  bool MatchShare(size_t at) {
    if (Starts(at, "半成")) {
      Set(at, at + std::string_view("半成").size(), 5);
      number_.percent = number_.han = true;
      return true;
    }
    if (MatchGlyph(at)) return true;
    if (const auto numeral = MatchNumeral(text_, at)) {
      Set(at, numeral->end, numeral->value);
      number_.high = numeral->high;
      number_.han = numeral->han;
      number_.scaled = numeral->scaled;
      number_.open = numeral->open;
      number_.bare = numeral->bare;
      return MatchDozens() || MatchParts() || MatchMixed() || MatchSlash() || MatchTenths();
    }
    return false;
  }

  // ½; 一半, 半数.
  bool MatchGlyph(size_t at) {
    static const auto& firsts = *new text::CharacterSet(U"½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞一半");
    const Glyph first = GlyphAt(text_, at);
    if (!firsts.contains(first.value) || (first.value == U'一' && !Starts(first.end, "半"))) return false;
    static constexpr std::pair<std::string_view, double> kParts[] = {
        {"½", 1.0 / 2}, {"¼", 1.0 / 4}, {"¾", 3.0 / 4}, {"⅓", 1.0 / 3}, {"⅔", 2.0 / 3}, {"⅕", 1.0 / 5},
        {"⅖", 2.0 / 5}, {"⅗", 3.0 / 5}, {"⅘", 4.0 / 5}, {"⅛", 1.0 / 8}, {"⅜", 3.0 / 8}, {"⅝", 5.0 / 8},
        {"⅞", 7.0 / 8}, {"一半", 0.5},  {"半数", 0.5},  {"半數", 0.5}};
    for (const auto& [part, value] : kParts) {
      if (!Starts(at, part)) continue;
      Set(at, at + part.size(), value);
      number_.fraction = true;
      number_.han = part.front() != '\xC2' && !part.starts_with("⅓") && part.size() > 3;
      return true;
    }
    return false;
  }

  void Set(size_t start, size_t end, double value) {
    number_ = {.start = start, .end = end};
    number_.value = value;
  }

  void MatchEnglish(size_t at) {
    const Glyph c = GlyphAt(text_, at);
    if (!IsLatinLetter(c.value) && !IsDigit(c.value)) return;
    const auto english = MatchEnglishNumber(text_, at);
    if (!english || english->end <= number_.end) return;
    Set(at, english->end, english->value);
    number_.fraction = english->fraction;
    number_.scaled = english->scaled;
    number_.open = english->open;
    number_.english = true;
  }

  // 三分之二; 百分之八十五, 千分之三: a share if the whole has no digit.
  bool MatchParts() {
    const size_t behind = SkipWords(text_, number_.end, U"分之");
    if (behind == 0 || number_.value == 0) return false;
    size_t above = SkipFewSpaces(text_, behind);
    const Glyph sign = GlyphAt(text_, above);
    const bool negative = sign.value != 0 && kMinusSigns.find(sign.value) != kMinusSigns.npos;
    if (negative) above = SkipFewSpaces(text_, sign.end);
    const auto numeral = MatchNumeral(text_, above);
    if (!numeral) return false;
    const double whole = number_.value;
    const bool is_share = text::HanDigit(GlyphAt(text_, number_.start).value) < 0 && number_.han && whole >= 100;
    number_.end = numeral->end;
    number_.open = numeral->open;
    number_.high.reset();
    number_.scaled = number_.bare = false;
    if (!numeral->han) MatchSuffix();
    const double times = number_.suffixed ? number_.value / whole : 1;
    number_.value = numeral->value * times / whole;
    if (is_share) number_.value = std::round(numeral->value * times * 100 / whole * 1e9) / 1e9;
    if (negative) number_.value = -number_.value;
    number_.suffixed = false;
    number_.percent = is_share;
    number_.fraction = !is_share;
    return true;
  }

  // 三又二分之一
  bool MatchMixed() {
    const size_t behind = SkipWords(text_, number_.end, U"又");
    if (behind == 0) return false;
    const auto below = MatchNumeral(text_, SkipFewSpaces(text_, behind));
    if (!below || below->value == 0) return false;
    const size_t above_at = SkipWords(text_, below->end, U"分之");
    if (above_at == 0) return false;
    const auto above = MatchNumeral(text_, SkipFewSpaces(text_, above_at));
    if (!above) return false;
    number_.value += above->value / below->value;
    number_.end = above->end;
    return true;
  }

  // 2/3, 10 1/2: at most three digits on each side and no date.
  bool MatchSlash() {
    if (number_.han || number_.open || number_.scaled) return false;
    size_t above_end = number_.end;
    double above = number_.value, whole = 0;
    bool mixed = false;
    if (GlyphAt(text_, above_end).value == U' ') {
      const auto next = MatchDigits(text_, SkipFewSpaces(text_, above_end));
      if (!next || GlyphAt(text_, next->end).value != U'/') return false;
      whole = above;
      above = next->value;
      above_end = next->end;
      mixed = true;
    }
    const Glyph slash = GlyphAt(text_, above_end);
    if (slash.value != U'/') return false;
    const auto below = MatchDigits(text_, slash.end);
    if (!below || below->value < 2 || below->value > 999 || above > 999 || above != std::floor(above)) return false;
    const Glyph next = GlyphAt(text_, below->end);
    if (next.value == U'/' || IsLatinLetter(next.value)) return false;
    number_.value = whole + above / below->value;
    number_.end = below->end;
    number_.fraction = !mixed;
    return true;
  }

  // 十打
  bool MatchDozens() {
    if (!number_.han || !Starts(number_.end, "打")) return false;
    const size_t end = number_.end + std::string_view("打").size();
    const Glyph next = GlyphAt(text_, end);
    constexpr std::u32string_view kCounted = U"苹蘋鸡雞啤铅鉛毛杯袜襪，。,.";
    if (next.value != 0 && kCounted.find(next.value) == kCounted.npos) return false;
    number_.value *= 12;
    number_.end = end;
    return true;
  }

  // 三成, 七成五; 九折, 五五折
  bool MatchTenths() {
    const Glyph sign = GlyphAt(text_, SkipFewSpaces(text_, number_.end));
    if (sign.value == U'折') return MatchDiscount(sign.end);
    if (sign.value != U'成' || number_.value < 1 || number_.value > 10 || number_.scaled || number_.open) return false;
    // 三成 is a share if nothing goes on as a word: 一成不变, 五成员.
    constexpr std::u32string_view kGoesOn = U"不员員为為果立功都本分品人年熟长長绩績就";
    const Glyph behind = GlyphAt(text_, sign.end);
    if (behind.value != 0 && kGoesOn.find(behind.value) != kGoesOn.npos) return false;
    number_.value *= 10;
    if (number_.high) *number_.high *= 10;
    number_.percent = true;
    number_.end = sign.end;
    // 六成半
    if (Starts(sign.end, "半") && !Starts(sign.end, "半数") && !Starts(sign.end, "半數")) {
      number_.value += 5;
      number_.end = sign.end + std::string_view("半").size();
      return true;
    }
    const Glyph more = GlyphAt(text_, SkipFewSpaces(text_, sign.end));
    if (const int digit = text::HanDigit(more.value); digit > 0 && text::HanDigit(GlyphAt(text_, more.end).value) < 0) {
      number_.value += digit;
      number_.end = more.end;
    }
    return true;
  }

  bool MatchDiscount(size_t end) {
    constexpr std::u32string_view kGoesOn = U"叠疊旧舊合射算价價线線扣腾磨";
    const Glyph behind = GlyphAt(text_, end);
    if (behind.value != 0 && kGoesOn.find(behind.value) != kGoesOn.npos) return false;
    if (number_.value < 1 || number_.value >= 100 || number_.value == 10) return false;
    if (number_.value < 10) number_.value *= 10;
    number_.percent = true;
    number_.end = end;
    return true;
  }

  // 40k, 1.2bn: no letter follows.
  void MatchSuffix() {
    constexpr std::pair<std::string_view, double> kSuffixes[] = {{"bn", 1e9}, {"mn", 1e6}, {"k", 1e3}, {"K", 1e3},
                                                                 {"G", 1e9},  {"b", 1e9},  {"B", 1e9}, {"M", 1e6}};
    const size_t at = SkipFewSpaces(text_, number_.end);
    if (!IsLatinLetter(GlyphAt(text_, at).value)) return;
    for (const auto& [suffix, scale] : kSuffixes) {
      if (!Starts(at, suffix)) continue;
      const Glyph behind = GlyphAt(text_, at + suffix.size());
      if (IsLatinLetter(behind.value) || IsDigit(behind.value)) continue;
      number_.value *= scale;
      number_.suffixed = number_.scaled = true;
      number_.end = at + suffix.size();
      return;
    }
  }

  void MatchPercentSign() {
    const size_t at = SkipFewSpaces(text_, number_.end);
    const Glyph c = GlyphAt(text_, at);
    if (c.value == U'%' || c.value == U'‰') {
      if (c.value == U'‰') {
        number_.value /= 10;
        if (number_.high) *number_.high /= 10;
      }
      number_.percent = true;
      number_.end = c.end;
      return;
    }
    if (c.value != U'p') return;
    for (const std::string_view word : {"percentage", "percents", "percent", "per cent", "pct"}) {
      if (!Starts(at, word)) continue;
      const size_t end = at + word.size();
      if (IsLatinLetter(GlyphAt(text_, end).value) || Starts(end, " point")) return;
      number_.percent = true;
      number_.end = end;
      return;
    }
  }

  const std::string_view text_;
  Number number_{};
};

// Words and names that begin with a numeral.
constexpr std::string_view kWordsFrom[] = {
    "一切", "一些", "一定",   "一样",   "一樣", "一般",   "一致",   "一直",     "一起",   "一旦",   "一边",   "一带",
    "一律", "一体", "一體",   "一并",   "一併", "一如",   "一向",   "一经",     "一經",   "一方面", "一时",   "一時",
    "一线", "一線", "一流",   "一心",   "一贯", "一手",   "一生",   "一揽子",   "一站式", "一次性", "一把手", "一窗",
    "一网", "一網", "一键",   "一看",   "一听", "一大批", "一百年", "三次产业", "三农",   "三農",   "三峡",   "三峽",
    "三亚", "三亞", "三明",   "三门峡", "三沙", "三江",   "四川",   "四季",     "四面",   "四周",   "四平",   "五金",
    "五台", "五角", "五星",   "五指",   "六安", "六盘水", "七夕",   "七台河",   "八一",   "八卦",   "九江",   "九寨",
    "九州", "十分", "十足",   "十堰",   "十字", "百姓",   "百货",   "百色",     "百分",   "百科",   "千万不", "千山",
    "万一", "万物", "万元户", "万达",   "万州", "万宁",   "万里长", "亿嘉",     "陆地",   "陸地",   "陆军",   "陆续",
    "陸續", "陆上", "陆海",   "伍",     "拾起", "肆无",   "肆意",   "零售",     "零件",   "零散",   "零碎",   "两岸",
    "兩岸", "两会", "兩會",   "两侧",   "两旁",
};

// The character before it makes it a part of a word: 统一, 登陆, 收拾.
constexpr std::u32string_view kBinders =
    U"统統唯单單专專万同划劃合归歸惟逐之第数數初周每星期礼拜老放登海大着著队隊入退收整";

}  // namespace

std::optional<Number> MatchNumber(std::string_view text, size_t at) {
  auto number = NumberMatcher(text).Match(at);
  // 312.6亿 is whole: binary fractions are not.
  if (number && number->scaled && std::abs(number->value) >= 1 && std::abs(number->value) < 1e15 &&
      std::abs(number->value - std::round(number->value)) < 1e-3) {
    number->value = std::round(number->value);
  }
  return number;
}

bool MayBeginNumber(char32_t c) {
  static const auto& set = *new text::CharacterSet(kNumberBeginnings);
  return set.contains(c);
}

bool IsInWord(std::string_view text, size_t start, size_t end) {
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const std::string_view word : kWordsFrom) pairs->Add(word);
    return pairs;
  }();
  const std::string_view rest = text.substr(start);
  if (begins.MayBegin(rest, text::DecodeAt(rest, 0).value)) {
    for (const std::string_view word : kWordsFrom) {
      if (start + word.size() > end && StartsWith(rest, word)) return true;
    }
  }
  const auto [c, character_end] = GlyphAt(text, start);
  if (character_end != end || start == 0) return false;
  const char32_t before = text::DecodeBefore(text, start).value;
  constexpr std::u32string_view kFormal = U"壹贰貳叁參肆伍陆陸柒捌玖拾佰仟";
  const bool formal = kFormal.find(c) != kFormal.npos;
  constexpr std::u32string_view kUnifying = U"统統唯单單专專同划劃归歸惟";
  if (c == U'一') return kUnifying.find(before) != kUnifying.npos;
  return formal && kBinders.find(before) != kBinders.npos;
}

}  // namespace huiyao::segmentation
