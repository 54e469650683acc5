#ifndef HUIYAO_TOOLS_HUIYAO_STALL_GUARD_H_
#define HUIYAO_TOOLS_HUIYAO_STALL_GUARD_H_

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "grpcpp/client_context.h"

namespace huiyao::cli {

// Cancels a stream that may last for ever when a single answer takes too long. Thread-safe.
class StallGuard {
 public:
  // `context` must outlive it.
  StallGuard(grpc::ClientContext& context, std::chrono::milliseconds patience);
  ~StallGuard();
  StallGuard(const StallGuard&) = delete;
  StallGuard& operator=(const StallGuard&) = delete;

  // From now on an answer is waited for; until Stop.
  void Start();
  void Stop();

  // True if it has cancelled the stream.
  bool stalled() const;

 private:
  void Run();

  grpc::ClientContext& context_;
  const std::chrono::milliseconds patience_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<std::chrono::steady_clock::time_point> give_up_;
  bool ending_ = false;
  bool stalled_ = false;
  std::thread thread_;
};

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_STALL_GUARD_H_
