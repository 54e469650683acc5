#include "services/segmentation/findings/calendar_days.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "common/text/character_set.h"
#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kMonthSign = "月", kYearSign = "年";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsHanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇零○一二三四五六七八九十";
  return kDigits.find(c) != kDigits.npos;
}

bool IsWideDigit(char32_t c) { return c >= U'０' && c <= U'９'; }

// The number that ends at `end`, of at most `most` characters of one kind; its first byte. None if more digits stand
// before, or it is the end of a fraction.
std::optional<size_t> NumberBefore(std::string_view text, size_t end, int most) {
  size_t at = end;
  int count = 0, kind = 0;
  while (at > 0) {
    const text::CodePoint c = text::DecodeBefore(text, at);
    const int is = c.value < 0x80 && IsDigit(static_cast<char>(c.value)) ? 1
                   : IsWideDigit(c.value)                                ? 2
                   : IsHanDigit(c.value)                                 ? 3
                                                                         : 0;
    if (is == 0 || (kind != 0 && is != kind)) break;
    kind = is;
    if (++count > most) return std::nullopt;
    at -= static_cast<size_t>(c.length);
  }
  if (count == 0 || (at > 0 && (text[at - 1] == '.' || text[at - 1] == '/'))) return std::nullopt;
  return at;
}

std::optional<text::Numeral> NumberAt(std::string_view text, size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (const auto arabic = text::MatchArabicInteger(text, at)) return arabic;
  return text::MatchHanInteger(text, at);
}

size_t SkipSpaces(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

size_t SkipSpacesBack(std::string_view text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

bool IsRangeDash(std::string_view rest) {
  for (const std::string_view dash : {"-", "—", "－", "–", "~", "～", "至", "到", "、"}) {
    if (StartsWith(rest, dash)) return true;
  }
  return false;
}

// The lunar calendar has days that this one has not.
bool IsLunar(std::string_view text, size_t start) {
  constexpr size_t kLook = 24;
  const std::string_view before = text.substr(start > kLook ? start - kLook : 0, std::min(start, kLook));
  for (const std::string_view name : {"农历", "農曆", "阴历", "陰曆", "夏历", "旧历", "藏历", "傣历", "彝历", "闰"}) {
    if (before.find(name) != before.npos) return true;
  }
  return false;
}

// The day around the 月 at `sign`.
std::optional<CalendarDay> ChineseDay(std::string_view text, size_t sign) {
  const auto month_start = NumberBefore(text, SkipSpacesBack(text, sign), 2);
  if (!month_start) return std::nullopt;
  const auto month = NumberAt(text, *month_start);
  const size_t day_start = SkipSpaces(text, sign + kMonthSign.size());
  const auto day = NumberAt(text, day_start);
  if (!month || !day || day->value > 99) return std::nullopt;
  CalendarDay found{
      {*month_start, day_start + day->length}, 0, static_cast<int>(month->value), static_cast<int>(day->value), false};
  const std::string_view rest = text.substr(SkipSpaces(text, found.range.end));
  if (rest.starts_with("日") || rest.starts_with("号") || rest.starts_with("號")) {
    // 12月31日期间 is a day, 3月5日报 a newspaper that no date is.
    found.range.end = static_cast<size_t>(rest.data() - text.data()) + 3;
  } else if (!IsRangeDash(rest)) {
    return std::nullopt;
  }
  const size_t before = SkipSpacesBack(text, *month_start);
  if (EndsWith(text.substr(0, before), kYearSign)) {
    const size_t year_end = SkipSpacesBack(text, before - kYearSign.size());
    const auto year_start = NumberBefore(text, year_end, 4);
    const auto year = year_start ? NumberAt(text, *year_start) : std::nullopt;
    if (year && *year_start + year->length == year_end && year->value >= 1900 && year->value <= 2100) {
      found.year = static_cast<int>(year->value);
      found.range.start = *year_start;
    }
  }
  if (IsLunar(text, found.range.start)) return std::nullopt;
  return found;
}

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

// The length of the month's name at `at`, or of its first three letters; 0 if there is none.
size_t MonthNameAt(std::string_view text, size_t at, int* month) {
  for (size_t i = 0; i < 12; ++i) {
    const std::string_view name = kMonths[i];
    size_t length = 0;
    if (StartsWith(text.substr(at), name))
      length = name.size();
    else if (StartsWith(text.substr(at), name.substr(0, 3)))
      length = 3;
    if (length == 0) continue;
    const char next = at + length < text.size() ? text[at + length] : ' ';
    if (next != ' ' && next != '.' && next != ',') return 0;
    *month = static_cast<int>(i) + 1;
    return length;
  }
  return 0;
}

size_t SkipOrdinalEnding(std::string_view text, size_t at) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (StartsWith(text.substr(at), ending)) return at + 2;
  }
  return at;
}

