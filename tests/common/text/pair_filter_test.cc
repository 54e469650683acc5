#include "common/text/pair_filter.h"

#include "gtest/gtest.h"

namespace huiyao::text {
namespace {

TEST(PairFilterTest, KeepsWordsAndRejectsMostOthers) {
  PairFilter filter;
  filter.Add("说");
  filter.Add("表示");
  EXPECT_TRUE(filter.MayBegin("说话", U'说'));
  EXPECT_TRUE(filter.MayBegin("说", U'说'));
  EXPECT_TRUE(filter.MayBegin("表示", U'表'));
  EXPECT_FALSE(filter.MayBegin("表面", U'表'));
  EXPECT_FALSE(filter.MayBegin("表", U'表'));
  EXPECT_FALSE(filter.MayBegin(U'示', U'表'));
}

}  // namespace
}  // namespace huiyao::text
