#include "common/storage/status.h"

#include <chrono>

#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::storage {

absl::Status FromRocks(const rocksdb::Status& status, std::string_view action) {
  if (status.ok()) return absl::OkStatus();
  const std::string message = fmt::format("could not {}: {}", action, status.ToString());
  if (status.IsNotFound()) return Error(absl::StatusCode::kNotFound, "ROW_NOT_FOUND", message);
  if (status.IsCorruption()) return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", message);
  if (status.IsIOError() || status.IsNoSpace() || status.IsBusy() || status.IsAborted() || status.IsTimedOut() ||
      status.IsTryAgain() || status.IsShutdownInProgress() || status.IsIncomplete()) {
    return WithRetryDelay(Error(absl::StatusCode::kUnavailable, "STORAGE_UNAVAILABLE", message),
                          std::chrono::seconds(1));
  }
  return Error(absl::StatusCode::kInternal, "STORAGE_FAILED", message);
}

}  // namespace huiyao::storage
