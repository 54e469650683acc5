#include "services/segmentation/layout/matching.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace huiyao::segmentation {
namespace {

constexpr int kRounds = 10;
// What is more certain is not told apart.
constexpr double kMostScore = 30;
constexpr double kProbable = 0.5;

}  // namespace

std::vector<double> MatchingMarginals(const std::vector<ScoredPair>& pairs, int count) {
  const auto size = static_cast<size_t>(count);
  std::vector<double> odds, to_right, to_left;
  for (const ScoredPair& pair : pairs) odds.push_back(std::exp(std::clamp(pair.score, -kMostScore, kMostScore)));
  // How much a left wants a right, when its other rights are heard, and the other way round.
  to_right = to_left = odds;
  std::vector<double> sums(size);
  const auto send = [&](int ScoredPair::*side, const std::vector<double>& heard, std::vector<double>& sent) {
    std::fill(sums.begin(), sums.end(), 1);
    for (size_t i = 0; i < pairs.size(); ++i) sums[pairs[i].*side] += heard[i];
    // Sums of what is larger by far than what is taken off are not exact; none is below 1.
    for (size_t i = 0; i < pairs.size(); ++i) sent[i] = odds[i] / std::max(1.0, sums[pairs[i].*side] - heard[i]);
  };
  for (int round = 0; round < kRounds; ++round) {
    send(&ScoredPair::left, to_left, to_right);
    send(&ScoredPair::right, to_right, to_left);
  }
  std::vector<double> marginals;
  for (size_t i = 0; i < pairs.size(); ++i) {
    const double both = to_right[i] * to_left[i];
    marginals.push_back(both / (odds[i] + both));
  }
  return marginals;
}

std::vector<int> ProbableMatching(const std::vector<ScoredPair>& pairs, int count) {
  const std::vector<double> marginals = MatchingMarginals(pairs, count);
  std::vector<int> order(pairs.size()), chosen;
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return marginals[a] > marginals[b]; });
  std::vector<bool> lefts(static_cast<size_t>(count)), rights(static_cast<size_t>(count));
  for (const int i : order) {
    const ScoredPair& pair = pairs[i];
    if (marginals[i] <= kProbable) break;
    if (lefts[pair.left] || rights[pair.right]) continue;
    lefts[pair.left] = rights[pair.right] = true;
    chosen.push_back(i);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace huiyao::segmentation
