#include "services/segmentation/layout/matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(MatchingTest, TwoGoodPairsBeatTheBestOne) {
  EXPECT_THAT(ProbableMatching({{0, 0, 5}, {0, 1, 4}, {1, 0, 4}}, 2), ElementsAre(1, 2));
  EXPECT_THAT(ProbableMatching({{0, 0, 9}, {0, 1, 4}, {1, 0, 4}}, 2), ElementsAre(0));
  EXPECT_THAT(ProbableMatching({}, 0), IsEmpty());
}

TEST(MatchingTest, WhatNothingDecidesIsLeft) {
  EXPECT_THAT(ProbableMatching({{0, 0, 3}, {0, 1, 3}, {1, 0, 3}, {1, 1, 3}}, 2), IsEmpty());
  EXPECT_THAT(ProbableMatching({{0, 0, -0.1}, {1, 1, 0.1}}, 2), ElementsAre(1));
}

// The sums of the weights of all choices, and of those with the pair `wanted`, by trying all.
struct Sums {
  double all = 0;
  double with = 0;
};
void Try(const std::vector<ScoredPair>& pairs, size_t from, unsigned lefts, unsigned rights, double weight, bool has,
         size_t wanted, Sums& sums) {
  if (from == pairs.size()) {
    sums.all += weight;
    if (has) sums.with += weight;
    return;
  }
  Try(pairs, from + 1, lefts, rights, weight, has, wanted, sums);
  const unsigned left = 1U << pairs[from].left, right = 1U << pairs[from].right;
  if ((lefts & left) != 0 || (rights & right) != 0) return;
  Try(pairs, from + 1, lefts | left, rights | right, weight * std::exp(pairs[from].score), has || from == wanted,
      wanted, sums);
}

double Exact(const std::vector<ScoredPair>& pairs, size_t wanted) {
  Sums sums;
  Try(pairs, 0, 0, 0, 1, false, wanted, sums);
  return sums.with / sums.all;
}

TEST(MatchingTest, IsExactWithoutCircles) {
  const std::vector<ScoredPair> chain = {{0, 0, 2}, {1, 0, 1.5}, {1, 1, 0.3}, {2, 1, -1}, {2, 2, 0.7}};
  const std::vector<double> marginals = MatchingMarginals(chain, 3);
  for (size_t i = 0; i < chain.size(); ++i) EXPECT_NEAR(marginals[i], Exact(chain, i), 1e-3) << i;
}

TEST(MatchingTest, IsNearTheTruthWithCircles) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<ScoredPair> pairs;
    for (int left = 0; left < 4; ++left) {
      for (int right = 0; right < 4; ++right) {
        if (random() % 2 == 0) pairs.push_back({left, right, static_cast<double>(random() % 100) / 20 - 2});
      }
    }
    const std::vector<double> marginals = MatchingMarginals(pairs, 4);
    for (size_t i = 0; i < pairs.size(); ++i) EXPECT_NEAR(marginals[i], Exact(pairs, i), 0.12);
  }
}

TEST(MatchingTest, ManyPairsAndLargeScoresGiveEachOnce) {
  std::mt19937 random(5);
  std::vector<ScoredPair> pairs;
  for (int left = 0; left < 300; ++left) {
    for (int right = 0; right < 300; right += 1 + left % 7) {
      pairs.push_back({left, right, static_cast<double>(random() % 2000) - 1000});
    }
  }
  for (const double marginal : MatchingMarginals(pairs, 300)) {
    EXPECT_GE(marginal, 0);
    EXPECT_LE(marginal, 1);
  }
  std::vector<bool> lefts(300), rights(300);
  for (const int i : ProbableMatching(pairs, 300)) {
    const ScoredPair& pair = pairs[static_cast<size_t>(i)];
    EXPECT_FALSE(lefts[static_cast<size_t>(pair.left)]);
    EXPECT_FALSE(rights[static_cast<size_t>(pair.right)]);
    lefts[static_cast<size_t>(pair.left)] = rights[static_cast<size_t>(pair.right)] = true;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
