#include "common/base/error.h"

#include "absl/strings/cord.h"
#include "absl/strings/string_view.h"
#include "common/base/check.h"
#include "common/base/well_formed.h"
#include "google/rpc/error_details.pb.h"

namespace huiyao {
namespace {

constexpr char kTypePrefix[] = "type.googleapis.com/";

template <typename Message>
std::string TypeUrl() {
  return kTypePrefix + Message::descriptor()->full_name();
}

template <typename Message>
void Attach(absl::Status& status, const Message& message) {
  status.SetPayload(TypeUrl<Message>(), absl::Cord(message.SerializeAsString()));
}

}  // namespace

absl::Status Error(absl::StatusCode code, std::string_view reason, std::string_view message,
                   const std::map<std::string, std::string>& metadata) {
  absl::Status status(code, WellFormed(message));
  google::rpc::ErrorInfo info;
  info.set_reason(std::string(reason));
  info.set_domain(std::string(kErrorDomain));
  for (const auto& [key, value] : metadata) (*info.mutable_metadata())[WellFormed(key)] = WellFormed(value);
  Attach(status, info);
  return status;
}

absl::Status InvalidField(std::string_view field, std::string_view description, std::string_view reason) {
  return InvalidFields({{std::string(field), std::string(description)}}, reason);
}

absl::Status InvalidFields(const std::vector<FieldViolation>& violations, std::string_view reason) {
  HUIYAO_CHECK(!violations.empty());
  std::string message = violations.front().field + ": " + violations.front().description;
  if (violations.size() > 1) message.append(" (and ").append(std::to_string(violations.size() - 1)).append(" more)");
  absl::Status status = Error(absl::StatusCode::kInvalidArgument, reason, message);
  google::rpc::BadRequest bad;
  for (const FieldViolation& one : violations) {
    auto* violation = bad.add_field_violations();
    violation->set_field(WellFormed(one.field));
    violation->set_description(WellFormed(one.description));
  }
  Attach(status, bad);
  return status;
}

absl::Status WithRetryDelay(absl::Status status, std::chrono::milliseconds delay) {
  google::rpc::RetryInfo info;
  info.mutable_retry_delay()->set_seconds(delay.count() / 1000);
  info.mutable_retry_delay()->set_nanos(static_cast<int>(delay.count() % 1000) * 1'000'000);
  Attach(status, info);
  return status;
}

std::string ErrorReason(const absl::Status& status) {
  const auto payload = status.GetPayload(TypeUrl<google::rpc::ErrorInfo>());
  google::rpc::ErrorInfo info;
  if (!payload || !info.ParseFromString(std::string(*payload))) return "";
  return info.reason();
}

}  // namespace huiyao
