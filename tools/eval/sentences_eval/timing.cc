#include "tools/eval/sentences_eval/timing.h"

#include <algorithm>

#include "tools/bench/cpu_time.h"

namespace huiyao::eval {

std::vector<double> MeasureSpeed(const std::vector<std::string>& lines, const std::vector<Cut>& cuts, int rounds) {
  double megabytes = 0;
  for (const std::string& line : lines) megabytes += static_cast<double>(line.size()) * 1e-6;
  std::vector<std::vector<double>> speeds(cuts.size());
  size_t sentences = 0;
  for (int round = 0; round < rounds; ++round) {
    for (size_t i = 0; i < cuts.size(); ++i) {
      const double start = bench::ThreadCpuSeconds();
      for (const std::string& line : lines) sentences += cuts[i](line).size();
      speeds[i].push_back(megabytes / (bench::ThreadCpuSeconds() - start));
    }
  }
  std::vector<double> medians;
  for (std::vector<double>& values : speeds) {
    std::sort(values.begin(), values.end());
    // No sentences at all: nothing was measured.
    medians.push_back(sentences == 0 || values.empty() ? 0 : values[values.size() / 2]);
  }
  return medians;
}

}  // namespace huiyao::eval
