#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_BOUNDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_BOUNDS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/mentions/quantities/finder.h"

namespace huiyao::segmentation {

// A lower and an upper bound side by side as one range: 三年以上七年以下, 大于10且小于20, at most 100 and at least 20.
std::vector<FoundQuantity> JoinBounds(std::string_view text, std::vector<FoundQuantity> quantities);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_BOUNDS_H_
