#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_CALENDAR_DAYS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_CALENDAR_DAYS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A day of the Gregorian calendar as a running text prints it: 2026年1月6日, 一月六日, 1月6 (before a dash), January 6,
// 2026, 6 Jan. It need not exist.
struct CalendarDay {
  TextRange range;
  // 0: not printed.
  int year = 0;
  int month = 0;
  int day = 0;
  bool english = false;
};

// The days in a text, in order; those of the lunar calendar are none. Linear.
std::vector<CalendarDay> FindCalendarDays(std::string_view text);

// The day exists; 29 February does if the year is not printed.
bool Exists(const CalendarDay& day);

// 0 for Sunday, of an existing day.
int WeekdayOf(int year, int month, int day);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_CALENDAR_DAYS_H_
