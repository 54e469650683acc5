#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A day, or a month or year if what is smaller is 0. All zero: not known.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Day&) const = default;
};

// 2026-01-17, 2026-01 or 2026; unknown if it is none of them.
Day DayFromIso(std::string_view iso);

// The ISO 8601 form of a day, month or year.
std::string Iso(const Day& day);

// Whether the calendar has it.
bool IsValid(const Day& day);

// So many days or months later; the month without its day.
Day Shifted(const Day& day, int days);
Day ShiftedMonth(const Day& day, int months);

// A period as a text names it.
struct Period {
  TextRange range;
  // From the first to the last, both included; the same if one is meant.
  Day first;
  Day last;
  // ISO 8601: a year (2026), month or day, or an interval of them (2021/2025, 2025-01/2025-10).
  std::string iso;
  // The year is not printed there: 1月19日.
  bool year_inferred = false;
  // The last year that it reaches.
  int last_year() const { return last.year; }
  // One day only.
  bool is_day() const { return first.day != 0 && first == last; }
  // One month only.
  bool is_month() const { return first.month != 0 && first.day == 0 && first == last; }
};

// The years, plan periods (“十四五”期间), parts of years, months and days of a text in Chinese and English, in order
// and disjoint. What is relative (今年, 上个月, 1月19日) is resolved from `today`, and is none if its year is 0. A year
// in the name of a meeting or edition is none.
std::vector<Period> FindPeriods(std::string_view text, const Day& today);

// The period that begins at `at`, a letter or a digit, if English words say one: "January 2025", "the first half of
// 2025", "the 14th Five-Year Plan period", "last year", and a year behind a preposition.
std::optional<Period> MatchEnglishPeriod(std::string_view text, size_t at, const Day& today);

// False: no such period begins at `at`. Looks at a few letters.
bool MayBeginEnglishPeriod(std::string_view text, size_t at);

// A period with its ISO form.
Period MakePeriod(size_t start, size_t end, const Day& first, const Day& last);

// The first and last year of the five-year plan of this number: 14 is 2021 to 2025.
Period MakePlan(size_t start, size_t end, int number);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_
