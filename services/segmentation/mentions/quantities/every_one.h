#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EVERY_ONE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EVERY_ONE_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/mentions/quantities/finder.h"

namespace huiyao::segmentation {

// Every one, without digits, if such words begin at `at`: 全覆盖, 全部, 所有, full coverage.
std::optional<FoundQuantity> MatchEveryOne(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_EVERY_ONE_H_
