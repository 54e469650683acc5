#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/findings/finding_list.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// What is known of an article's place on its page.
struct Surroundings {
  // Pieces of paragraphs stand apart, so that the rest of one may be printed anywhere but behind the page's end.
  bool columns_mixed = false;
  // The next article has neither headline nor byline, and may be no other one.
  bool may_go_on = false;
  bool is_last = true;
};

// KIND_TRUNCATED_TEXT: paragraphs of the article's body that end or begin inside a sentence (dangling.h) where what
// stands beside them cannot be the rest. A caption, and the first paragraph of an article that says itself where it
// continues from, are left out.
void FindTruncation(const Flow& body, const document::v1::Article& article, Surroundings surroundings,
                    FindingList& findings);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TRUNCATION_H_
