#ifndef HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_

#include <memory>

#include "absl/status/status.h"
#include "common/analysis/lexicon/lexicon.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"

namespace huiyao::segmentation {

// Checks and answers SegmentDocument: the request's document is passed on with what was read added. INVALID_ARGUMENT as
// in validate.h, and with reason INVALID_FIELD if there is no extraction or the document already holds what is to be
// read. Words are cut with `lexicon`, which is not null.
absl::Status AnswerSegmentDocument(const v1::SegmentDocumentRequest& request, v1::SegmentDocumentResponse* response,
                                   std::shared_ptr<const analysis::Lexicon> lexicon = analysis::Lexicon::Empty());

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_
