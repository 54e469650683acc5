#ifndef HUIYAO_TOOLS_BENCH_PERCENTILE_H_
#define HUIYAO_TOOLS_BENCH_PERCENTILE_H_

#include <algorithm>
#include <cstddef>
#include <vector>

namespace huiyao::bench {

// The p-th percentile (0 to 100); 0 for none.
inline double Percentile(std::vector<double> values, double p) {
  if (values.empty()) return 0;
  const auto rank = static_cast<size_t>(p / 100 * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rank), values.end());
  return values[rank];
}

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_PERCENTILE_H_
