#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_LIVE_DOCUMENTS_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_LIVE_DOCUMENTS_H_

#include <cstdint>
#include <functional>
#include <string_view>

#include "absl/status/status.h"
#include "common/storage/store.h"

namespace huiyao::query {

// Calls `visit` for every document that is not deleted, with the sequence of its last write, by id.
absl::Status VisitLiveDocuments(const storage::Store& store,
                                const std::function<void(std::string_view id, uint64_t sequence)>& visit);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_LIVE_DOCUMENTS_H_
