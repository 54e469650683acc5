#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_UNMARKED_LISTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_UNMARKED_LISTS_H_

#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// Lists whose items print no markers but which the text announces (11项重点任务, 从三个方面, as follows): a run of
// parallel paragraphs, one an item; the sections under as many headings; clauses parted by semicolons behind a colon;
// the sentences behind the announcement up to the paragraph's end. Nothing is a list that is not announced, and other
// numbers of items than announced are only taken right behind the announcement. Ordinals are inferred; every list has
// its lead. `marked` are the enumerations that print markers: their items are none of an unmarked list. Near linear.
std::vector<DraftEnumeration> FindUnmarkedLists(const Flow& flow, const std::vector<DraftEnumeration>& marked);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_UNMARKED_LISTS_H_
