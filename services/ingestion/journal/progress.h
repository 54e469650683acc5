#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_PROGRESS_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_PROGRESS_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "absl/status/status.h"

namespace huiyao::ingestion {

// What is in the outbox right now: how much, how many of each document, and who waits for an end. Thread-safe.
class Progress {
 public:
  struct Bound {
    int64_t rows = 200'000;
    int64_t bytes = int64_t{4} << 30;
  };

  explicit Progress(Bound bound) : bound_(bound) {}

  // Takes room for a row that is about to be accepted. RESOURCE_EXHAUSTED with reason JOURNAL_FULL and RetryInfo if
  // there is none.
  absl::Status Reserve(int64_t sequence, int64_t bytes);

  // Takes room whether there is any or not: for rows that are in the outbox already, and for deletions. False if the
  // row has its room already.
  bool Add(int64_t sequence, int64_t bytes);

  // True until the row is at its end.
  bool Contains(int64_t sequence) const;

  // The row is at its end, or was never written: frees its room and wakes who waits for it.
  void Remove(int64_t sequence);

  // Waits until the row is at its end, the time has come, or WakeAll. True if it is at its end.
  bool WaitForEnd(int64_t sequence, std::chrono::system_clock::time_point deadline);

  // Ends all waits, now and from now on.
  void WakeAll();

  int64_t rows() const;
  int64_t bytes() const;

 private:
  const Bound bound_;
  mutable std::mutex mutex_;
  std::condition_variable ended_;
  std::unordered_map<int64_t, int64_t> bytes_of_;
  int64_t bytes_ = 0;
  bool waking_ = false;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_PROGRESS_H_
