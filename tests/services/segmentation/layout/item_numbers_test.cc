#include "services/segmentation/layout/item_numbers.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

bool GoOn(std::string_view before, std::string_view behind) {
  std::vector<ItemNumber> last, first;
  AddLastNumbers(ItemNumbersOf(before), last);
  AddFirstNumbers(ItemNumbersOf(behind), first);
  return NumbersGoOn(last, first);
}

TEST(ItemNumbersTest, ArticlesOfLaws) {
  EXPECT_EQ(ArticleOfLaw("第十七条　渠道由乡镇管护。"), 17);
  EXPECT_EQ(ArticleOfLaw("第一百零三條 渠道由鄉鎮管護。"), 103);
  EXPECT_EQ(ArticleOfLaw("第十七条"), 0);
  EXPECT_EQ(ArticleOfLaw("第十七次会议听取了报告。"), 0);
  EXPECT_EQ(ArticleOfLaw("渠道"), 0);
}

TEST(ItemNumbersTest, TheNextNumberOfTheSameStyleGoesOn) {
  EXPECT_TRUE(GoOn("抓好三件事：一是修路；二是建", "桥；三是通车。"));
  EXPECT_TRUE(GoOn("第八条　渠道由乡镇管护，费用由", "第九条　毁坏渠道的，责令修复。"));
  EXPECT_FALSE(GoOn("第八条　渠道由乡镇管护，费用由", "第十一条　毁坏渠道的，责令修复。"));
  EXPECT_FALSE(GoOn("第二条　渠道由乡镇管护", "三是通车。"));
  EXPECT_FALSE(GoOn("", "一是修路。"));
}

TEST(ItemNumbersTest, TheNumberNearestToTheSeamCounts) {
  std::vector<ItemNumber> last;
  AddLastNumbers(ItemNumbersOf("一是修路；二是建桥。"), last);
  AddLastNumbers(ItemNumbersOf("三是通车。"), last);  // farther from the seam
  std::vector<ItemNumber> first;
  AddFirstNumbers(ItemNumbersOf("三是通车。"), first);
  EXPECT_TRUE(NumbersGoOn(last, first));
}

}  // namespace
}  // namespace huiyao::segmentation
