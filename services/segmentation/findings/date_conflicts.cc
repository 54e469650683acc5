#include "services/segmentation/findings/date_conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

template <size_t kSize>
size_t SkipAny(std::string_view text, size_t at, const std::string_view (&words)[kSize]) {
  for (bool any = true; any;) {
    any = false;
    for (const std::string_view word : words) {
      if (!text.substr(at).starts_with(word)) continue;
      at += word.size();
      any = true;
    }
  }
  return at;
}

// A weekday and where it ends.
struct Weekday {
  int value;
  size_t end;
};

// 星期五, (周五), （星期日） right behind a day.
std::optional<Weekday> ChineseWeekdayAt(std::string_view text, size_t at) {
  constexpr std::string_view kBetween[] = {" ", "(", "（", "，", ","};
  constexpr std::string_view kNames[] = {"星期", "周", "週", "礼拜", "禮拜"};
  constexpr std::string_view kDays = "日一二三四五六";
  constexpr size_t kLook = 12;
  const size_t name = SkipAny(text.substr(0, std::min(text.size(), at + kLook)), at, kBetween);
  for (const std::string_view prefix : kNames) {
    if (!text.substr(name).starts_with(prefix)) continue;
    const std::string_view rest = text.substr(name + prefix.size());
    const size_t end = name + prefix.size() + 3;
    if (rest.starts_with("天")) return Weekday{0, end};
    for (size_t i = 0; i < kDays.size(); i += 3) {
      if (!rest.starts_with(kDays.substr(i, 3))) continue;
      // 周一至周五 are several days; 周三年 and 周日均 are none.
      const std::string_view behind = rest.substr(3);
      for (const std::string_view other : {"年", "均", "至", "到", "岁", "、", "-", "—"}) {
        if (behind.starts_with(other)) return std::nullopt;
      }
      return Weekday{static_cast<int>(i / 3), end};
    }
  }
  return std::nullopt;
}

// "Friday, January 6, 2026", "January 6, 2026 (Friday)".
std::optional<Weekday> EnglishWeekdayBy(std::string_view text, TextRange day) {
  for (int i = 0; i < 7; ++i) {
    const std::string_view name = kWeekdays[i];
    const std::string_view before = text.substr(0, day.start);
    for (const std::string_view between : {", ", " ", ", the "}) {
      if (before.ends_with(between) && before.substr(0, before.size() - between.size()).ends_with(name)) {
        return Weekday{i, day.end};
      }
    }
    if (text.substr(day.end).starts_with(" (") && text.substr(day.end + 2).starts_with(name)) {
      return Weekday{i, day.end + 2 + name.size()};
    }
  }
  return std::nullopt;
}

class WrongDateFinder {
 public:
  WrongDateFinder(std::string_view text, const std::vector<CalendarDay>& days, int publish_year)
      : text_(text), days_(days), publish_year_(publish_year) {}

  std::vector<WrongDate> Run() {
    for (size_t i = 0; i < days_.size(); ++i) {
      const CalendarDay& day = days_[i];
      if (!Exists(day)) {
        if (IsMeantAsDate(day)) found_.push_back({day.range, true, "No calendar has this day."});
        continue;
      }
      CheckWeekday(day);
      CheckRange(day, i + 1 < days_.size() ? &days_[i + 1] : nullptr);
    }
    CheckYears();
    return std::move(found_);
  }

 private:
  // Not 13月5日 of which a digit or a unit belongs to something else, nor Chinese numerals without a year, which may be
  // lunar.
  bool IsMeantAsDate(const CalendarDay& day) const {
    if (day.month == 0 || day.day == 0 || day.month > 19) return false;
    const std::string_view printed = Slice(text_, day.range);
    const bool whole = day.english || printed.ends_with("日") || printed.ends_with("号") || printed.ends_with("號");
    return whole && (day.year != 0 || std::any_of(printed.begin(), printed.end(), IsDigit));
  }

  void CheckWeekday(const CalendarDay& day) {
    const auto weekday = day.english ? EnglishWeekdayBy(text_, day.range) : ChineseWeekdayAt(text_, day.range.end);
    if (!weekday) return;
    const int around = day.year != 0 ? 0 : 1;
    const int year = day.year != 0 ? day.year : publish_year_;
    if (year == 0) return;
    for (int y = year - around; y <= year + around; ++y) {
      CalendarDay dated = day;
      dated.year = y;
      if (Exists(dated) && WeekdayOf(y, day.month, day.day) == weekday->value) return;
    }
    found_.push_back({{day.range.start, weekday->end},
                      false,
                      day.year == 0 ? "The weekday is not the day's in any year near."
                                    : fmt::format("The day is a {}.", kWeekdays[WeekdayOf(year, day.month, day.day)])});
  }

