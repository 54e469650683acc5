#include "common/analysis/words/perfect_hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace huiyao::analysis {
namespace {

std::vector<uint32_t> Keys(size_t count, uint32_t seed) {
  std::mt19937 random(seed);
  std::set<uint32_t> keys;
  while (keys.size() < count) keys.insert(random());
  return {keys.begin(), keys.end()};
}

TEST(PerfectHashTest, EveryKeyHasAPlaceOfItsOwn) {
  for (const size_t count : {0, 1, 2, 31, 1000, 60000}) {
    const std::vector<uint32_t> keys = Keys(count, 3);
    const PerfectHashParts parts = BuildPerfectHash(keys);
    EXPECT_LE(parts.places, count + count / 32 + 1);
    const PerfectHash hash(parts.displacements, parts.places);
    std::set<uint32_t> places;
    for (const uint32_t key : keys) {
      EXPECT_LT(hash(key), parts.places);
      places.insert(hash(key));
    }
    EXPECT_EQ(places.size(), count);
  }
}

// As the keys of n-grams are: dense below, sparse above.
TEST(PerfectHashTest, KeysMayBeAlike) {
  std::vector<uint32_t> keys;
  for (uint32_t a = 0; a < 300; ++a) {
    for (uint32_t b = 0; b < 40; ++b) keys.push_back(a << 13 | b);
  }
  const PerfectHashParts parts = BuildPerfectHash(keys);
  const PerfectHash hash(parts.displacements, parts.places);
  std::set<uint32_t> places;
  for (const uint32_t key : keys) places.insert(hash(key));
  EXPECT_EQ(places.size(), keys.size());
}

TEST(PerfectHashTest, OtherKeysGetSomePlace) {
  const PerfectHashParts parts = BuildPerfectHash(Keys(500, 5));
  const PerfectHash hash(parts.displacements, parts.places);
  for (const uint32_t key : Keys(5000, 6)) EXPECT_LT(hash(key), parts.places);
}

TEST(PerfectHashTest, TheSameKeysGiveTheSameParts) {
  const PerfectHashParts one = BuildPerfectHash(Keys(2000, 7)), other = BuildPerfectHash(Keys(2000, 7));
  EXPECT_EQ(one.displacements, other.displacements);
}

TEST(PerfectHashDeathTest, KeysMustBeDistinct) {
  const std::vector<uint32_t> twice = {7, 8, 7};
  EXPECT_DEATH(BuildPerfectHash(twice), "distinct");
}

}  // namespace
}  // namespace huiyao::analysis
