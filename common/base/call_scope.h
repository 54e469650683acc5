#ifndef HUIYAO_COMMON_BASE_CALL_SCOPE_H_
#define HUIYAO_COMMON_BASE_CALL_SCOPE_H_

#include <chrono>
#include <optional>
#include <string>

namespace huiyao {

// What the current thread is working on: a call, or a row of the journal that a call left behind. Logs carry its
// request id, and calls to the next service inherit id and deadline. Scopes nest; each restores what was before.
class CallScope {
 public:
  using Deadline = std::chrono::system_clock::time_point;

  explicit CallScope(std::string request_id, std::optional<Deadline> deadline = std::nullopt);
  ~CallScope();
  CallScope(const CallScope&) = delete;
  CallScope& operator=(const CallScope&) = delete;

  // Of the innermost scope of this thread; empty outside of any.
  static const std::string& RequestId();

  // Of the innermost scope of this thread.
  static std::optional<Deadline> CurrentDeadline();

 private:
  std::string request_id_;
  std::optional<Deadline> deadline_;
  CallScope* outer_;
};

// A new request id: 16 random hexadecimal digits. Thread-safe.
std::string NewRequestId();

}  // namespace huiyao

#endif  // HUIYAO_COMMON_BASE_CALL_SCOPE_H_
