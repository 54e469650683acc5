#ifndef HUIYAO_COMMON_RPC_RUNTIME_H_
#define HUIYAO_COMMON_RPC_RUNTIME_H_

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/status.h"

namespace huiyao::rpc {

// What every method of a service runs in: request id, deadline, admission, log, one conversion of errors.
// Thread-safe; outlives the server.
class Runtime {
 public:
  struct Limits {
    // Calls worked on at once; more get RESOURCE_EXHAUSTED with reason SERVER_OVERLOADED and RetryInfo.
    int max_concurrent_calls = 256;
    // For calls that come without a deadline.
    std::chrono::milliseconds default_deadline{60'000};
  };

  explicit Runtime(Limits limits) : limits_(limits) {}
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;

  // Runs one call. `method` is for the log, such as "GetDocument". The body works within a CallScope that has the
  // caller's request id and deadline. An exception in it becomes INTERNAL with reason UNEXPECTED.
  grpc::Status Serve(grpc::ServerContext& context, std::string_view method, const std::function<absl::Status()>& body);

  // True once the process has been asked to end. Bodies that wait must look at it, or use OnDrain.
  bool draining() const { return draining_.load(); }

  // Called once when the process is asked to end, before the server stops taking calls, on another thread. At once if
  // that has happened. For waking what waits.
  void OnDrain(std::function<void()> callback);

  // Called by the Server.
  void BeginDrain();

  const Limits& limits() const { return limits_; }

 private:
  absl::Status Admit();

  const Limits limits_;
  std::atomic<int> calls_{0};
  std::atomic<bool> draining_{false};
  std::mutex mutex_;
  std::vector<std::function<void()>> on_drain_;
};

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_RUNTIME_H_
