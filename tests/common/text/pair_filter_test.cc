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

TEST(PairFilterTest, FindsWhereAWordMayBegin) {
  PairFilter filter;
  filter.Add("表示");
  filter.Add("May");
  const std::string_view text = "表面上，他表示 May";
  EXPECT_EQ(filter.Find(text, 0), text.find("表示"));
  EXPECT_EQ(filter.Find(text, text.find("示")), text.find("May"));
  EXPECT_EQ(filter.Find(text, text.find("ay")), text.size());
  EXPECT_EQ(filter.Find("", 0), 0u);
  filter.Add("说");
  EXPECT_EQ(filter.Find("他说话", 0), 3u);
  EXPECT_EQ(filter.Find("他说", 0), 3u);
}

}  // namespace
}  // namespace huiyao::text
