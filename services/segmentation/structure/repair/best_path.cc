#include "services/segmentation/structure/repair/best_path.h"

#include <limits>

namespace huiyao::segmentation {

Path FindBestPath(const std::vector<PathSlot>& slots, size_t items, double lost) {
  enum class Step : unsigned char { kRest, kItem, kLost };
  const size_t width = items + 1;
  // cost[s * width + k]: items k.. placed on slots s..
  std::vector<double> cost((slots.size() + 1) * width, std::numeric_limits<double>::infinity());
  std::vector<Step> step(cost.size(), Step::kRest);
  for (size_t s = slots.size() + 1; s-- > 0;) {
    for (size_t k = items + 1; k-- > 0;) {
      const size_t at = s * width + k;
      if (s == slots.size() && k == items) cost[at] = 0;
      const auto consider = [&](double total, Step with) {
        if (total >= cost[at]) return;
        cost[at] = total;
        step[at] = with;
      };
      if (s < slots.size() && k < items) consider(slots[s].item[k] + cost[at + width + 1], Step::kItem);
      if (s < slots.size()) consider(slots[s].rest + cost[at + width], Step::kRest);
      if (k < items) consider(lost + cost[at + 1], Step::kLost);
    }
  }
  Path path;
  path.cost = cost[0];
  for (size_t s = 0, k = 0; s < slots.size() || k < items;) {
    const Step taken = step[s * width + k];
    if (taken != Step::kRest) path.slots.push_back(taken == Step::kItem ? static_cast<int>(s) : -1);
    if (taken != Step::kRest) ++k;
    if (taken != Step::kLost) ++s;
  }
  return path;
}

}  // namespace huiyao::segmentation
