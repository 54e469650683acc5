#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PLAN_YEARS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PLAN_YEARS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Years that a text gives to a five-year plan and that are not the plan's: 2026年是“十四五”开局之年 (2021 was),
// “十五五” 时期（2021—2025年）. From the tenth plan (2001 to 2005) on, each begins five years after the one before.
std::vector<TextRange> FindWrongPlanYears(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PLAN_YEARS_H_
