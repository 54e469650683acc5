#include "services/segmentation/structure/dates.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 4096;

std::optional<std::string> Iso(int64_t year, int64_t month, int64_t day) {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

int64_t Number(re2::StringPiece digits) {
  const std::string_view text(digits.data(), digits.size());
  if (const auto n = text::MatchArabicInteger(text, 0); n && n->length == text.size()) return n->value;
  if (const auto n = text::MatchHanInteger(text, 0); n && n->length == text.size()) return n->value;
  return 0;
}

int64_t Month(re2::StringPiece name) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string head(name.data(), 3);
  for (char& c : head) c = static_cast<char>(c | 0x20);
  return std::find(kMonths.begin(), kMonths.end(), head) - kMonths.begin() + 1;
}

#define HUIYAO_MONTH                                                                                               \
  "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|" \
  "nov(?:ember)?|dec(?:ember)?)"

struct Pattern {
  const RE2 expression;
  // Groups of year, month and day.
  int year, month, day;
  bool named_month;
  // No date of this kind is without one of these characters; read first, for most texts hold none.
  std::string_view needs;
};

const std::array<Pattern, 5>& Patterns() {
  static const auto* const patterns = new std::array<Pattern, 5>{{
      {RE2("([0-9０-９]{4}|[二一][〇零○一二三四五六七八九]{3})\\s*年\\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})"
           "\\s*月\\s*"
           "([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]"),
       1, 2, 3, false, ""},
      {RE2("(?:^|[^0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[^0-9]|$)"), 1, 2, 3, false, "-"},
      {RE2("(?:^|[^0-9])([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})(?:[^0-9]|$)"), 1, 2, 3, false, "/."},
      {RE2("\\b(" HUIYAO_MONTH ")\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})\\b"), 3, 1, 2, true, "aAcCeEnNuU"},
      {RE2("\\b([0-9]{1,2})(?:st|nd|rd|th)? (" HUIYAO_MONTH ")\\.?,? ([0-9]{4})\\b"), 3, 2, 1, true, "aAcCeEnNuU"},
  }};
  return *patterns;
}

// One of the ASCII characters stands in the text: a pass for each is faster than one that compares all.
bool HoldsAnyOf(std::string_view text, std::string_view characters) {
  return std::any_of(characters.begin(), characters.end(), [&](char c) { return text.find(c) != text.npos; });
}

constexpr std::string_view kDigits = "0123456789";

}  // namespace

std::optional<PrintedDate> FindDate(std::string_view text) {
  std::optional<PrintedDate> best;
  size_t look = std::min(text.size(), kLook);
  while (!text::IsBoundary(text, look)) --look;
  const std::string_view head = text.substr(0, look);
  const bool has_digit = HoldsAnyOf(head, kDigits);
  for (const Pattern& pattern : Patterns()) {
    if (pattern.needs.empty() ? FindWord(head, "年") == head.npos : !has_digit || !HoldsAnyOf(head, pattern.needs)) {
      continue;
    }
    size_t from = 0;
    re2::StringPiece groups[4];
    while (from < look &&
           pattern.expression.Match(re2::StringPiece(text.data(), look), from, look, RE2::UNANCHORED, groups, 4)) {
      const size_t start = std::min({groups[1].data(), groups[2].data(), groups[3].data()}) - text.data();
      const int64_t month = pattern.named_month ? Month(groups[pattern.month]) : Number(groups[pattern.month]);
      if (auto iso = Iso(Number(groups[pattern.year]), month, Number(groups[pattern.day]))) {
        size_t end = 0;
        for (int i = 1; i < 4; ++i) end = std::max<size_t>(end, groups[i].data() + groups[i].size() - text.data());
        if (text.substr(end).starts_with("日") || text.substr(end).starts_with("号")) end += 3;
        if (!best || start < best->start) best = PrintedDate{*iso, start, end};
        break;
      }
      from = start + 1;
      while (from < look && !text::IsBoundary(text, from)) ++from;
    }
  }
  return best;
}

bool IsDateLine(std::string_view text) {
  static const RE2 kRest(
      "[\\s()（）\\[\\]【】]*(?:星期[一二三四五六日天]|[(（]?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[)）]?,?)?\\s*"
      "(?:[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?[\\s()（）\\[\\]【】]*");
  if (text.size() > 120 || text.size() < 8) return false;
  if (!HoldsAnyOf(text, kDigits) && FindWord(text, "年") == text.npos) return false;
  const auto date = FindDate(text);
  if (!date) return false;
  const std::string_view before = text.substr(0, date->start), after = text.substr(date->end);
  return RE2::FullMatch(re2::StringPiece(before.data(), before.size()), kRest) &&
         RE2::FullMatch(re2::StringPiece(after.data(), after.size()), kRest);
}

}  // namespace huiyao::segmentation
