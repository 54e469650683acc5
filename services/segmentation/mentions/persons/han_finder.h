#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_FINDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_FINDER_H_

#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/found_person.h"

namespace huiyao::segmentation {

// The persons that a text names with a title or as one who speaks, in order and disjoint. Linear.
std::vector<FoundPerson> FindHanPersons(const FoldedText& text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_FINDER_H_
