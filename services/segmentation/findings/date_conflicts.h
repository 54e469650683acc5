#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DATE_CONFLICTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DATE_CONFLICTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/findings/calendar_days.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Printed dates that cannot be.
struct WrongDate {
  TextRange range;
  // No calendar has the day; else dates exclude each other.
  bool impossible = false;
  std::string detail;
};

// Days that do not exist (2月30日); weekdays that are not the day's (2026年1月6日 星期五); ranges of days and of years
// that end before they begin (1月6日至5日; 30日至2日 goes over a month's end). A weekday beside a day without a year is
// held against the years around `publish_year`, and said nothing of if that is 0. `days` are the text's.
std::vector<WrongDate> FindWrongDates(std::string_view text, const std::vector<CalendarDay>& days, int publish_year);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DATE_CONFLICTS_H_
