#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_

#include <string_view>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// What the quantity at `quantity` counts: the phrase behind it up to the end of the clause (194家 → 医疗机构提供…), or
// the one before it if none follows (互认项目达到 → 600项). Empty if the clause holds nothing else.
TextRange FindMeasure(std::string_view text, TextRange quantity);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURE_H_
