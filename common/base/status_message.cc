#include "common/base/status_message.h"

#include <string>

#include "absl/strings/cord.h"
#include "common/base/error.h"
#include "common/base/well_formed.h"
#include "google/rpc/error_details.pb.h"

namespace huiyao {

google::rpc::Status ToStatusMessage(const absl::Status& status) {
  google::rpc::Status message;
  if (status.ok()) return message;
  message.set_code(static_cast<int>(status.code()));
  // Who reads the details refuses them all if the message is ill-formed.
  message.set_message(WellFormed(std::string_view(status.message().data(), status.message().size())));
  status.ForEachPayload([&](absl::string_view type_url, const absl::Cord& payload) {
    auto* any = message.add_details();
    any->set_type_url(std::string(type_url));
    any->set_value(std::string(payload));
  });
  if (ErrorReason(status).empty()) {
    google::rpc::ErrorInfo info;
    info.set_reason(absl::StatusCodeToString(status.code()));
    info.set_domain(std::string(kErrorDomain));
    message.add_details()->PackFrom(info);
  }
  return message;
}

absl::Status FromStatusMessage(const google::rpc::Status& message) {
  absl::Status status(static_cast<absl::StatusCode>(message.code()), message.message());
  for (const auto& any : message.details()) status.SetPayload(any.type_url(), absl::Cord(any.value()));
  return status;
}

}  // namespace huiyao
