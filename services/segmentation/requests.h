#ifndef HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_

#include "absl/status/status.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"

namespace huiyao::segmentation {

// Checks and answers SegmentDocument: the request's document is passed on with what was read added. INVALID_ARGUMENT as
// in validate.h, and with reason INVALID_FIELD if there is no extraction or the document already holds what is to be
// read.
absl::Status AnswerSegmentDocument(const v1::SegmentDocumentRequest& request, v1::SegmentDocumentResponse* response);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_REQUESTS_H_
