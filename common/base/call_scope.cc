#include "common/base/call_scope.h"

#include <random>
#include <utility>

#include "fmt/format.h"

namespace huiyao {
namespace {

thread_local CallScope* innermost = nullptr;

}  // namespace

CallScope::CallScope(std::string request_id, std::optional<Deadline> deadline)
    : request_id_(std::move(request_id)), deadline_(deadline), outer_(innermost) {
  innermost = this;
}

CallScope::~CallScope() { innermost = outer_; }

const std::string& CallScope::RequestId() {
  static const std::string none;
  return innermost ? innermost->request_id_ : none;
}

std::optional<CallScope::Deadline> CallScope::CurrentDeadline() {
  return innermost ? innermost->deadline_ : std::nullopt;
}

std::string NewRequestId() {
  thread_local std::mt19937_64 generator{(uint64_t{std::random_device{}()} << 32) ^ std::random_device{}()};
  return fmt::format("{:016x}", generator());
}

}  // namespace huiyao
