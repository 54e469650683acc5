#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_RECONCILER_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_RECONCILER_H_

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "common/storage/store.h"
#include "services/ingestion/identity/identifier.h"
#include "services/ingestion/journal/downstream.h"
#include "services/ingestion/journal/pipeline.h"

namespace huiyao::ingestion {

// Reason of the error that tells of a loss.
inline constexpr char kJournalBehind[] = "JOURNAL_BEHIND";

// Compares what ingestion knows with what query has stored, at start and then at intervals, and sends again what query
// lacks. What query has and ingestion does not is a loss here (a cut log, a wrong data directory): it is an error,
// unless it is accepted; then it is adopted.
class Reconciler {
 public:
  struct Options {
    std::chrono::seconds interval{300};
    bool accept_loss = false;
    int page_size = 1000;
  };

  // All must outlive the reconciler. `on_loss` is called, on the reconciler's thread, with a sentence that says what is
  // lost; the process must then end.
  Reconciler(storage::Store& store, Journal& journal, Registry& registry, Identifier& identifier, Progress& progress,
             Pipeline& pipeline, Downstream& downstream, Options options,
             std::function<void(const std::string&)> on_loss);
  ~Reconciler();

  // Starts the thread: a first round as soon as query can be reached.
  void Start();
  void Stop();

  // One round. UNAVAILABLE if query cannot be reached; DATA_LOSS with reason JOURNAL_BEHIND.
  absl::Status Reconcile();

 private:
  void Run();
  // One page of the registry; empty `through` at the end of it.
  absl::Status ReconcilePage(const std::string& after, const std::string& through,
                             const std::vector<v1::DocumentRow>& rows);
  absl::Status MeetLoss(const huiyao::query::v1::ReconcileResponse& response);

  storage::Store& store_;
  Journal& journal_;
  Registry& registry_;
  Identifier& identifier_;
  Progress& progress_;
  Pipeline& pipeline_;
  Downstream& downstream_;
  const Options options_;
  const std::function<void(const std::string&)> on_loss_;

  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_RECONCILER_H_
