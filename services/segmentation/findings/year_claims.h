#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_YEAR_CLAIMS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_YEAR_CLAIMS_H_

#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// KIND_DATE_CONFLICT by what is said of a year: a paragraph that opens with a whole year and reports its results as
// reached (2026年，全市…取得了新成效), and a later one of the same speaker that opens with the same year and speaks of
// it as to come (2026年，全市将…). The evidence is both openings. Parts of a year (上半年, 以来) are no conflict.
void FindYearClaims(const Flow& body, FindingList& findings);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_YEAR_CLAIMS_H_
