#ifndef HUIYAO_TOOLS_HUIYAO_BUSY_H_
#define HUIYAO_TOOLS_HUIYAO_BUSY_H_

#include <chrono>
#include <optional>
#include <thread>

#include "absl/status/statusor.h"

namespace huiyao::cli {

// How long a service that is busy or away asks to wait (RetryInfo), at most 10 s. nullopt for any other error.
std::optional<std::chrono::milliseconds> RetryDelay(const absl::Status& status);

// Calls `attempt` until it succeeds, fails for another reason than a busy service's, or `patience` would be over. What
// is repeated must be safe to repeat.
template <typename Response, typename Attempt>
absl::StatusOr<Response> RepeatWhileBusy(std::chrono::milliseconds patience, const Attempt& attempt) {
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (true) {
    absl::StatusOr<Response> result = attempt();
    if (result.ok()) return result;
    const auto delay = RetryDelay(result.status());
    if (!delay || std::chrono::steady_clock::now() + *delay >= give_up) return result;
    std::this_thread::sleep_for(*delay);
  }
}

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_BUSY_H_
