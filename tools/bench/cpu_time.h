#ifndef HUIYAO_TOOLS_BENCH_CPU_TIME_H_
#define HUIYAO_TOOLS_BENCH_CPU_TIME_H_

#include <time.h>

namespace huiyao::bench {

// CPU time that the calling thread has used, in seconds.
inline double ThreadCpuSeconds() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_CPU_TIME_H_
