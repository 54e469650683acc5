#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_FINDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_FINDER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A quantity as printed. See document::v1::Quantity.
struct FoundQuantity {
  // Comparator, number and unit.
  TextRange range;
  double value = 0;
  std::optional<double> high = std::nullopt;
  document::v1::Quantity::Comparator comparator = document::v1::Quantity::COMPARATOR_EQ;
  std::string unit;
  // Number and unit alone; of a range or change from the first to the last.
  TextRange number;
};

// The quantities of a text, in order and disjoint: numbers with a unit or a share, ranges, changes, and 全覆盖, in
// Chinese and English. Dates, ordinals, codes and 一个 that is an article are none. Where more than 512 (or
// 1,024 numbers without a unit) stand in 4,096 bytes, the rest of them is left out. Linear.
std::vector<FoundQuantity> FindQuantities(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_FINDER_H_
