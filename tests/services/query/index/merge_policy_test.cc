#include "services/query/index/merge_policy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace huiyao::query {
namespace {

std::vector<SegmentSize> Sizes(const std::vector<uint32_t>& documents) {
  std::vector<SegmentSize> sizes;
  for (const uint32_t one : documents) sizes.push_back({one, one});
  return sizes;
}

TEST(ChooseMergeTest, TakesNeighboursOfTheLowestTier) {
  EXPECT_EQ(ChooseMerge(Sizes({}), 4, 1000), std::nullopt);
  EXPECT_EQ(ChooseMerge(Sizes({1, 1, 1}), 4, 1000), std::nullopt);
  EXPECT_EQ(ChooseMerge(Sizes({100, 1, 1, 1, 1}), 4, 1000), (MergeRange{1, 4}));
  EXPECT_EQ(ChooseMerge(Sizes({9, 8, 7, 6, 1, 2, 3}), 4, 1000), (MergeRange{0, 7}));
  EXPECT_EQ(ChooseMerge(Sizes({1, 1, 500, 1, 1}), 4, 1000), std::nullopt);
}

TEST(ChooseMergeTest, LeavesFullSegmentsAlone) {
  EXPECT_EQ(ChooseMerge(Sizes({1000, 1200, 1500, 1000}), 4, 1000), std::nullopt);
  EXPECT_EQ(ChooseMerge(Sizes({999, 999, 999, 999}), 2, 1000), (MergeRange{0, 2}));
}

TEST(ChooseMergeTest, RewritesWhatIsHalfDead) {
  const std::vector<SegmentSize> sizes = {{10, 10}, {50, 100}};
  EXPECT_EQ(ChooseMerge(sizes, 4, 1000), (MergeRange{1, 1}));
  const std::vector<SegmentSize> dead = {{0, 7}};
  EXPECT_EQ(ChooseMerge(dead, 4, 1000), (MergeRange{0, 1}));
}

TEST(ChooseMergeTest, KeepsSegmentsFewAndWorkLogarithmic) {
  std::vector<uint32_t> segments;
  uint64_t rewritten = 0;
  const uint32_t total = 20'000;
  size_t most = 0;
  for (uint32_t i = 0; i < total; ++i) {
    segments.push_back(1);
    while (const auto range = ChooseMerge(Sizes(segments), 6, 1 << 20)) {
      uint32_t sum = 0;
      for (size_t j = range->first; j < range->first + range->count; ++j) sum += segments[j];
      rewritten += sum;
      segments[range->first] = sum;
      segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(range->first) + 1,
                     segments.begin() + static_cast<std::ptrdiff_t>(range->first + range->count));
    }
    most = std::max(most, segments.size());
  }
  EXPECT_LE(most, 5u * 6);
  EXPECT_LE(static_cast<double>(rewritten), total * std::ceil(std::log(total) / std::log(6)));
}

}  // namespace
}  // namespace huiyao::query
