#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_REPORTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_REPORTERS_H_

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::segmentation {

// Adds to the document's authors those of its persons whom the text names as its reporters (记者某某现场报道): a
// reporter or correspondent of no other house, outside interviews, where reporters ask.
void AddReporters(document::v1::Document* document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_REPORTERS_H_
