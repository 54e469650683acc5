#include "services/query/read_session.h"

#include <algorithm>

#include "common/api/read_token.h"
#include "common/base/call_scope.h"
#include "common/base/error.h"

namespace huiyao::query {
namespace {

// Left of the call's time for the answer to reach the caller.
constexpr std::chrono::milliseconds kAnswerTime{50};

}  // namespace

absl::Status AwaitReadToken(DocumentStore& documents, std::string_view min_read_token) {
  if (min_read_token.empty()) return absl::OkStatus();
  HUIYAO_ASSIGN_OR_RETURN(const int64_t sequence,
                          api::ParseReadToken("min_read_token", documents.id(), min_read_token));
  auto deadline = std::chrono::system_clock::now() + kMaxTokenWait;
  if (const auto call = CallScope::CurrentDeadline()) deadline = std::min(deadline, *call - kAnswerTime);
  return documents.WaitSearchable(sequence, deadline);
}

std::string ReadTokenOf(const DocumentStore& documents, const DocumentSnapshot& snapshot) {
  return api::MakeReadToken(documents.id(), snapshot.totals().sequence);
}

}  // namespace huiyao::query
