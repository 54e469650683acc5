// Fits the weights of reading order: lines "group label feature …" on standard input, the lines of a group together. A
// group is an end with the beginnings that it may choose from, or a beginning with the ends; the label of at most one
// is 1, or none is chosen. The probability of a choice is proportional to exp(weights · features), that of none to 1: a
// conditional logit (McFadden 1974), fitted by Newton's method with a ridge. Prints the weights, a line each.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Row = std::vector<double>;

struct Group {
  std::vector<Row> choices;
  int chosen = -1;
};

std::vector<Group> ReadGroups() {
  std::vector<Group> groups;
  std::string last;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream in(line);
    std::string name;
    int label = 0;
    in >> name >> label;
    if (groups.empty() || name != last) groups.emplace_back();
    last = name;
    Row row;
    for (double value; in >> value;) row.push_back(value);
    if (label == 1) groups.back().chosen = static_cast<int>(groups.back().choices.size());
    groups.back().choices.push_back(std::move(row));
  }
  return groups;
}

// Solves a x = b for a positive definite `a`.
Row Solve(std::vector<Row> a, Row b) {
  const size_t n = b.size();
  for (size_t i = 0; i < n; ++i) {
    for (size_t k = i + 1; k < n; ++k) {
      const double factor = a[k][i] / a[i][i];
      for (size_t j = i; j < n; ++j) a[k][j] -= factor * a[i][j];
      b[k] -= factor * b[i];
    }
  }
  for (size_t i = n; i-- > 0;) {
    for (size_t j = i + 1; j < n; ++j) b[i] -= a[i][j] * b[j];
    b[i] /= a[i][i];
  }
  return b;
}

// Adds a group to the gradient and the negative Hessian of the logarithm of the likelihood, and returns that.
double AddGroup(const Group& group, const Row& weights, Row& gradient, std::vector<Row>& hessian) {
  const size_t n = weights.size();
  Row chances;
  double sum = 1;
  for (const Row& row : group.choices) {
    double score = 0;
    for (size_t i = 0; i < n; ++i) score += weights[i] * row[i];
    chances.push_back(std::exp(std::min(score, 30.0)));
    sum += chances.back();
  }
  Row mean(n, 0);
  for (size_t c = 0; c < chances.size(); ++c) {
    const Row& row = group.choices[c];
    const double p = chances[c] / sum;
    for (size_t i = 0; i < n; ++i) {
      if (row[i] == 0) continue;
      mean[i] += p * row[i];
      for (size_t j = 0; j < n; ++j) hessian[i][j] += p * row[i] * row[j];
    }
  }
  for (size_t i = 0; i < n; ++i) {
    gradient[i] += (group.chosen >= 0 ? group.choices[static_cast<size_t>(group.chosen)][i] : 0) - mean[i];
    for (size_t j = 0; j < n; ++j) hessian[i][j] -= mean[i] * mean[j];
  }
  return std::log((group.chosen >= 0 ? chances[static_cast<size_t>(group.chosen)] : 1) / sum);
}

}  // namespace

int main() {
  constexpr double kRidge = 2;
  constexpr int kSteps = 15;
  const std::vector<Group> groups = ReadGroups();
  if (groups.empty()) return 2;
  const size_t n = groups[0].choices[0].size();
  Row weights(n, 0);
  for (int step = 0; step < kSteps; ++step) {
    std::vector<Row> hessian(n, Row(n, 0));
    Row gradient(n, 0);
    for (size_t i = 0; i < n; ++i) {
      hessian[i][i] = kRidge;
      gradient[i] = -kRidge * weights[i];
    }
    double likelihood = 0;
    for (const Group& group : groups) likelihood += AddGroup(group, weights, gradient, hessian);
    Row move = Solve(std::move(hessian), gradient);
    for (size_t i = 0; i < n; ++i) weights[i] += std::clamp(move[i], -2.0, 2.0);
    std::fprintf(stderr, "step %d: %.1f over %zu groups\n", step, likelihood, groups.size());
  }
  for (const double weight : weights) std::printf("%.2f\n", weight);
}
