#include "services/segmentation/mentions/quantities/bounds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

constexpr size_t kLongestJoint = 16;

bool IsLower(const FoundQuantity& quantity) {
  return quantity.comparator == Quantity::COMPARATOR_AT_LEAST || quantity.comparator == Quantity::COMPARATOR_MORE_THAN;
}

bool IsUpper(const FoundQuantity& quantity) {
  return quantity.comparator == Quantity::COMPARATOR_AT_MOST || quantity.comparator == Quantity::COMPARATOR_LESS_THAN;
}

bool Joins(std::string_view between) {
  constexpr std::string_view kJoints[] = {"",       "，",     ",",    "、", "且",   "并",  "并且", "而且", "同时",
                                          "的同时", "，同时", "，但", "但", "，且", "and", "but",  "或"};
  while (between.starts_with(' ')) between.remove_prefix(1);
  while (between.ends_with(' ')) between.remove_suffix(1);
  return std::find(std::begin(kJoints), std::end(kJoints), between) != std::end(kJoints);
}

}  // namespace

std::vector<FoundQuantity> JoinBounds(std::string_view text, std::vector<FoundQuantity> quantities) {
  std::vector<FoundQuantity> joined;
  joined.reserve(quantities.size());
  for (FoundQuantity& quantity : quantities) {
    if (!joined.empty()) {
      FoundQuantity& last = joined.back();
      const size_t gap = quantity.range.start - last.range.end;
      const bool opposite = (IsLower(last) && IsUpper(quantity)) || (IsUpper(last) && IsLower(quantity));
      if (opposite && gap <= kLongestJoint && Joins(text.substr(last.range.end, gap)) &&
          (last.unit.empty() || quantity.unit.empty() || last.unit == quantity.unit)) {
        const double low = IsLower(last) ? last.value : quantity.value;
        const double high = IsLower(last) ? quantity.value : last.value;
        if (low < high) {
          last.value = low;
          last.high = high;
          last.comparator = Quantity::COMPARATOR_RANGE;
          if (last.unit.empty()) last.unit = std::move(quantity.unit);
          last.range.end = quantity.range.end;
          last.number.end = quantity.number.end;
          continue;
        }
      }
    }
    joined.push_back(std::move(quantity));
  }
  return joined;
}

}  // namespace huiyao::segmentation
