#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A period as a text names it.
struct Period {
  TextRange range;
  // ISO 8601: a year (2026), or an interval of years or months (2021/2025, 2025-01/2025-10).
  std::string iso;
  // The last year that it reaches.
  int last_year = 0;
};

// The years, plan periods (“十四五”期间) and months of a year in a text, in order. 今年, 去年 and 明年 are resolved
// from `this_year`, and are none if it is 0.
std::vector<Period> FindPeriods(std::string_view text, int this_year);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_PERIOD_H_
