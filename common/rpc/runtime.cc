#include "common/rpc/runtime.h"

#include <exception>
#include <string>
#include <utility>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/base/log.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "fmt/format.h"

namespace huiyao::rpc {
namespace {

// The caller's id if it is sane (it goes into logs), otherwise a new one.
std::string RequestIdOf(const grpc::ServerContext& context) {
  const auto& metadata = context.client_metadata();
  const auto found = metadata.find(kRequestIdKey);
  if (found != metadata.end() && !found->second.empty() && found->second.size() <= 128) {
    return std::string(found->second.data(), found->second.size());
  }
  return NewRequestId();
}

absl::Status RunGuarded(const std::function<absl::Status()>& body) {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return WithRetryDelay(
        Error(absl::StatusCode::kResourceExhausted, "OUT_OF_MEMORY", "the server could not allocate enough memory"),
        std::chrono::seconds(1));
  } catch (const std::exception& e) {
    return Error(absl::StatusCode::kInternal, "UNEXPECTED", fmt::format("unexpected exception: {}", e.what()));
  } catch (...) {
    return Error(absl::StatusCode::kInternal, "UNEXPECTED", "unexpected exception of an unknown type");
  }
}

}  // namespace

absl::Status Runtime::Admit() {
  if (calls_.fetch_add(1) < limits_.max_concurrent_calls) return absl::OkStatus();
  return WithRetryDelay(Error(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED",
                              fmt::format("the server works on {} calls already", limits_.max_concurrent_calls)),
                        std::chrono::milliseconds(200));
}

grpc::Status Runtime::Serve(grpc::ServerContext& context, std::string_view method,
                            const std::function<absl::Status()>& body) {
  const auto start = std::chrono::steady_clock::now();
  const auto latest = std::chrono::system_clock::now() + std::chrono::hours(24);
  auto deadline = context.deadline();
  if (deadline > latest) deadline = std::chrono::system_clock::now() + limits_.default_deadline;
  const CallScope scope(RequestIdOf(context), deadline);
  context.AddInitialMetadata(kRequestIdKey, CallScope::RequestId());

  absl::Status status = Admit();
  if (status.ok()) status = RunGuarded(body);
  calls_.fetch_sub(1);

  const auto micros =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
  if (status.ok()) {
    Log(LogLevel::kInfo, "call", {{"method", method}, {"code", "OK"}, {"micros", micros}});
  } else {
    const bool ours = status.code() == absl::StatusCode::kInternal || status.code() == absl::StatusCode::kDataLoss;
    Log(ours ? LogLevel::kError : LogLevel::kInfo, "call",
        {{"method", method},
         {"code", absl::StatusCodeToString(status.code())},
         {"reason", ErrorReason(status)},
         {"error", std::string(status.message())},
         {"micros", micros}});
  }
  return ToGrpcStatus(status);
}

void Runtime::OnDrain(std::function<void()> callback) {
  {
    const std::lock_guard lock(mutex_);
    if (!draining_.load()) {
      on_drain_.push_back(std::move(callback));
      return;
    }
  }
  callback();
}

void Runtime::BeginDrain() {
  std::vector<std::function<void()>> callbacks;
  {
    const std::lock_guard lock(mutex_);
    draining_.store(true);
    callbacks.swap(on_drain_);
  }
  for (const auto& callback : callbacks) callback();
}

}  // namespace huiyao::rpc
