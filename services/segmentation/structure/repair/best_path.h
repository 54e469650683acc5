#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_BEST_PATH_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_BEST_PATH_H_

#include <cstddef>
#include <vector>

namespace huiyao::segmentation {

// A place where an item of a gap may begin.
struct PathSlot {
  // Cost of letting the gap's item k (from 0) begin here.
  std::vector<double> item;
  // Cost of letting the item before go on here.
  double rest = 0;
};

// Which slot every item of a gap takes; -1 for an item that is lost.
struct Path {
  std::vector<int> slots;
  double cost = 0;
};

// The cheapest way to place `items` items in order on the slots, where an item that is lost costs `lost`: dynamic
// programming over (slot, items placed). Of equal ways the one that places items earlier is taken. Takes
// slots.size() * items steps; every PathSlot.item holds `items` costs.
Path FindBestPath(const std::vector<PathSlot>& slots, size_t items, double lost);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_BEST_PATH_H_
