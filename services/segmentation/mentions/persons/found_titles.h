#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_TITLES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_TITLES_H_

#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/found_person.h"
#include "services/segmentation/mentions/persons/title_phrases.h"

namespace huiyao::segmentation {

// What titles say, in bytes of the text.
std::vector<FoundTitle> FoundTitles(const FoldedText& text, const HanTitles& titles);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOUND_TITLES_H_
