#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_

#include <span>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/quantities/finder.h"

namespace huiyao::segmentation {

// What a quantity counts: the phrase behind it up to its verb or the end of the clause (12座 → 泵站), or the one
// before it if none follows (灌溉面积达到 → 600亩), or if it is a share or change. Empty if the clause holds neither.
TextRange FindMeasure(std::string_view text, const FoundQuantity& quantity);

// A measure, and the item of the list that its quantity is told of; both are the same unless the items are places,
// which share one measure (甲省、乙省产量分别增长3%、5%).
struct FoundMeasure {
  TextRange range;
  TextRange item;
};

// The phrase before `end`, from the beginning of its clause and without the verbs that end it.
TextRange PhraseBefore(std::string_view text, size_t end);

// The measures of all quantities of a text. In a list that is told apart by 分别 each has its own (A、B分别增长3%、5%);
// where the clause of a change or share names nothing or only what it is compared with, it is of what the one before
// counts (完成5亿元，同比增长3%) or of what the clause before names (新建绿道，计划3条).
std::vector<FoundMeasure> FindMeasures(std::string_view text, std::span<const FoundQuantity> quantities);

// As FindMeasure, of English: "key tasks for the year", "of rural residents", "the coverage rate (reached)".
TextRange FindEnglishMeasure(std::string_view text, const FoundQuantity& quantity);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_
