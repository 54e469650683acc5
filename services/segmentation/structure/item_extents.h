#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ITEM_EXTENTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ITEM_EXTENTS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/series.h"

namespace huiyao::segmentation {

// An item and how far it reaches.
struct DraftItem {
  int ordinal = 0;
  bool ordinal_inferred = false;
  // Half-open. The end lies in the item's last unit.
  Position begin;
  Position end;
  // Bytes of the marker in unit begin.unit; empty if none is printed.
  TextRange marker;
  // First byte of the item's own words in unit begin.unit.
  size_t content = 0;
  // What the repair of damaged series did here; see Marker.
  MarkerRepair repair = MarkerRepair::kNone;
  bool date = false;
  int lost_before = 0;
};

// The words that announce an enumeration, where they do not stand right before it.
struct DraftLead {
  int unit = 0;
  TextRange range;
  // Bytes of the unit; count 0 if no number is announced.
  int count = 0;
  TextRange announcement;
};

// An enumeration before it is nested.
struct DraftEnumeration {
  MarkerStyle style = MarkerStyle::kList;
  // In order, not empty, not overlapping.
  std::vector<DraftItem> items;
  std::optional<DraftLead> lead;
};

// Decides where the items of every series end. An item ends before the next marker of its series; one that begins
// inside a paragraph ends with it at the latest, and so does a series' last item: at the paragraph's end, or at the
// first sentence's end where all earlier items are clauses. A last item that begins a paragraph takes in a deeper
// series that begins right behind it. No item reaches over a heading that does not stand under its own.
std::vector<DraftEnumeration> FindItemExtents(const Flow& flow, const std::vector<Series>& series);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ITEM_EXTENTS_H_
