#ifndef HUIYAO_SERVICES_QUERY_READ_SESSION_H_
#define HUIYAO_SERVICES_QUERY_READ_SESSION_H_

#include <chrono>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "services/query/documents/document_store.h"

namespace huiyao::query {

// How long a read waits for its min_read_token at most.
inline constexpr std::chrono::seconds kMaxTokenWait{10};

// Waits until what `min_read_token` stands for can be read and searched: up to the call's deadline, at most
// kMaxTokenWait. An empty token stands for nothing. INVALID_READ_TOKEN, READ_TOKEN_AHEAD, SHUTTING_DOWN: see the
// service.
absl::Status AwaitReadToken(DocumentStore& documents, std::string_view min_read_token);

// The token for what `snapshot` sees.
std::string ReadTokenOf(const DocumentStore& documents, const DocumentSnapshot& snapshot);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_READ_SESSION_H_
