#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_PIPELINE_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_PIPELINE_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "common/storage/store.h"
#include "services/ingestion/identity/identifier.h"
#include "services/ingestion/identity/registry.h"
#include "services/ingestion/journal/downstream.h"
#include "services/ingestion/journal/journal.h"
#include "services/ingestion/journal/originals.h"
#include "services/ingestion/journal/progress.h"
#include "services/ingestion/journal/retry_policy.h"
#include "services/ingestion/journal/work_queue.h"

namespace huiyao::ingestion {

struct PipelineOptions {
  // Rows worked on at once; most of the time a worker waits for a neighbour.
  int workers = 16;
  RetryPolicy retry;
  ExtractOptions extract;
  // Originals, extracted texts and analyses of waiting rows that are kept in memory; what is above that is read or made
  // again when its turn comes.
  int64_t max_kept_bytes = 128 << 20;
};

// Works off the outbox: extract → identify → segment → store. Every step can be repeated; a row that fails waits its
// turn while others go on, or is parked as FAILED. Thread-safe.
class Pipeline {
 public:
  // All must outlive the pipeline. `identifier` must hand its tasks to Identified().
  Pipeline(storage::Store& store, Journal& journal, Originals& originals, Registry& registry, Identifier& identifier,
           Progress& progress, Downstream& downstream, PipelineOptions options);
  ~Pipeline();

  // Takes up the outbox as the last process left it, less what was enqueued here already, and starts the workers.
  absl::Status Start();

  // Ends the workers after their current step. What is not done stays in the outbox.
  void Stop();

  // A row that was just written. Its sequence number is expected by the identifier if it is an original.
  void Enqueue(TaskPtr task);

  // The original will not come, so that those behind it need not wait: see Identifier::Abandon. Never fails: what
  // cannot be written now is taken up later.
  void Abandon(int64_t sequence);

  // For the identifier: a task whose decision is on disk.
  void Identified(TaskPtr task);

 private:
  void Run();
  void Step(TaskPtr task);
  absl::Status Extract(Task& task);
  absl::Status EnsureExtracted(Task& task);
  absl::Status Segment(Task& task);
  absl::Status Store(Task& task);
  absl::Status SegmentAndStore(Task& task);
  // Sees to it that decisions which could not be written are taken up again.
  void Watch(const absl::Status& decided);
  // A later decision has given the document another revision.
  bool IsOvertaken(const Task& task) const;
  void Supersede(Task& task);
  void Fail(TaskPtr task, const absl::Status& status);
  // Puts the task back into the queue with what it may keep in memory.
  void Requeue(TaskPtr task, std::chrono::milliseconds delay);
  // The row is at its end: writes it, frees its room and wakes who waits for it. Comes back later if it cannot be
  // written.
  void Finish(TaskPtr task);
  absl::Status Save(Task& task);
  // Counts what the task keeps in memory, or drops it if that is too much.
  void CountKept(Task& task);
  void DropKept(Task& task);

  storage::Store& store_;
  Journal& journal_;
  Originals& originals_;
  Registry& registry_;
  Identifier& identifier_;
  Progress& progress_;
  Downstream& downstream_;
  const PipelineOptions options_;

  WorkQueue queue_;
  std::atomic<bool> resuming_{false};  // A task that resumes identification is in the queue.
  std::atomic<int64_t> kept_bytes_{0};
  std::vector<std::thread> workers_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_PIPELINE_H_
