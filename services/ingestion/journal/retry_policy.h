#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_RETRY_POLICY_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_RETRY_POLICY_H_

#include <chrono>

#include "absl/status/status.h"

namespace huiyao::ingestion {

// What becomes of a row whose step failed.
struct RetryPolicy {
  // After so many attempts that may be the document's own fault, it is parked as FAILED.
  int max_attempts = 12;
  std::chrono::milliseconds first_delay{100};
  std::chrono::milliseconds longest_delay{5'000};

  enum class Verdict {
    kGiveUp,  // The document cannot be read: no attempt will change that.
    kCount,   // Perhaps the document's fault (a crash, a time-out): again, up to max_attempts.
    kWait,    // The neighbour or the disk: again, for as long as it takes.
  };
  static Verdict Judge(const absl::Status& status);

  // True if the row is to be parked after its `attempts`-th attempt.
  bool GivesUp(const absl::Status& status, int attempts) const;

  // Before the next attempt: doubles with each one, with `jitter` in [0, 1) taking off up to half.
  std::chrono::milliseconds Delay(int attempts, double jitter) const;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_RETRY_POLICY_H_
