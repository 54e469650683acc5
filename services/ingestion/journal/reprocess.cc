// Documents that are read anew because somebody asks for it.

#include <utility>

#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/ingestion/journal/acceptor.h"

namespace huiyao::ingestion {

absl::StatusOr<v1::ReprocessDocumentsResponse> Acceptor::Reprocess(const v1::ReprocessDocumentsRequest& request,
                                                                   const std::string& call_id) {
  if (request.names_size() > kMaxReprocessNames) {
    return InvalidField("names",
                        fmt::format("has {} names, at most {} are accepted", request.names_size(), kMaxReprocessNames));
  }
  for (int i = 0; i < request.names_size(); ++i) {
    HUIYAO_RETURN_IF_ERROR(api::ParseDocumentName(fmt::format("names[{}]", i), request.names(i)).status());
  }
  std::vector<int64_t> reserved;
  absl::StatusOr<Identifier::Reprocessed> done =
      identifier_.Reprocess({request.names().begin(), request.names().end()}, call_id, [&](int64_t sequence) {
        HUIYAO_RETURN_IF_ERROR(progress_.Reserve(sequence, 0));
        reserved.push_back(sequence);
        return absl::OkStatus();
      });
  if (!done.ok()) {
    for (const int64_t sequence : reserved) progress_.Remove(sequence);
    return done.status();
  }
  v1::ReprocessDocumentsResponse response;
  for (TaskPtr& task : done->tasks) {
    *response.add_ingestions() = task->row.ingestion();
    pipeline_.Enqueue(std::move(task));
  }
  HUIYAO_RETURN_IF_ERROR(done->ended);
  *response.mutable_pending() = {done->pending.begin(), done->pending.end()};
  *response.mutable_skipped() = {done->skipped.begin(), done->skipped.end()};
  return response;
}

}  // namespace huiyao::ingestion
