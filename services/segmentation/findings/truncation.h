#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// KIND_TRUNCATED_TEXT: paragraphs of the article's body that end or begin inside a sentence (dangling.h) where what
// stands beside them cannot be the rest. A caption, and the first paragraph of an article that says itself where it
// continues from, are left out. Where `columns_mixed`, the rest of a paragraph may be printed elsewhere on the page,
// and an end must be plainer to count.
void FindTruncation(const Flow& body, const document::v1::Article& article, bool columns_mixed, FindingList& findings);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_
