#include "services/segmentation/mentions/quantities/parts_of_years.h"

#include <algorithm>
#include <iterator>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/pair_filter.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

struct Named {
  std::string_view word;
  int first, last;
};
constexpr Named kNamed[] = {{"上半年", 1, 6},   {"前半年", 1, 6},     {"上个半年", 1, 6}, {"下半年", 7, 12},
                            {"后半年", 7, 12},  {"後半年", 7, 12},    {"前三季度", 1, 9}, {"前三个季度", 1, 9},
                            {"前3季度", 1, 9},  {"前两个季度", 1, 6}, {"第一季度", 1, 3}, {"第二季度", 4, 6},
                            {"第三季度", 7, 9}, {"第四季度", 10, 12}, {"一季度", 1, 3},   {"二季度", 4, 6},
                            {"三季度", 7, 9},   {"四季度", 10, 12},   {"首季度", 1, 3},   {"1季度", 1, 3},
                            {"2季度", 4, 6},    {"3季度", 7, 9},      {"4季度", 10, 12},  {"全年", 0, 0}};

bool Starts(std::string_view text, size_t at, std::string_view with) { return StartsWith(text.substr(at), with); }

// The number of months behind 前, 首 or 第, and where 个月 ends.
std::optional<PartOfYear> MonthsBehind(std::string_view text, size_t at) {
  at = SkipFewSpaces(text, at);
  auto number = text::MatchArabicInteger(text, at);
  if (!number) number = text::MatchHanInteger(text, at);
  if (!number || number->value < 1 || number->value > 12) return std::nullopt;
  const size_t end = at + number->length;
  for (const std::string_view word : {"个月", "個月"}) {
    if (Starts(text, end, word)) return PartOfYear{end + word.size(), 1, static_cast<int>(number->value)};
  }
  return std::nullopt;
}

// 年内, 年底: no number of years, and no year.
std::optional<PartOfYear> ThisYear(std::string_view text, size_t at) {
  static const auto& counted = *new text::CharacterSet(
      U"0123456789０１２３４５６７８９〇零一二三四五六七八九十百两兩几幾数多半年每往历歷同次翌");
  if (at > 0 && counted.contains(text::DecodeBefore(text, at).value)) return std::nullopt;
  for (const std::string_view word : {"年内", "年內", "年底前", "年底", "年末"}) {
    if (!Starts(text, at, word)) continue;
    PartOfYear part{at + std::string_view("年").size()};
    part.of_this_year = word != "年底" && word != "年末";
    return part;
  }
  return std::nullopt;
}

// Behind the word, spaces before it skipped; 0 if it does not stand here.
size_t Behind(std::string_view text, size_t at, std::string_view word) {
  const size_t spaced = SkipFewSpaces(text, at);
  return Starts(text, spaced, word) ? spaced + word.size() : 0;
}

}  // namespace

std::optional<Counted> MatchInteger(std::string_view text, size_t at) {
  auto number = text::MatchArabicInteger(text, at);
  if (!number) number = text::MatchHanInteger(text, at);
  if (!number || number->value > 100'000) return std::nullopt;
  return Counted{static_cast<int>(number->value), at + number->length};
}

std::optional<Counted> MatchMonth(std::string_view text, size_t at) {
  at = SkipFewSpaces(text, at);
  const auto number = MatchInteger(text, at);
  if (!number || number->value < 1 || number->value > 12) return std::nullopt;
  size_t end = Behind(text, number->end, "月");
  if (end == 0) return std::nullopt;
  if (Starts(text, end, "份")) end += std::string_view("份").size();
  return Counted{number->value, end};
}

std::optional<Counted> MatchDayOfMonth(std::string_view text, size_t at) {
  const auto number = MatchInteger(text, SkipFewSpaces(text, at));
  if (!number || number->value < 1 || number->value > 31) return std::nullopt;
  for (const std::string_view sign : {"日", "号", "號"}) {
    if (const size_t end = Behind(text, number->end, sign); end > 0) return Counted{number->value, end};
  }
  // 八月十五, where nothing is counted.
  if (number->value >= 10 && !IsDigit(GlyphAt(text, SkipFewSpaces(text, at)).value) &&
      MatchUnit(text, number->end) == 0 && !IsHan(GlyphAt(text, number->end).value)) {
    return number;
  }
  return std::nullopt;
}

std::optional<PartOfYear> MatchPartOfYear(std::string_view text, size_t at, bool alone) {
  static const auto& firsts = *new text::CharacterSet(U"上前下后後第首全年一二三四1234");
  const Glyph first = GlyphAt(text, at);
  if (!firsts.contains(first.value)) return std::nullopt;
  if (first.value == U'年') return alone ? ThisYear(text, at) : std::nullopt;
  if (IsDigit(first.value) && !Starts(text, first.end, "季")) return std::nullopt;
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const Named& named : kNamed) pairs->Add(named.word);
    return pairs;
  }();
  if (begins.MayBegin(text.substr(at), text::DecodeAt(text, at).value)) {
    for (const Named& named : kNamed) {
      if (Starts(text, at, named.word)) return PartOfYear{at + named.word.size(), named.first, named.last};
    }
  }
  if (first.value != U'前' && first.value != U'首' && first.value != U'第') return std::nullopt;
  auto months = MonthsBehind(text, first.end);
  if (months && first.value == U'第') months->first_month = months->last_month;
  return months;
}

std::optional<NumericDate> MatchNumericDate(std::string_view text, size_t at) {
  const auto year = text::MatchArabicInteger(text, at);
  if (!year || year->length != 4 || year->value < kFirstYear || year->value > kLastYear) return std::nullopt;
  size_t end = at + 4;
  if (end >= text.size()) return std::nullopt;
  const char sign = text[end];
  if (sign != '-' && sign != '.' && sign != '/' && sign != ' ') return std::nullopt;
  const auto month = text::MatchArabicInteger(text, end + 1);
  if (!month || month->length > 2 || (sign == ' ' && month->length != 2)) return std::nullopt;
  end += 1 + month->length;
  if (end >= text.size() || text[end] != sign) return std::nullopt;
  const auto day = text::MatchArabicInteger(text, end + 1);
  if (!day || day->length > 2 || (sign == ' ' && day->length != 2)) return std::nullopt;
  end += 1 + day->length;
  const Day date{static_cast<int>(year->value), static_cast<int>(month->value), static_cast<int>(day->value)};
  if (date.month < 1 || date.day < 1 || !IsValid(date)) return std::nullopt;
  return NumericDate{date, end};
}

}  // namespace huiyao::segmentation
