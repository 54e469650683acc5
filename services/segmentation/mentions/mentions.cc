#include "services/segmentation/mentions/mentions.h"

#include "services/segmentation/mentions/quantities/quantities.h"

namespace huiyao::segmentation {

void ReadMentions(const Flow& flow, std::string_view article_id, document::v1::Document* document) {
  ReadQuantities(flow, article_id, document);
}

}  // namespace huiyao::segmentation
