#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LISTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LISTS_H_

#include <vector>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// The source's own lists (HTML's <ol> and <ul>) as enumerations: list items of one level in one container that follow
// each other, two at least. A label with a number gives the ordinal, if the list's numbers count on; otherwise it is
// the item's place, inferred. The flow's units must be in the order of the text.
std::vector<DraftEnumeration> FindLists(const document::v1::Extraction& extraction, const Flow& flow);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LISTS_H_
