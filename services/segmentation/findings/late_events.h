#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_LATE_EVENTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_LATE_EVENTS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/findings/calendar_days.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The days, printed with their years, of meetings and the like that the text reports as held (2026年3月5日，…在京召开)
// though they are two days or more after `publish_date`, an ISO 8601 date. Sentences that speak of what is to come
// (将, 定于, 起施行) are left out. `days` are the text's.
std::vector<TextRange> FindLateEvents(std::string_view text, const std::vector<CalendarDay>& days,
                                      std::string_view publish_date);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_LATE_EVENTS_H_
