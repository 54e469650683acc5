#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FALSE_DATES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FALSE_DATES_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// What the document's findings say looks like a date and is none (the markers of repaired lists): nothing that reads
// dates may use it. In order of the text, disjoint.
std::vector<Range> FalseDates(const document::v1::Document& document);

// Whether `range` touches one of them.
bool TouchesFalseDate(const std::vector<Range>& false_dates, Range range);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_FALSE_DATES_H_
