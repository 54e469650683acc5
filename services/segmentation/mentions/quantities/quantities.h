#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_QUANTITIES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_QUANTITIES_H_

#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Adds the quantities of the articles' paragraphs to the document, each with what it measures, its period, its region
// and whether it is a target or was achieved. A period holds for what follows until another is named, a region to the
// end of the paragraph; where none is named, the one that the paragraph or the article's title speaks for holds.
void ReadQuantities(const std::vector<ArticleFlow>& articles, document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_QUANTITIES_H_
