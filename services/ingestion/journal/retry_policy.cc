#include "services/ingestion/journal/retry_policy.h"

#include <algorithm>

#include "common/base/error.h"

namespace huiyao::ingestion {

RetryPolicy::Verdict RetryPolicy::Judge(const absl::Status& status) {
  const std::string reason = ErrorReason(status);
  if (reason == "NEIGHBOUR_UNREACHABLE" || reason == "STORAGE_UNAVAILABLE" || reason == "SERVER_OVERLOADED" ||
      reason == "SHUTTING_DOWN") {
    return Verdict::kWait;
  }
  switch (status.code()) {
    case absl::StatusCode::kCancelled:
      return Verdict::kWait;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kOutOfRange:
    case absl::StatusCode::kUnimplemented:
    case absl::StatusCode::kFailedPrecondition:
    case absl::StatusCode::kNotFound:
      return Verdict::kGiveUp;
    default:
      return Verdict::kCount;
  }
}

bool RetryPolicy::GivesUp(const absl::Status& status, int attempts) const {
  switch (Judge(status)) {
    case Verdict::kGiveUp:
      return true;
    case Verdict::kCount:
      return attempts >= max_attempts;
    case Verdict::kWait:
      break;
  }
  return false;
}

std::chrono::milliseconds RetryPolicy::Delay(int attempts, double jitter) const {
  const int doublings = std::clamp(attempts - 1, 0, 20);
  const auto full = std::min(longest_delay.count(), first_delay.count() << doublings);
  return std::chrono::milliseconds(full - static_cast<int64_t>(static_cast<double>(full) * jitter / 2));
}

}  // namespace huiyao::ingestion
