#include "services/ingestion/journal/progress.h"

#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::ingestion {

absl::Status Progress::Reserve(int64_t sequence, int64_t bytes) {
  const std::lock_guard lock(mutex_);
  if (static_cast<int64_t>(bytes_of_.size()) >= bound_.rows || bytes_ + bytes > bound_.bytes) {
    return WithRetryDelay(
        Error(absl::StatusCode::kResourceExhausted, "JOURNAL_FULL",
              fmt::format("{} documents ({} bytes) wait to be processed, the bounds are {} and {}: try again later",
                          bytes_of_.size(), bytes_, bound_.rows, bound_.bytes)),
        std::chrono::seconds(1));
  }
  if (bytes_of_.emplace(sequence, bytes).second) bytes_ += bytes;
  return absl::OkStatus();
}

bool Progress::Add(int64_t sequence, int64_t bytes) {
  const std::lock_guard lock(mutex_);
  if (!bytes_of_.emplace(sequence, bytes).second) return false;
  bytes_ += bytes;
  return true;
}

bool Progress::Contains(int64_t sequence) const {
  const std::lock_guard lock(mutex_);
  return bytes_of_.contains(sequence);
}

void Progress::Remove(int64_t sequence) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = bytes_of_.find(sequence);
    if (found == bytes_of_.end()) return;
    bytes_ -= found->second;
    bytes_of_.erase(found);
  }
  ended_.notify_all();
}

bool Progress::WaitForEnd(int64_t sequence, std::chrono::system_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  ended_.wait_until(lock, deadline, [&] { return waking_ || !bytes_of_.contains(sequence); });
  return !bytes_of_.contains(sequence);
}

void Progress::WakeAll() {
  {
    const std::lock_guard lock(mutex_);
    waking_ = true;
  }
  ended_.notify_all();
}

int64_t Progress::rows() const {
  const std::lock_guard lock(mutex_);
  return static_cast<int64_t>(bytes_of_.size());
}

int64_t Progress::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace huiyao::ingestion
