#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_CLAUSE_LISTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_CLAUSE_LISTS_H_

#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// Announced lists inside the unit: clauses parted by semicolons behind a colon, or the sentences behind the one that
// announces them up to the unit's end. `taken` are bytes of the unit at which marked items begin, in order. Linear.
std::vector<DraftEnumeration> FindClauseLists(const FlowUnit& unit, int index, const std::vector<size_t>& taken);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_UNMARKED_CLAUSE_LISTS_H_
