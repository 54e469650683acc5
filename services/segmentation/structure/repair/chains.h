#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAINS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAINS_H_

#include <cstddef>
#include <vector>

#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// A sound marker by which the place of damaged ones is known.
struct Anchor {
  int unit = 0;
  // Its index among the unit's markers.
  size_t index = 0;
  MarkerStyle style = MarkerStyle::kList;
  int ordinal = 0;
  // Bytes in the unit.
  size_t start = 0;
  size_t content = 0;
  bool initial = false;
};

// Sound markers of one list, their ordinals rising; numbers may be missing between them.
struct Chain {
  std::vector<Anchor> anchors;

  // Ordinals up to the last one that no anchor has.
  int missing() const { return anchors.back().ordinal - static_cast<int>(anchors.size()); }
};

// Anchors of the style's family at paragraphs: the marker with which one begins; else the last one inside it, behind
// which paragraphs may count on.
std::vector<Anchor> ParagraphAnchors(const std::vector<std::vector<Marker>>& markers, MarkerStyle style);

// All anchors of the style's family in one unit.
std::vector<Anchor> ClauseAnchors(const std::vector<Marker>& markers, int unit, MarkerStyle style);

// The best disjoint chains of `anchors`, which must be of one family and in order of the text; two anchors at least.
// `paragraphs`: items begin paragraphs, so that two anchors are at least as many units apart as their numbers, but for
// few that may be lost if `losses`; an anchor inside a paragraph can only be the first. Otherwise all anchors stand in
// one unit. Near linear: looks back over 24 anchors at most.
std::vector<Chain> FindChains(const std::vector<Anchor>& anchors, bool paragraphs, bool losses = true);

// 一是 and 一要 stand for each other.
bool SameFamily(MarkerStyle a, MarkerStyle b);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAINS_H_
