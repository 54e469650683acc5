#ifndef HUIYAO_COMMON_BASE_STATUS_MESSAGE_H_
#define HUIYAO_COMMON_BASE_STATUS_MESSAGE_H_

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"

namespace huiyao {

// An error as a message, for trailers and for answers that carry the error of one of many. Payloads turn into details;
// an error without an ErrorInfo gets one with its code as the reason. The message becomes well-formed UTF-8. An OK
// status gives an empty message.
google::rpc::Status ToStatusMessage(const absl::Status& status);

// The reverse: details become payloads, so that ErrorReason() and the others read them.
absl::Status FromStatusMessage(const google::rpc::Status& message);

}  // namespace huiyao

#endif  // HUIYAO_COMMON_BASE_STATUS_MESSAGE_H_
