#include "services/segmentation/mentions/quantities/spans_of_values.h"

#include <algorithm>
#include <cmath>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/comparators.h"
#include "services/segmentation/mentions/quantities/exclusions.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

bool Starts(std::string_view text, size_t at, std::string_view with) { return StartsWith(text.substr(at), with); }

// Behind the sign between two values; 0 if none begins here.
size_t SkipConnector(std::string_view text, size_t at) {
  const size_t spaced = SkipFewSpaces(text, at);
  constexpr std::u32string_view kFirst = U"~〜-–—至到t或";
  if (kFirst.find(GlyphAt(text, spaced).value) == kFirst.npos) return 0;
  for (const std::string_view connector : {"~", "～", "〜", "-", "－", "–", "—", "至", "到", "to ", "through ", "或"}) {
    if (!Starts(text, spaced, connector)) continue;
    if (connector == "——") continue;
    if ((connector == "to " || connector == "through ") && spaced == at) continue;
    return SkipFewSpaces(text, spaced + connector.size());
  }
  return 0;
}

// 3至5万: both are multiplied.
double Scaled(const Number& first, const Number& second) {
  double low = first.value;
  if (first.scaled || !second.scaled || low >= 10'000) return low;
  for (const double scale : {1e12, 1e9, 1e8, 1e6, 1e4, 1e3}) {
    if (second.value >= scale && low * scale < second.value && (scale != 1e3 || second.english) &&
        (second.english || scale == 1e4 || scale == 1e8)) {
      return low * scale;
    }
  }
  return low;
}

bool SameUnit(const Measured& first, const Measured& second) {
  return first.unit.empty() || second.unit.empty() || first.unit == second.unit;
}

FoundQuantity Between(std::string_view text, const Measured& first, const Measured& second) {
  const ComparatorMatch before = MatchComparatorBefore(text, first.start);
  FoundQuantity quantity;
  quantity.range = {first.start - before.length, second.end};
  quantity.number = {first.start, second.end};
  quantity.value = Scaled(first.number, second.number);
  quantity.high = second.number.value;
  quantity.comparator = Quantity::COMPARATOR_RANGE;
  quantity.unit = second.unit.empty() ? first.unit : second.unit;
  return quantity;
}

// "The range is 20 to 100": a number without unit is meant.
bool NamesRange(std::string_view text, size_t at) {
  const std::string_view before = text.substr(at - std::min<size_t>(at, 24), std::min<size_t>(at, 24));
  for (const std::string_view word : {"range", "范围", "範圍", "区间", "區間"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

// Behind 之间, between spaces; 0 if it does not stand here.
size_t SkipBetweenBehind(std::string_view text, size_t at) {
  for (const std::string_view word : {"之间", "之間", "间", "間"}) {
    if (Starts(text, SkipFewSpaces(text, at), word)) return SkipFewSpaces(text, at) + word.size();
  }
  return 0;
}

// 6.1年, 六年: so long, where it changes. A year of two digits is none.
std::optional<Measured> Years(std::string_view text, Measured measured) {
  constexpr std::string_view kYear = "年";
  const size_t end = measured.number.end + kYear.size();
  const bool whole = measured.number.value == std::floor(measured.number.value);
  if (!measured.unit.empty() || !Starts(text, measured.number.end, kYear)) return std::nullopt;
  if (measured.number.value >= 100 || (whole && !measured.number.han && measured.number.value >= 10))
    return std::nullopt;
  if (MayBeginNumber(GlyphAt(text, end).value) || Starts(text, end, "级") || Starts(text, end, "級"))
    return std::nullopt;
  measured.unit = kYear;
  measured.end = end;
  return measured;
}

// Behind 扩编至, 推广到 and other verbs of two or three characters before a number; 0 if none begins here.
size_t SkipVerbTo(std::string_view text, size_t at) {
  for (size_t characters = 0; characters < 3; ++characters) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (at >= text.size() || !IsHan(point.value)) return 0;
    at += static_cast<size_t>(point.length);
    if (characters == 0) continue;
    for (const std::string_view to : {"至", "到"}) {
      if (!Starts(text, at, to)) continue;
      const size_t behind = at + to.size();
      return behind < text.size() && MayBeginNumber(text::DecodeAt(text, behind).value) ? behind : 0;
    }
  }
  return 0;
}

// The value behind 由, perhaps with its time: 由2020年的0.8个, 从上年的3.2%.
std::optional<Measured> ValueBehind(std::string_view text, size_t at) {
  constexpr size_t kMostCharacters = 16;
  for (size_t characters = 0; characters < kMostCharacters && at < text.size(); ++characters) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (MayBeginNumber(point.value)) {
      const auto measured = MatchMeasured(text, at);
      if (!measured) return std::nullopt;
      if (!IsDateOrOrdinal(text, *measured)) return measured;
      if (const auto years = Years(text, *measured)) return years;
      at = std::max(measured->number.end, at + 1);
      continue;
    }
    if (!IsHan(point.value) && !IsOpener(point.value) && !IsCloser(point.value)) return std::nullopt;
    at += static_cast<size_t>(point.length);
  }
  return std::nullopt;
}

// 由 … 增至 …
std::optional<FoundQuantity> ChineseChange(std::string_view text, size_t start, size_t at) {
  const auto first = ValueBehind(text, at);
  if (!first) return std::nullopt;
  size_t verb = first->end;
  // A few characters may stand between, but no punctuation.
  for (int i = 0; i < 8 && MatchChangeTo(text, verb) == 0; ++i) {
    if (SkipVerbTo(text, first->end) > 0) break;
    if (verb >= text.size()) return std::nullopt;
    if ((Starts(text, verb, "到") || Starts(text, verb, "至")) && i == 0) break;
    const text::CodePoint point = text::DecodeAt(text, verb);
    if (!IsHan(point.value)) return std::nullopt;
    verb += static_cast<size_t>(point.length);
  }
  size_t verb_length = MatchChangeTo(text, verb);
  // 从15%到30%: from and to alone, with units on both sides.
  if (verb_length == 0) {
    if (const size_t behind = SkipVerbTo(text, first->end); behind > 0) {
      verb = first->end;
      verb_length = behind - verb;
    }
  }
  const bool bare = verb_length == 0 && verb == first->end && !first->unit.empty();
  if (bare) verb_length = std::string_view("到").size();
  if (verb_length == 0) return std::nullopt;
  size_t second_at = verb + verb_length;
  for (const std::string_view word : {"了", "约", "約", "近"}) {
    if (Starts(text, second_at, word)) second_at += word.size();
  }
  const auto second = ValueBehind(text, second_at);
  if (!second || (second->unit.empty() && first->unit.empty()) || !SameUnit(*first, *second)) return std::nullopt;
  if (bare && second->unit.empty()) return std::nullopt;
  FoundQuantity quantity = Between(text, *first, *second);
  // 增至230支左右
  quantity.range = {start, second->end + (second->unit.empty() ? 0 : MatchComparatorBehind(text, second->end).length)};
  quantity.value = Scaled(first->number, second->number);
  quantity.comparator = Quantity::COMPARATOR_CHANGE;
  return quantity;
}

// from … to …
std::optional<FoundQuantity> EnglishChange(std::string_view text, size_t start, size_t at) {
  const auto first = MatchMeasured(text, SkipFewSpaces(text, at));
  if (!first || IsEnglishYear(text, *first)) return std::nullopt;
  size_t to = first->end;
  // The time of the old value: from 20% in 2020 to 35%.
  if (Starts(text, to, " in ") && to + 8 < text.size()) to += std::string_view(" in 2020").size();
  if (!Starts(text, to, " to ")) return std::nullopt;
  const auto second = MatchMeasured(text, SkipFewSpaces(text, to + std::string_view(" to ").size()));
  if (!second || !SameUnit(*first, *second)) return std::nullopt;
  const auto is_year = [](const Measured& measured) {
    return measured.unit.empty() && !measured.number.english && measured.number.value >= 1900 &&
           measured.number.value <= 2100;
  };
  if (is_year(*first) && is_year(*second)) return std::nullopt;
  const bool changes = HasEnglishChange(text, start);
  if (!changes && !(first->number.value < second->number.value)) return std::nullopt;
  FoundQuantity quantity = Between(text, *first, *second);
  quantity.range = {start, second->end};
  if (changes) quantity.comparator = Quantity::COMPARATOR_CHANGE;
  return quantity;
}

}  // namespace

std::optional<FoundQuantity> MatchRange(std::string_view text, const Measured& first) {
  if (first.number.open || (first.number.percent && first.unit != "%")) return std::nullopt;
  size_t second_at = SkipConnector(text, first.end);
  bool between = false;
  if (second_at == 0) {
    // 20与30之间
    for (const std::string_view word : {"与", "和", "與"}) {
      if (Starts(text, first.end, word)) second_at = first.end + word.size(), between = true;
    }
    if (!between) return std::nullopt;
  }
  if (second_at >= text.size()) return std::nullopt;
  const size_t sign = static_cast<unsigned char>(text[second_at]) >= 0x80 ||
                              MayBeginNumber(GlyphAt(text, second_at).value) ||
                              IsLatinLetter(GlyphAt(text, second_at).value)
                          ? 0
                          : MatchCurrencyBefore(text, second_at + 1);
  auto second = MatchMeasured(text, sign > 0 ? second_at + 1 : second_at);
  // 百分之二至三
  if (second && first.number.percent && first.number.han && second->unit.empty() && second->number.value <= 100) {
    if (IsDateOrOrdinal(text, *second)) return std::nullopt;
    second->unit.assign(1, '%');
  }
  if (!second || second->number.fraction || !SameUnit(first, *second)) return std::nullopt;
  const size_t behind = SkipBetweenBehind(text, second->end);
  if (between && behind == 0) return std::nullopt;
  if (second->unit.empty() && behind == 0 && !NamesRange(text, first.start) &&
      (first.unit.empty() || first.start == first.number.start))
    return std::nullopt;
  if (second->unit.empty() && IsDateOrOrdinal(text, *second)) return std::nullopt;
  if (Starts(text, first.end, "或") && !first.unit.empty()) return std::nullopt;
  // 1995-1996 students: years.
  if (!(Scaled(first.number, second->number) < second->number.value)) return std::nullopt;
  FoundQuantity quantity = Between(text, first, *second);
  if (behind > 0 && between) quantity.range.end = behind;
  return quantity;
}

std::optional<FoundQuantity> MatchChangeFrom(std::string_view text, size_t at) {
  if (text[at] == 'f' || text[at] == 'F') return EnglishChange(text, at, at + std::string_view("from").size());
  return ChineseChange(text, at, at + std::string_view("由").size());
}

std::optional<FoundQuantity> MatchBetween(std::string_view text, size_t at) {
  const auto first = MatchMeasured(text, SkipFewSpaces(text, at + std::string_view("between").size()));
  if (!first || !Starts(text, first->end, " and ")) return std::nullopt;
  const auto second = MatchMeasured(text, first->end + std::string_view(" and ").size());
  if (!second || !SameUnit(*first, *second)) return std::nullopt;
  const double low = Scaled(first->number, second->number);
  if (!(low < second->number.value)) return std::nullopt;
  if (second->unit.empty() && low >= 1900 && second->number.value <= 2100) return std::nullopt;
  FoundQuantity quantity = Between(text, *first, *second);
  quantity.range.start = at;
  return quantity;
}

}  // namespace huiyao::segmentation
