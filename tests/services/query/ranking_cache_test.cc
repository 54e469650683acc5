#include "services/query/ranking_cache.h"

#include "gtest/gtest.h"

namespace huiyao::query {
namespace {

TEST(RankingCache, ForgetsWhatWasUsedLongestAgo) {
  RankingCache cache(2);
  const auto make = [] { return std::make_shared<const RankedHits>(); };
  const auto first = make();
  const uint64_t a = cache.Keep(first);
  const uint64_t b = cache.Keep(make());
  EXPECT_EQ(cache.Find(a), first);
  const uint64_t c = cache.Keep(make());
  EXPECT_EQ(cache.Find(a), first);
  EXPECT_EQ(cache.Find(b), nullptr);
  EXPECT_NE(cache.Find(c), nullptr);
  EXPECT_EQ(cache.Find(0), nullptr);
}

}  // namespace
}  // namespace huiyao::query
