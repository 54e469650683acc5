#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_BROWSER_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_BROWSER_H_

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/api/page_token.h"
#include "huiyao/ingestion/v1/ingestion.pb.h"
#include "services/ingestion/identity/registry.h"
#include "services/ingestion/journal/journal.h"
#include "services/ingestion/journal/originals.h"
#include "services/ingestion/journal/progress.h"

namespace huiyao::ingestion {

// Reads the journal for callers. Thread-safe.
class Browser {
 public:
  Browser(const storage::Store& store, const Journal& journal, const Originals& originals, const Registry& registry,
          Progress& progress);

  // One ingestion; with `wait`, once it is at its end or at `deadline`.
  absl::StatusOr<v1::Ingestion> Get(const v1::GetIngestionRequest& request,
                                    std::chrono::system_clock::time_point deadline) const;

  absl::StatusOr<v1::ListIngestionsResponse> List(const v1::ListIngestionsRequest& request) const;

  // The row whose original is asked for by the name of an ingestion or of a document.
  absl::StatusOr<v1::JournalRow> FindOriginal(std::string_view name) const;

  // Streams an original, the first message with its ingestion, until `sink` returns false.
  absl::Status ReadOriginal(const v1::GetOriginalRequest& request,
                            const std::function<bool(v1::GetOriginalResponse)>& sink) const;

 private:
  const Journal& journal_;
  const Originals& originals_;
  const Registry& registry_;
  Progress& progress_;
  const api::PageTokens tokens_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_BROWSER_H_
