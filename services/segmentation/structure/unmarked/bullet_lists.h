#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_BULLET_LISTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_BULLET_LISTS_H_

#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// Runs of two or more paragraphs that begin with the same sign and no number: ● ■ ◆ ▲ ★ • – - * and ——. The sign is
// the marker, the ordinals are inferred. Paragraphs that `known` lists begin with are left alone. Linear.
std::vector<DraftEnumeration> FindBulletLists(const Flow& flow, const std::vector<DraftEnumeration>& known);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_BULLET_LISTS_H_
