#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Finds persons, quotes and quantities in the articles and adds them to the document, which holds its text, its
// metadata and those articles. What it adds carries its article's id.
void ReadMentions(const std::vector<ArticleFlow>& articles, document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_
