#include "services/segmentation/mentions/mentions.h"

namespace huiyao::segmentation {

void ReadMentions(const Flow&, std::string_view, document::v1::Document*) {}

}  // namespace huiyao::segmentation
