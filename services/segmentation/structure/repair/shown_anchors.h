#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_

#include <cstddef>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/damaged_markers.h"

namespace huiyao::segmentation {

// Places that begin with a marker or with remains of one that still show their number, in order of the text.
struct ShownAnchors {
  // The index of an anchor that stands for remains.
  static constexpr size_t kRemains = static_cast<size_t>(-1);

  std::vector<Anchor> anchors;
  // What is left of the markers, by place.
  std::map<std::pair<int, size_t>, DamagedMarker> remains;

  // What is left of the anchor's marker; null if it is sound.
  const DamagedMarker* RemainsOf(const Anchor& anchor) const {
    const auto found = remains.find({anchor.unit, anchor.start});
    return found == remains.end() ? nullptr : &found->second;
  }
};

// Finds them, for lists too damaged for sound markers to show where they are.
class ShownAnchorFinder {
 public:
  // All must outlive this. `style` is kHanClause or kEnglishOrdinal; places that are not `free` belong to other lists.
  ShownAnchorFinder(const Flow& flow, const std::vector<std::vector<Marker>>& markers, MarkerStyle style,
                    std::function<bool(int unit, size_t at)> free)
      : flow_(flow), markers_(markers), style_(style), free_(std::move(free)) {}

  // Where paragraphs begin. Linear in their number.
  ShownAnchors AtParagraphs() const;

  // Where sentences of a paragraph begin. Linear in their number.
  ShownAnchors AtSentences(int unit) const;

 private:
  void Look(int unit, size_t at, bool initial, ShownAnchors& shown) const;

  const Flow& flow_;
  const std::vector<std::vector<Marker>>& markers_;
  const MarkerStyle style_;
  const std::function<bool(int unit, size_t at)> free_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SHOWN_ANCHORS_H_
