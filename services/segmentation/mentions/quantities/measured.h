#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURED_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURED_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "services/segmentation/mentions/quantities/number.h"

namespace huiyao::segmentation {

// A number with what it counts.
struct Measured {
  Number number;
  // As printed; % for every share; empty: none.
  std::string unit;
  // A sign before the number belongs to it ($1.2 billion): where both begin.
  size_t start;
  size_t end;
};

// The number that begins at `at` and its unit: 3.5万亩, 3个半月 (3.5 个月), 50元6角 (50.6 元), two and a half square
// metres, 5 feet 2 inches, $1.2 billion (at the digit), 12.3 percent.
std::optional<Measured> MatchMeasured(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_MEASURED_H_