  // `next` is the next day of the text, which may be the range's end.
  void CheckRange(const CalendarDay& day, const CalendarDay* next) {
    constexpr std::string_view kDashes[] = {"至", "到", "-", "—", "－", "–", "~", "～"};
    constexpr std::string_view kEnglishDashes[] = {" to ", "-", "–", "—", " - ", " – "};
    const size_t start = day.range.end;
    size_t at = day.english ? SkipAny(text_, start, kEnglishDashes) : SkipAny(text_, start, kDashes);
    if (at == start) return;
    if (next != nullptr && next->range.start == at) {
      // Over a year's end the second year is often left out.
      const bool same_year = day.year != 0 && next->year == day.year;
      const bool same_month = next->month == day.month && (next->year == 0 || day.year == 0 || same_year);
      const bool dated = day.year != 0 && next->year != 0;
      const bool before = std::tie(next->year, next->month, next->day) < std::tie(day.year, day.month, day.day);
      if (Exists(*next) && ((dated && before) || (same_month && next->day < day.day))) AddRange(day, next->range.end);
      return;
    }
    const auto end = at < text_.size() ? text::MatchArabicInteger(text_, at) : std::nullopt;
    if (!end || end->length > 2 || end->value == 0) return;
    const size_t stop = at + end->length;
    const std::string_view behind = text_.substr(stop);
    const bool is_day = day.english ? !behind.starts_with(":") && !behind.starts_with("%") && !IsHour(behind)
                                    : behind.starts_with("日") || behind.starts_with("号") || behind.starts_with("號");
    constexpr int kMonthsEnd = 25, kMonthsBegin = 7;
    const bool over_end = day.day >= kMonthsEnd && end->value <= kMonthsBegin;
    if (is_day && end->value < day.day && !over_end) AddRange(day, stop + (day.english ? 0 : 3));
  }

  static bool IsHour(std::string_view behind) {
    return behind.starts_with(" a") || behind.starts_with(" p") || behind.starts_with("am") ||
           behind.starts_with("pm") || (!behind.empty() && IsDigit(behind[0]));
  }

  void AddRange(const CalendarDay& day, size_t end) {
    found_.push_back({{day.range.start, end}, false, "The range ends before it begins."});
  }

  // 2025年至2023年, 2025—2023年
  void CheckYears() {
    constexpr std::string_view kSign = "年";
    constexpr std::string_view kDashes[] = {"至", "到", "-", "—", "－", "–", "~", "～"};
    for (size_t sign = FindWord(text_, kSign); sign != text_.npos; sign = FindWord(text_, kSign, sign + kSign.size())) {
      const auto start = YearBefore(sign);
      if (!start) continue;
      for (const std::string_view dash : kDashes) {
        if (!text_.substr(0, *start).ends_with(dash)) continue;
        size_t end = *start - dash.size();
        if (dash == "—" && text_.substr(0, end).ends_with(dash)) end -= dash.size();
        if (text_.substr(0, end).ends_with(kSign)) end -= kSign.size();
        const auto first = YearBefore(end);
        if (!first || text_.substr(*first, 4) <= text_.substr(*start, 4)) continue;
        // A day's range has been looked at.
        if (text_.substr(sign + kSign.size(), 2).find_first_of("0123456789") != text_.npos) continue;
        found_.push_back({{*first, sign + kSign.size()}, false, "The range ends before it begins."});
      }
    }
  }

  // The first byte of the year of four digits that ends at `end`.
  std::optional<size_t> YearBefore(size_t end) const {
    if (end < 4) return std::nullopt;
    const std::string_view digits = text_.substr(end - 4, 4);
    if (!digits.starts_with("19") && !digits.starts_with("20")) return std::nullopt;
    if (!IsDigit(digits[2]) || !IsDigit(digits[3])) return std::nullopt;
    if (end > 4) {
      const char before = text_[end - 5];
      if (IsDigit(before) || before == '.' || before == '/' || (before | 0x20) == 't') return std::nullopt;
    }
    return end - 4;
  }

  std::string_view text_;
  const std::vector<CalendarDay>& days_;
  int publish_year_;
  std::vector<WrongDate> found_;
};

}  // namespace

std::vector<WrongDate> FindWrongDates(std::string_view text, const std::vector<CalendarDay>& days, int publish_year) {
  return WrongDateFinder(text, days, publish_year).Run();
}

}  // namespace huiyao::segmentation
