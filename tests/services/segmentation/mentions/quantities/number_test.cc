#include "services/segmentation/mentions/quantities/number.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

void Expect(const std::string& text, const std::string& printed, double value, bool percent = false) {
  const auto number = MatchNumber(text, 0);
  ASSERT_TRUE(number) << text;
  EXPECT_EQ(text.substr(number->start, number->end - number->start), printed) << text;
  EXPECT_DOUBLE_EQ(number->value, value) << text;
  EXPECT_EQ(number->percent, percent) << text;
}

TEST(NumberTest, Digits) {
  Expect("300项", "300", 300);
  Expect("３００项", "３００", 300);
  Expect("0.8个", "0.8", 0.8);
  Expect("4 800多家", "4 800多", 4800);
  Expect("12,000人", "12,000", 12000);
  Expect("1,234,567", "1,234,567", 1234567);
  Expect("3, 4", "3", 3);
  Expect("12,34", "12", 12);
  Expect("2024 2025", "2024", 2024);
}

TEST(NumberTest, Scales) {
  Expect("1.2万余人", "1.2万余", 12000);
  Expect("3千万吨", "3千万", 3e7);
  Expect("1.5万亿元", "1.5万亿", 1.5e12);
  Expect("100多万户", "100多万", 1e6);
  EXPECT_TRUE(MatchNumber("100多万户", 0)->open);
  EXPECT_TRUE(MatchNumber("100多万户", 0)->scaled);
  EXPECT_FALSE(MatchNumber("100户", 0)->scaled);
}

TEST(NumberTest, ChineseNumerals) {
  Expect("两千户", "两千", 2000);
  Expect("二百三十五名", "二百三十五", 235);
  Expect("五亿三千万元", "五亿三千万", 5.3e8);
  Expect("三点一四", "三点一四", 3.14);
  Expect("百名专家", "百", 100);
  Expect("万余名", "万余", 10000);
  EXPECT_TRUE(MatchNumber("两千户", 0)->han);
}

TEST(NumberTest, Shares) {
  Expect("85%以上", "85%", 85, true);
  Expect("８５％", "８５％", 85, true);
  Expect("5‰", "5‰", 0.5, true);
  Expect("百分之八十五", "百分之八十五", 85, true);
  Expect("百分之12.5", "百分之12.5", 12.5, true);
  Expect("千分之三", "千分之三", 0.3, true);
  Expect("三成以上", "三成", 30, true);
  Expect("七成五", "七成五", 75, true);
  Expect("三分之二", "三分之二", 2.0 / 3);
  EXPECT_TRUE(MatchNumber("三分之二", 0)->fraction);
  Expect("一成不变", "一", 1);
  Expect("三成员国", "三", 3);
}

TEST(NumberTest, MixedScripts) {
  Expect("5万4千6百", "5万4千6百", 54600);
  Expect("1亿2000万", "1亿2000万", 1.2e8);
  Expect("二百五", "二百五", 250);
  Expect("五亿零六", "五亿零六", 500000006);
  Expect("四千零五萬", "四千零五萬", 40050000);
  Expect("十几万人", "十几万", 100000);
  Expect("两千 四 百 五", "两千 四 百 五", 2450);
  Expect("2026 百年", "2026", 2026);
  Expect("3万2025年", "3万", 30000);
  Expect("三十两", "三十", 30);
  EXPECT_EQ(MatchNumber("两三百人", 0)->high, 300);
}

TEST(NumberTest, EnglishWords) {
  Expect("twenty-one trillion", "twenty-one trillion", 21e12);
  Expect("one hundred and six villages", "one hundred and six", 106);
  Expect("3.5 million people", "3.5 million", 3.5e6);
  Expect("half a dozen", "half a dozen", 6);
  Expect("two-thirds of", "two-thirds", 2.0 / 3);
  Expect("one and a half years", "one and a half", 1.5);
  Expect("five point five", "five point five", 5.5);
  Expect("12.3 per cent of", "12.3 per cent", 12.3, true);
  Expect("40k", "40k", 40000);
  EXPECT_TRUE(MatchNumber("hundreds of", 0)->open);
  EXPECT_FALSE(MatchNumber("second reading", 0));
  EXPECT_FALSE(MatchNumber("a bridge", 0));
}

TEST(NumberTest, PartsOfWords) {
  EXPECT_TRUE(IsInWord("一切顺利", 0, 3));
  EXPECT_TRUE(IsInWord("四川盆地", 0, 3));
  EXPECT_TRUE(IsInWord("统一部署", 3, 6));
  EXPECT_FALSE(IsInWord("四个村", 0, 3));
}

TEST(NumberTest, NoNumber) {
  EXPECT_FALSE(MatchNumber("", 0));
  EXPECT_FALSE(MatchNumber("个", 0));
  EXPECT_FALSE(MatchNumber("十字路口", 3));
  EXPECT_FALSE(MatchNumber("百分之", 0)) << "nothing follows";
}

}  // namespace
}  // namespace huiyao::segmentation
