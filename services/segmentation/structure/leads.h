#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LEADS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LEADS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// The words that announce an enumeration: those before the first item in its sentence; else the sentence before, if it
// announces something; else the last sentence of one of the three units before, if it announces just as many items.
// Another number of items than was found is only believed right before the items. `container` is the item of another
// enumeration that holds this one, or null; nothing before its own words is a lead.
std::optional<DraftLead> FindLead(const Flow& flow, const DraftEnumeration& draft, const DraftItem* container);

// The length of a lead's words without the punctuation that leads on.
size_t LeadEnd(std::string_view words);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LEADS_H_
