#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_ACCEPTOR_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_ACCEPTOR_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "huiyao/ingestion/v1/storage.pb.h"
#include "services/ingestion/journal/pipeline.h"

namespace huiyao::ingestion {

// Names in one ReprocessDocuments.
inline constexpr int kMaxReprocessNames = 1000;

// The door: what passes here is on disk and certain. Thread-safe.
class Acceptor {
 public:
  struct Options {
    int64_t max_document_bytes = 64 << 20;
    ExtractOptions extract;
  };

  // All must outlive the acceptor.
  Acceptor(storage::Store& store, Journal& journal, Originals& originals, Identifier& identifier, Progress& progress,
           Pipeline& pipeline, Options options);

  // Accepts an original; errors as IngestionService.IngestDocument documents them. `call_id` goes into logs.
  absl::StatusOr<v1::Ingestion> Accept(const v1::OriginalHeader& header, std::string bytes, const std::string& call_id);

  // Deletes a document; errors as IngestionService.DeleteDocument documents them. nullopt if it is missing and that is
  // allowed.
  absl::StatusOr<std::optional<v1::Ingestion>> Delete(const v1::DeleteDocumentRequest& request,
                                                      const std::string& call_id);

  // Forgets what request ids were used for before `time`.
  absl::Status ForgetRequestsBefore(std::chrono::system_clock::time_point time);

  // Queues a FAILED row again.
  absl::StatusOr<v1::Ingestion> Retry(int64_t sequence);

  // Has documents read anew; errors as IngestionService.ReprocessDocuments documents them.
  absl::StatusOr<v1::ReprocessDocumentsResponse> Reprocess(const v1::ReprocessDocumentsRequest& request,
                                                           const std::string& call_id);

  const Options& options() const { return options_; }

 private:
  // The place of a row that is being accepted, given up again unless the row was written.
  class Place;
  // Holds a request id while a call works under it, so that a second one waits for the first's result.
  class RequestLock;

  // What the id was used for; nullopt if it is new. ALREADY_EXISTS with reason REQUEST_ID_REUSED.
  absl::StatusOr<std::optional<v1::Ingestion>> FindRequest(const std::string& request_id,
                                                           const std::string& request_hash) const;
  void PutRequest(const std::string& request_id, const std::string& request_hash, int64_t sequence,
                  rocksdb::WriteBatch& batch) const;

  storage::Store& store_;
  Journal& journal_;
  Originals& originals_;
  Identifier& identifier_;
  Progress& progress_;
  Pipeline& pipeline_;
  const Options options_;
  rocksdb::ColumnFamilyHandle* requests_;

  std::mutex mutex_;
  std::condition_variable released_;
  std::set<std::string> request_ids_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_ACCEPTOR_H_
