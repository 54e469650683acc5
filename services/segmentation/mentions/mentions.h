#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_

#include <string_view>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Finds persons, quotes and quantities in an article's flow and adds them to the document, which holds its text and the
// article with that id. This version recognises quantities only: absent is honest, a guess is not. What it adds carries
// the article's id.
void ReadMentions(const Flow& flow, std::string_view article_id, document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_MENTIONS_H_
