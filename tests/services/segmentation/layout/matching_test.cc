#include "services/segmentation/layout/matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(MatchingTest, TheHeaviestChoiceNotTheHeaviestPair) {
  EXPECT_THAT(HeaviestMatching({{0, 0, 5}, {0, 1, 4}, {1, 0, 4}}, 2), ElementsAre(1, 2));
  EXPECT_THAT(HeaviestMatching({{0, 0, 9}, {0, 1, 4}, {1, 0, 4}}, 2), ElementsAre(0));
  EXPECT_THAT(HeaviestMatching({}, 0), IsEmpty());
}

// The best sum by trying all choices.
double Best(const std::vector<WeightedPair>& pairs, size_t from, unsigned lefts, unsigned rights) {
  if (from == pairs.size()) return 0;
  const WeightedPair& pair = pairs[from];
  const unsigned left = 1U << pair.left, right = 1U << pair.right;
  double best = Best(pairs, from + 1, lefts, rights);
  if ((lefts & left) == 0 && (rights & right) == 0) {
    best = std::max(best, pair.weight + Best(pairs, from + 1, lefts | left, rights | right));
  }
  return best;
}

TEST(MatchingTest, IsTheBestOfAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<WeightedPair> pairs;
    for (int left = 0; left < 4; ++left) {
      for (int right = 0; right < 4; ++right) {
        if (random() % 2 == 0) pairs.push_back({left, right, 0.1 + static_cast<double>(random() % 100)});
      }
    }
    double sum = 0;
    for (const int i : HeaviestMatching(pairs, 4)) sum += pairs[static_cast<size_t>(i)].weight;
    EXPECT_NEAR(sum, Best(pairs, 0, 0, 0), 1e-9);
  }
}

TEST(MatchingTest, ManyPairsGiveEachOnce) {
  std::vector<WeightedPair> pairs;
  for (int left = 0; left < 300; ++left) {
    for (int right = 0; right < 300; right += 1 + left % 7) pairs.push_back({left, right, 1.0 + (left * right) % 11});
  }
  std::vector<bool> lefts(300), rights(300);
  for (const int i : HeaviestMatching(pairs, 300)) {
    const WeightedPair& pair = pairs[static_cast<size_t>(i)];
    EXPECT_FALSE(lefts[static_cast<size_t>(pair.left)]);
    EXPECT_FALSE(rights[static_cast<size_t>(pair.right)]);
    lefts[static_cast<size_t>(pair.left)] = rights[static_cast<size_t>(pair.right)] = true;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