// A year behind ", " or " ".
void ReadEnglishYear(std::string_view text, CalendarDay& day) {
  size_t at = day.range.end;
  if (at < text.size() && text[at] == ',') ++at;
  at = SkipSpaces(text, at);
  const auto year = at < text.size() ? text::MatchArabicInteger(text, at) : std::nullopt;
  if (!year || year->length != 4 || year->value < 1900 || year->value > 2100) return;
  day.year = static_cast<int>(year->value);
  day.range.end = at + 4;
}

std::optional<CalendarDay> EnglishDay(std::string_view text, size_t at) {
  int month = 0;
  const size_t length = MonthNameAt(text, at, &month);
  if (length == 0) return std::nullopt;
  size_t next = at + length;
  if (next < text.size() && text[next] == '.') ++next;
  next = SkipSpaces(text, next);
  if (const auto day = next < text.size() ? text::MatchArabicInteger(text, next) : std::nullopt;
      day && day->length <= 2) {
    size_t end = SkipOrdinalEnding(text, next + day->length);
    const bool goes_on = end + 1 < text.size() && (text[end] == '.' || text[end] == ':') && IsDigit(text[end + 1]);
    const bool unit = end < text.size() && (text[end] == '%' || (text[end] | 0x20) >= 'a');
    if (goes_on || unit) return std::nullopt;
    CalendarDay found{{at, end}, 0, month, static_cast<int>(day->value), true};
    ReadEnglishYear(text, found);
    return found;
  }
  // 6 January 2026
  size_t end = SkipSpacesBack(text, at);
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (EndsWith(text.substr(0, end), ending)) end -= 2;
  }
  const auto start = end < at ? NumberBefore(text, end, 2) : std::nullopt;
  if (!start || (*start > 0 && text[*start - 1] != ' ' && text[*start - 1] != '(')) return std::nullopt;
  CalendarDay found{{*start, at + length}, 0, month, 0, true};
  ReadEnglishYear(text, found);
  if (found.year == 0) return std::nullopt;
  found.day = static_cast<int>(text::MatchArabicInteger(text, *start).value_or(text::Numeral{0, 0}).value);
  return found;
}

// The character at `at` begins a word.
bool BeginsWord(std::string_view text, size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || (text[at - 1] & 0x80) != 0;
}

}  // namespace

std::vector<CalendarDay> FindCalendarDays(std::string_view text) {
  // The sign of months, and what the names of English ones begin with.
  static const auto& signs = *new text::CharacterSet(U"月JFMASOND");
  std::vector<CalendarDay> found;
  for (size_t at = signs.Find(text, 0); at < text.size(); at = signs.Find(text, at)) {
    const bool english = (text[at] & 0x80) == 0;
    if (!english || BeginsWord(text, at)) {
      if (const auto day = english ? EnglishDay(text, at) : ChineseDay(text, at)) found.push_back(*day);
    }
    at += english ? 1 : kMonthSign.size();
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const CalendarDay& a, const CalendarDay& b) { return a.range.start < b.range.start; });
  return found;
}

bool Exists(const CalendarDay& day) {
  constexpr int kAnyLeapYear = 2000;
  return std::chrono::year_month_day(std::chrono::year(day.year != 0 ? day.year : kAnyLeapYear),
                                     std::chrono::month(static_cast<unsigned>(day.month)),
                                     std::chrono::day(static_cast<unsigned>(day.day)))
      .ok();
}

int WeekdayOf(int year, int month, int day) {
  const std::chrono::sys_days date =
      std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day)));
  return static_cast<int>(std::chrono::weekday(date).c_encoding());
}

}  // namespace huiyao::segmentation
