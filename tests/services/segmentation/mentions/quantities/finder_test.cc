#include "services/segmentation/mentions/quantities/finder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

// "printed=comparator value[..high] unit", one after the other.
std::string Found(const std::string& text) {
  std::string found;
  for (const FoundQuantity& quantity : FindQuantities(text)) {
    const std::string comparator = document::v1::Quantity::Comparator_Name(quantity.comparator).substr(11);
    if (!found.empty()) found += "; ";
    found += fmt::format("{}={} {}{} {}", text.substr(quantity.range.start, quantity.range.end - quantity.range.start),
                         comparator, quantity.value, quantity.high ? fmt::format("..{}", *quantity.high) : "",
                         quantity.unit);
  }
  return found;
}

TEST(FinderTest, ComparatorsOnBothSides) {
  EXPECT_EQ(Found("新建不少于30个站点"), "不少于30个=AT_LEAST 30 个");
  EXPECT_EQ(Found("至少一个村"), "至少一个=AT_LEAST 1 个");
  EXPECT_EQ(Found("近两千户受益"), "近两千户=ABOUT 2000 户");
  EXPECT_EQ(Found("超过200项"), "超过200项=MORE_THAN 200 项");
  EXPECT_EQ(Found("1.2万余人"), "1.2万余人=MORE_THAN 12000 人");
  EXPECT_EQ(Found("降到5%以内"), "5%以内=AT_MOST 5 %");
  EXPECT_EQ(Found("90分钟左右"), "90分钟左右=ABOUT 90 分钟");
  EXPECT_EQ(Found("不足3万亩"), "不足3万亩=LESS_THAN 30000 亩");
  EXPECT_EQ(Found("最近3个月"), "3个月=EQ 3 个月") << "最近 is no comparator";
}

TEST(FinderTest, Ranges) {
  EXPECT_EQ(Found("选3~5个县"), "3~5个=RANGE 3..5 个");
  EXPECT_EQ(Found("3至5万名"), "3至5万名=RANGE 30000..50000 名");
  EXPECT_EQ(Found("5%—8%"), "5%—8%=RANGE 5..8 %");
  EXPECT_EQ(Found("2021-2025年"), "");
}

TEST(FinderTest, Changes) {
  EXPECT_EQ(Found("由0.8个增至4.6个"), "由0.8个增至4.6个=CHANGE 0.8..4.6 个");
  EXPECT_EQ(Found("从2020年的15%提高到了30%"), "从2020年的15%提高到了30%=CHANGE 15..30 %");
  EXPECT_EQ(Found("同比增长12.3%"), "12.3%=CHANGE 12.3 %");
  EXPECT_EQ(Found("下降0.3个百分点"), "0.3个百分点=CHANGE -0.3 个百分点");
  EXPECT_EQ(Found("分别增长4.3%、6.7%和8.9%，占5%"),
            "4.3%=CHANGE 4.3 %; 6.7%=CHANGE 6.7 %; 8.9%=CHANGE 8.9 %; 5%=EQ 5 %");
}

TEST(FinderTest, EveryOne) {
  EXPECT_EQ(Found("实现乡镇全覆盖"), "全覆盖=ALL 100 %");
  EXPECT_EQ(Found("所有村庄全部通车"), "所有=ALL 100 %; 全部=ALL 100 %");
  EXPECT_EQ(Found("所有制改革，所有权"), "");
}

TEST(FinderTest, NumbersWithoutUnit) {
  EXPECT_EQ(Found("人口超10万的县"), "超10万=MORE_THAN 100000 ");
  EXPECT_EQ(Found("三分之二的村"), "三分之二=EQ 0.6666666666666666 ");
  EXPECT_EQ(Found("拨打12345热线"), "");
}

TEST(FinderTest, LoneChineseDigits) {
  EXPECT_EQ(Found("统一要求一直向前，这一带"), "");
  EXPECT_EQ(Found("村里三成是老人"), "三成=EQ 30 %");
  EXPECT_EQ(Found("增加两点五倍"), "两点五倍=CHANGE 2.5 倍");
  EXPECT_EQ(Found("五分之一的田"), "五分之一=EQ 0.2 ");
  EXPECT_EQ(Found("三至五名"), "三至五名=RANGE 3..5 名");
}

TEST(FinderTest, WhatIsNoQuantity) {
  EXPECT_EQ(Found("2026年1月17日第3届"), "") << "dates and ordinals";
  EXPECT_EQ(Found("青政发〔2026〕3号"), "");
  EXPECT_EQ(Found("一个办法，一批人，一些"), "") << "articles";
  EXPECT_EQ(Found("5G基站和A3纸"), "") << "codes";
  EXPECT_EQ(Found("走进千家万户"), "") << "an idiom";
  EXPECT_EQ(Found("做到“三个一致”"), "") << "a name";
  EXPECT_EQ(Found("3人民法庭，2条例"), "") << "words that begin as a unit";
  EXPECT_EQ(Found("每千人4张床"), "4张=EQ 4 张") << "what it is reckoned for";
}

TEST(FinderTest, ACrowdOfNumbersIsBoundedAndWhatFollowsIsFound) {
  std::string text;
  for (int i = 0; i < 4096; ++i) text += "1个";
  const size_t crowd = FindQuantities(text).size();
  EXPECT_LE(crowd, text.size() / 8 + 1);
  text.append(4096, ' ');
  text += "改造泵站20座。";
  EXPECT_EQ(FindQuantities(text).size(), crowd + 1);
}

}  // namespace
}  // namespace huiyao::segmentation
