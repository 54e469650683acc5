#include "services/segmentation/layout/matching.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace huiyao::segmentation {
namespace {

// Lefts that compete with each other, beyond which the heaviest pairs are taken first.
constexpr size_t kMostLefts = 40;

// Pairs that compete with each other, by index.
using Component = std::vector<int>;

std::vector<Component> Components(const std::vector<WeightedPair>& pairs, int count) {
  std::vector<int> root(static_cast<size_t>(2 * count));  // lefts, then rights
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](int x) {
    while (root[x] != x) x = root[x] = root[root[x]];
    return x;
  };
  for (const WeightedPair& pair : pairs) root[find(pair.left)] = find(count + pair.right);
  std::map<int, Component> components;
  for (size_t i = 0; i < pairs.size(); ++i) components[find(pairs[i].left)].push_back(static_cast<int>(i));
  std::vector<Component> all;
  for (auto& [_, component] : components) all.push_back(std::move(component));
  return all;
}

// A small component as a matrix: the worth of each left with each right, 0 where they are no pair.
class Assignment {
 public:
  Assignment(const std::vector<WeightedPair>& pairs, const Component& component) {
    std::map<int, size_t> lefts, rights;
    for (const int i : component) {
      lefts.emplace(pairs[i].left, lefts.size());
      rights.emplace(pairs[i].right, rights.size());
    }
    // A left may also stay alone, each in a column of its own.
    columns_ = rights.size() + lefts.size();
    cost_.assign(lefts.size(), std::vector<double>(columns_, 0));
    pair_.assign(lefts.size(), std::vector<int>(columns_, -1));
    for (const int i : component) {
      const size_t row = lefts[pairs[i].left], column = rights[pairs[i].right];
      cost_[row][column] = -pairs[i].weight;
      pair_[row][column] = i;
    }
  }

  // Appends the chosen pairs. Rows are added one by one, each with a cheapest augmenting path.
  void Solve(std::vector<int>& chosen) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    const size_t rows = cost_.size(), none = columns_;
    std::vector<double> u(rows, 0), v(columns_ + 1, 0);
    std::vector<size_t> row_of(columns_ + 1, rows);
    for (size_t row = 0; row < rows; ++row) {
      std::vector<double> least(columns_, kInfinite);
      std::vector<size_t> from(columns_, none);
      std::vector<bool> used(columns_ + 1, false);
      size_t column = none;
      row_of[none] = row;
      do {
        used[column] = true;
        const size_t at = row_of[column];
        double delta = kInfinite;
        size_t next = none;
        for (size_t c = 0; c < columns_; ++c) {
          if (used[c]) continue;
          const double reduced = cost_[at][c] - u[at] - v[c];
          if (reduced < least[c]) {
            least[c] = reduced;
            from[c] = column;
          }
          if (least[c] < delta) {
            delta = least[c];
            next = c;
          }
        }
        for (size_t c = 0; c <= columns_; ++c) {
          if (used[c]) {
            u[row_of[c]] += delta;
            v[c] -= delta;
          } else if (c < columns_) {
            least[c] -= delta;
          }
        }
        column = next;
      } while (row_of[column] != rows);
      while (column != none) {
        row_of[column] = row_of[from[column]];
        column = from[column];
      }
    }
    for (size_t c = 0; c < columns_; ++c) {
      if (row_of[c] < rows && pair_[row_of[c]][c] >= 0) chosen.push_back(pair_[row_of[c]][c]);
    }
  }

 private:
  size_t columns_;
  std::vector<std::vector<double>> cost_;
  std::vector<std::vector<int>> pair_;
};

void TakeHeaviest(const std::vector<WeightedPair>& pairs, Component component, std::vector<bool>& left_taken,
                  std::vector<bool>& right_taken, std::vector<int>& chosen) {
  std::stable_sort(component.begin(), component.end(), [&](int a, int b) { return pairs[a].weight > pairs[b].weight; });
  for (const int i : component) {
    if (left_taken[pairs[i].left] || right_taken[pairs[i].right]) continue;
    left_taken[pairs[i].left] = right_taken[pairs[i].right] = true;
    chosen.push_back(i);
  }
}

}  // namespace

std::vector<int> HeaviestMatching(const std::vector<WeightedPair>& pairs, int count) {
  std::vector<int> chosen;
  if (pairs.empty()) return chosen;
  std::vector<bool> left_taken(static_cast<size_t>(count)), right_taken(static_cast<size_t>(count));
  for (const Component& component : Components(pairs, count)) {
    std::vector<int> lefts, rights;
    for (const int i : component) {
      lefts.push_back(pairs[i].left);
      rights.push_back(pairs[i].right);
    }
    const auto distinct = [](std::vector<int>& all) {
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      return all.size();
    };
    if (distinct(lefts) <= kMostLefts && distinct(rights) <= 2 * kMostLefts) {
      Assignment(pairs, component).Solve(chosen);
    } else {
      TakeHeaviest(pairs, component, left_taken, right_taken, chosen);
    }
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace huiyao::segmentation
