#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDINGS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDINGS_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Adds to the document what is damaged in its text: words printed twice, texts that end or begin inside a sentence,
// characters lost, dates that no calendar has or that exclude each other, and machine paraphrase. Each is said only
// where the words themselves show it: a sound text has no findings. Findings that are there already are kept.
//
// `articles` are the document's, by id, in its order. The document is complete but for contents. Linear in the text; at
// most kMostFindings of a kind.
inline constexpr int kMostFindings = 200;
void ReadFindings(const std::vector<ArticleFlow>& articles, document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDINGS_H_
