#ifndef HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_RUN_H_
#define HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_RUN_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "tools/bench/pipeline_bench/corpus.h"

namespace huiyao::bench {

struct RunOptions {
  // Calls of IngestDocument under way at once; 1: no two documents share a synced write at the door.
  int clients = 32;
  // Of ingestion.
  int workers = 16;
  // Every so many documents, one is watched until it is visible.
  int watch_every = 10;
  // Each client waits until its document is visible before it sends the next: latency without a queue of one's own
  // making. Then every document is watched.
  bool wait_until_visible = false;
};

struct RunResult {
  int documents = 0;
  int64_t bytes = 0;
  double seconds = 0;  // From the first call until nothing is in the outbox.
  std::vector<double> acknowledgement_ms;
  std::vector<double> visibility_ms;           // From the call until search and get by key show it; of those watched.
  std::array<int64_t, 3> peak_memory_bytes{};  // Ingestion, segmentation, query.
  std::array<double, 3> cpu_seconds{};
  int64_t failed = 0;
};

// Sends the documents through three fresh processes with durability on.
RunResult Run(const std::vector<CorpusDocument>& documents, const RunOptions& options);

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_PIPELINE_BENCH_RUN_H_
