#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SPANS_OF_VALUES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SPANS_OF_VALUES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/mentions/quantities/finder.h"
#include "services/segmentation/mentions/quantities/measured.h"

namespace huiyao::segmentation {

// Two values that `first` begins: 3~5个, 300至500名, 5%—8%, 3 to 5 cities, 20与30之间.
std::optional<FoundQuantity> MatchRange(std::string_view text, const Measured& first);

// 由0.8个增至4.64个, "from 20 to 35 percent" at 由 or "from": a change if a verb says so, otherwise a range.
std::optional<FoundQuantity> MatchChangeFrom(std::string_view text, size_t at);

// "between 3 and 5 cities" at "between".
std::optional<FoundQuantity> MatchBetween(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SPANS_OF_VALUES_H_
