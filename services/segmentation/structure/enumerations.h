#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ENUMERATIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ENUMERATIONS_H_

#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/item_extents.h"

namespace huiyao::segmentation {

// Reads the enumerations of an article from its flow and writes them, nested by extent, into `article`, whose id must
// be set. `lists` are the source's own lists. Announced numbers that differ from what was found are added to
// `findings`.
//
// Ids: a1-e1 for the article's first outermost enumeration in order of the text, a1-e1-i3 for its third item,
// a1-e1-i3-e1-i2 for the second item of the first enumeration inside that.
void ReadEnumerations(const Flow& flow, std::vector<DraftEnumeration> lists, document::v1::Article* article,
                      google::protobuf::RepeatedPtrField<document::v1::Finding>* findings);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ENUMERATIONS_H_
