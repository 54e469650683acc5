#ifndef HUIYAO_SERVICES_QUERY_RANKING_DEADLINE_H_
#define HUIYAO_SERVICES_QUERY_RANKING_DEADLINE_H_

#include <chrono>
#include <cstdint>

namespace huiyao::query {

// Asked in inner loops; looks at the clock every 1,024th time. Once passed, it stays so. Not thread-safe.
class Deadline {
 public:
  explicit Deadline(std::chrono::steady_clock::time_point when) : when_(when) {}

  bool Passed() {
    if ((++asked_ & 1023) == 0) return PassedNow();
    return passed_;
  }
  bool PassedNow() {
    passed_ = passed_ || std::chrono::steady_clock::now() >= when_;
    return passed_;
  }

 private:
  const std::chrono::steady_clock::time_point when_;
  uint32_t asked_ = 0;
  bool passed_ = false;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_DEADLINE_H_
