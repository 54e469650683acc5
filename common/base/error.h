#ifndef HUIYAO_COMMON_BASE_ERROR_H_
#define HUIYAO_COMMON_BASE_ERROR_H_

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace huiyao {

// Errors as they travel inside: an absl::Status whose payloads are the details of google.rpc, keyed by their type URLs.
// common/rpc/status.h turns them into gRPC's form, once, at the edge.

// The domain of every ErrorInfo of ours.
inline constexpr std::string_view kErrorDomain = "huiyao";

// A status with google.rpc.ErrorInfo. `reason` is UPPER_SNAKE_CASE, `message` a sentence that helps; what it
// quotes may be ill-formed UTF-8, which turns into U+FFFD.
absl::Status Error(absl::StatusCode code, std::string_view reason, std::string_view message,
                   const std::map<std::string, std::string>& metadata = {});

// INVALID_ARGUMENT with ErrorInfo (reason INVALID_FIELD unless given) and a BadRequest that names `field`, a path in
// the request message.
absl::Status InvalidField(std::string_view field, std::string_view description,
                          std::string_view reason = "INVALID_FIELD");

// What is wrong with a field, a path in the request message.
struct FieldViolation {
  std::string field;
  std::string description;
};

// The same for several fields at once, at least one: the message tells of the first and how many there are.
absl::Status InvalidFields(const std::vector<FieldViolation>& violations, std::string_view reason = "INVALID_FIELD");

// `status` with google.rpc.RetryInfo added.
absl::Status WithRetryDelay(absl::Status status, std::chrono::milliseconds delay);

// The reason of the status's ErrorInfo; empty if it has none.
std::string ErrorReason(const absl::Status& status);

}  // namespace huiyao

// Returns from the enclosing function if `expression`, an absl::Status, is not OK.
#define HUIYAO_RETURN_IF_ERROR(expression)                                                    \
  do {                                                                                        \
    if (absl::Status huiyao_status = (expression); !huiyao_status.ok()) return huiyao_status; \
  } while (false)

#define HUIYAO_CONCAT_INNER(a, b) a##b
#define HUIYAO_CONCAT(a, b) HUIYAO_CONCAT_INNER(a, b)

// Declares or assigns `target` from an absl::StatusOr, or returns its error.
#define HUIYAO_ASSIGN_OR_RETURN(target, expression) \
  HUIYAO_ASSIGN_OR_RETURN_INNER(HUIYAO_CONCAT(huiyao_statusor_, __LINE__), target, expression)
#define HUIYAO_ASSIGN_OR_RETURN_INNER(holder, target, expression) \
  auto holder = (expression);                                     \
  if (!holder.ok()) return holder.status();                       \
  target = *std::move(holder)

#endif  // HUIYAO_COMMON_BASE_ERROR_H_
