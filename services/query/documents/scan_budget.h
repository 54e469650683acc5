#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_SCAN_BUDGET_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_SCAN_BUDGET_H_

#include <chrono>
#include <cstddef>
#include <optional>

#include "common/base/call_scope.h"

namespace huiyao::query {

// Most bytes of messages in an answer, so that clients with gRPC's default limit of 4 MiB can take it: a little is left
// for the rest of the message.
inline constexpr size_t kMaxAnswerBytes = (4 << 20) - (64 << 10);

// Bounds the rows that one call looks at, so that a filter which hardly anything passes does not hold a thread for
// long.
class ScanBudget {
 public:
  explicit ScanBudget(size_t max_rows) : left_(max_rows), deadline_(CallScope::CurrentDeadline()) {}

  // Counts a row. True if the call should end with what it has: the rows are used up, or the call's deadline is past.
  bool Spend() {
    if (left_ == 0) return true;
    --left_;
    return left_ % 256 == 0 && deadline_ && std::chrono::system_clock::now() >= *deadline_;
  }

 private:
  size_t left_;
  const std::optional<CallScope::Deadline> deadline_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_SCAN_BUDGET_H_
