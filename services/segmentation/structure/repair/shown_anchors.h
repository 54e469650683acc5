#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/damaged_markers.h"

namespace huiyao::segmentation {

// Where paragraphs begin with a marker or with remains of one that still show their number.
struct ShownAnchors {
  // The index of an anchor that stands for remains.
  static constexpr size_t kRemains = static_cast<size_t>(-1);

  std::vector<Anchor> anchors;
  // What is left of the markers, by unit.
  std::map<int, DamagedMarker> remains;
};

// For lists too damaged for sound markers to show where they are. `style` is kHanClause or kEnglishOrdinal; units that
// are not `free` belong to other lists. Linear.
ShownAnchors FindShownAnchors(const Flow& flow, const std::vector<std::vector<Marker>>& markers, MarkerStyle style,
                              const std::function<bool(int unit)>& free);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_
