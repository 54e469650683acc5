#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TWICE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TWICE_H_

#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/repair/chains.h"

namespace huiyao::segmentation {

// 一、二、二、三: a number that is printed twice and counted on from; the second 二 is the third item, and every number
// behind it is one too small. Corrects the anchors (of one family, in order) and their markers. The numbers before must
// count up from one; if the text announces the number that is printed last, or the
// whole paragraph stands twice, nothing is done. Linear.
void ShiftTwice(const Flow& flow, std::vector<Anchor>& anchors, std::vector<std::vector<Marker>>& markers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_TWICE_H_
