#include "services/segmentation/mentions/quantities/exclusions.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/units.h"

namespace huiyao::segmentation {
namespace {

// The English word that ends at `at`, spaces skipped, in lower case.
std::string WordBefore(std::string_view text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at > 0 && text[at - 1] == '.') --at;
  size_t start = at;
  while (start > 0 && at - start < 16 && IsLatinLetter(static_cast<unsigned char>(text[start - 1]))) --start;
  std::string word(text.substr(start, at - start));
  for (char& c : word) c = static_cast<char>(c | 0x20);
  return word;
}

template <typename Words>
bool Contains(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view kNumbered[] = {
    "per",      "every", "no",     "nos",      "nr",        "article",    "articles", "chapter",  "section",
    "sections", "table", "figure", "fig",      "page",      "pages",      "part",     "phase",    "level",
    "grade",    "class", "annex",  "appendix", "paragraph", "paragraphs", "version",  "type",     "route",
    "highway",  "item",  "step",   "box",      "form",      "room",       "january",  "february", "march",
    "april",    "may",   "june",   "july",     "august",    "september",  "october",  "november", "december",
    "jan",      "feb",   "mar",    "apr",      "jun",       "jul",        "aug",      "sep",      "sept",
    "oct",      "nov",   "dec",    "line",     "top",       "covid"};

}  // namespace

size_t SkipAddress(std::string_view text, size_t at) {
  bool begins = false;
  if (text[at] != 'h' && text[at] != 'f' && text[at] != 'w') return 0;
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www."})
    begins = begins || StartsWith(text.substr(at), scheme);
  if (!begins) return 0;
  while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' && static_cast<unsigned char>(text[at]) < 0x7F)
    ++at;
  return at;
}

bool IsBound(std::string_view text, size_t at) {
  if (at == 0) return false;
  const char32_t before = text::DecodeBefore(text, at).value;
  if (before < 0x80) {
    if (IsLatinLetter(before) || before == U'_' || before == U'/' || before == U'.' || before == U'\\' ||
        before == U'=')
      return true;
    if (before == U'-') return at < 2 || text[at - 2] != ' ' ? true : false;
    if (before != U' ') return false;
    return Contains(kNumbered, WordBefore(text, at));
  }
  constexpr std::u32string_view kBinding = U"第数數几幾初周週每–—−〔±";
  if (before == U'红' && text.substr(at).starts_with("十字")) return true;
  if (before == U'紅' && text.substr(at).starts_with("十字")) return true;
  if (before == U'上' && IsDigit(static_cast<unsigned char>(text[at]))) return false;  // 站上1.4万亿
  if (before == U'上') return !text.substr(0, at).ends_with("以上") && !text.substr(0, at).ends_with("之上");
  return kBinding.find(before) != kBinding.npos;
}

bool IsDateOrOrdinal(std::string_view text, const Measured& measured) {
  if (!measured.unit.empty() && measured.unit != "点") return false;
  const std::string_view rest = text.substr(SkipFewSpaces(text, measured.number.end));
  static constexpr std::string_view kSigns[] = {
      "年",  "月",  "日",  "号",  "號",   "时",   "時",  "点",  "點",  ":",    "：",      "届", "屆",
      "级",  "級",  "期",  "版",  "世纪", "世紀", "分",  "线",  "線",  "等奖", "等獎",    "甲", "季度",
      "st ", "nd ", "rd ", "th ", "st\n", "th,",  "a.m", "p.m", "am ", "pm ",  "o'clock", "°"};
  static const auto& signs = *new Affixes(kSigns, Affixes::Side::kBeginning);
  return signs.Match(rest) > 0;
}

bool IsArticle(const Measured& measured) {
  const Number& number = measured.number;
  return (number.han || number.english) && number.value == 1 && measured.unit != "%" && !number.open &&
         !number.scaled && !Measures(measured.unit);
}

bool IsEnglishName(std::string_view text, const Measured& measured) {
  const Number& number = measured.number;
  const bool hyphen = number.end < text.size() && text[number.end] == '-' && measured.end > number.end;
  if (hyphen) {
    constexpr std::string_view kTimes[] = {"year",    "month",  "week", "day",  "hour", "minute", "time", "point",
                                           "quarter", "second", "turn", "Year", "Day",  "Month",  "Point"};
    if (Contains(kTimes, measured.unit)) return true;
  }
  if (!number.english) return false;
  if (number.value == 1 && !number.scaled) {
    const std::string before = WordBefore(text, measured.start);
    if (before == "this" || before == "that" || before == "which" || before == "each" || before == "no") return true;
  }
  const auto is_upper = [&](size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
  return !measured.unit.empty() && is_upper(number.start) && is_upper(measured.end - measured.unit.size());
}

bool IsEnglishYear(std::string_view text, const Measured& measured) {
  const Number& number = measured.number;
  if (number.english || number.han || number.scaled || number.percent) return false;
  if (number.value < 1900 || number.value > 2100 || number.value != std::floor(number.value) ||
      number.end - number.start != 4)
    return false;
  // Units measure, nouns do not: 2000 tons, 2025 targets.
  if (measured.unit.empty() || measured.start != number.start) return false;
  return IsLatinLetter(static_cast<unsigned char>(measured.unit.front())) && text[number.end] == ' ' &&
         measured.unit != "people" && measured.unit != "yuan" && measured.unit.size() > 3;
}

bool IsReference(std::string_view text, const Measured& measured) {
  const std::string_view before = text.substr(0, measured.start);
  // 第一、二、三项: the list of an ordinal.
  constexpr size_t kMostListed = 12;
  if (before.ends_with("、") || before.ends_with("至") || before.ends_with("和") || before.ends_with("或者") ||
      before.ends_with("及")) {
    size_t at = measured.start;
    for (size_t i = 0; i < kMostListed && at > 0; ++i) {
      const text::CodePoint point = text::DecodeBefore(text, at);
      if (point.value == U'第') return true;
      constexpr std::u32string_view kListed = U"、至和或者及一二三四五六七八九十百0123456789项款条項條 ";
      if (kListed.find(point.value) == kListed.npos) break;
      at -= static_cast<size_t>(point.length);
    }
  }
  const bool of_text = measured.unit == "款" || measured.unit == "条" || measured.unit == "項" ||
                       measured.unit == "项" || measured.unit == "條";
  if (!of_text) return false;
  return before.ends_with("前") || before.ends_with("本") || before.ends_with("上述") || before.ends_with("下列") ||
         before.ends_with("该");
}

}  // namespace huiyao::segmentation
