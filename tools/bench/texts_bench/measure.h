#ifndef HUIYAO_TOOLS_BENCH_TEXTS_BENCH_MEASURE_H_
#define HUIYAO_TOOLS_BENCH_TEXTS_BENCH_MEASURE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "tests/cluster/cluster.h"

namespace huiyao::bench {

// What cutting all texts once has cost, and how many words it gave, to see that both ways did the same.
struct Cost {
  double cpu_seconds = 0;
  double wall_seconds = 0;
  size_t words = 0;
};

// With the segmenter in this process, on this thread.
Cost CutHere(const std::vector<std::string>& texts);

// Through SegmentTexts of the running segmentation service on one stream, lengths only, `ahead` texts on their way. The
// CPU time is the server's, user and system, of all its threads; its clock ticks every 10 ms.
Cost CutThere(testing::Cluster& cluster, const std::vector<std::string>& texts, size_t ahead);

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_TEXTS_BENCH_MEASURE_H_
