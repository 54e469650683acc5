#include "tools/huiyao/busy.h"

#include <algorithm>
#include <string>

#include "google/rpc/error_details.pb.h"

namespace huiyao::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestRetryDelay = std::chrono::seconds(10);

}  // namespace

std::optional<milliseconds> RetryDelay(const absl::Status& status) {
  if (status.code() != absl::StatusCode::kResourceExhausted && status.code() != absl::StatusCode::kUnavailable) {
    return std::nullopt;
  }
  const auto payload = status.GetPayload("type.googleapis.com/google.rpc.RetryInfo");
  google::rpc::RetryInfo info;
  if (!payload || !info.ParseFromString(std::string(*payload))) return std::nullopt;
  const auto delay = std::chrono::seconds(std::clamp<int64_t>(info.retry_delay().seconds(), 0, 3600)) +
                     std::chrono::duration_cast<milliseconds>(std::chrono::nanoseconds(info.retry_delay().nanos()));
  return std::clamp(milliseconds(delay), milliseconds(1), kLongestRetryDelay);
}

}  // namespace huiyao::cli
