#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DUPLICATES_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DUPLICATES_H_

#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// KIND_DUPLICATED_TEXT: runs of words that stand twice in immediate succession, within a paragraph or across its end
// (repeats.h); paragraphs of running text that an article holds twice; doubled function words (doubled_characters.h).
void FindDuplicates(const Flow& body, FindingList& findings);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DUPLICATES_H_
