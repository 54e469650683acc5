#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_FINDER_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_FINDER_H_

#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/found_person.h"

namespace huiyao::segmentation {

// The persons that an English text names with a title, an honorific or as those who speak, in order and disjoint.
// Linear.
std::vector<FoundPerson> FindLatinPersons(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_FINDER_H_
