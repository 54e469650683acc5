// Quantities of many kinds of official text, in our own words: what is printed, and what it says.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/mentions/quantities/finder.h"

namespace huiyao::segmentation {
namespace {

struct Row {
  const char* text;
  // "printed=comparator value[..high] unit", apart by "; ".
  const char* found;
};

class FinderTableTest : public testing::TestWithParam<Row> {};

std::string Found(const std::string& text) {
  std::string found;
  for (const FoundQuantity& quantity : FindQuantities(text)) {
    const std::string comparator = document::v1::Quantity::Comparator_Name(quantity.comparator).substr(11);
    if (!found.empty()) found += "; ";
    found += fmt::format("{}={} {:.10g}{} {}",
                         text.substr(quantity.range.start, quantity.range.end - quantity.range.start), comparator,
                         quantity.value, quantity.high ? fmt::format("..{:.10g}", *quantity.high) : "", quantity.unit);
    EXPECT_LE(quantity.range.start, quantity.number.start) << text;
    EXPECT_GE(quantity.range.end, quantity.number.end) << text;
  }
  return found;
}

TEST_P(FinderTableTest, Reads) { EXPECT_EQ(Found(GetParam().text), GetParam().found) << GetParam().text; }

constexpr Row kScripts[] = {
    {"新增护林员一百二十多名", "一百二十多名=MORE_THAN 120 名"},
    {"入学率为百分之九十八点六", "百分之九十八点六=EQ 98.6 %"},
    {"发病率控制在千分之三以内", "千分之三以内=AT_MOST 0.3 %"},
    {"注册用户1亿2000万人", "1亿2000万人=EQ 120000000 人"},
    {"工期缩短3个半月", "3个半月=CHANGE -3.5 个月"},
    {"資助約3萬戶更換爐具", "約3萬戶=ABOUT 30000 戶"},
    {"撥款５.５億元", "５.５億元=EQ 550000000 元"},
    {"五成以上的家庭受惠", "五成以上=AT_LEAST 50 %"},
    {"七成五的学校通了宽带", "七成五=EQ 75 %"},
    {"覆盖4 800多家企业", "4 800多家=MORE_THAN 4800 家"},
    {"数十家企业参展", "数十家=MORE_THAN 10 家"},
    {"上百名村医轮训", "上百名=MORE_THAN 100 名"},
    {"几十万群众受益", "几十万=MORE_THAN 100000 "},
    {"派出两三百人", "两三百人=RANGE 200..300 人"},
    {"约2/3的河段达标", "约2/3=ABOUT 0.6666666667 "},
    {"半数以上的代表出席", "半数以上=AT_LEAST 0.5 "},
    {"药品价格打八折", "八折=EQ 80 %"},
    {"水泥2.3千克", "2.3千克=EQ 2.3 千克"},
    {"负债率为-3.2%", "-3.2%=EQ -3.2 %"},
    {"10 座水库", "10 座=EQ 10 座"},
    {"补助50元6角", "50元6角=EQ 50.6 元"},
    {"若干措施，若干名", ""},
};
INSTANTIATE_TEST_SUITE_P(Scripts, FinderTableTest, testing::ValuesIn(kScripts));

constexpr Row kChanges[] = {
    {"企业数减少112家，降至90家", "112家=CHANGE -112 家; 90家=EQ 90 家"},
    {"审批时间缩短18分钟。", "18分钟=CHANGE -18 分钟"},
    {"减少耕地3万亩", "3万亩=EQ 30000 亩"},
    {"去年增加112家企业", "112家=EQ 112 家"},
    {"巡护队由196支扩编至230支左右", "由196支扩编至230支左右=CHANGE 196..230 支"},
    {"輪候時間由6.1年縮短至5.5年", "由6.1年縮短至5.5年=CHANGE 6.1..5.5 年"},
    {"审批由六年压缩至四年", "由六年压缩至四年=CHANGE 6..4 年"},
    {"从2019年增至2024年的3万人", "3万人=EQ 30000 人"},
    {"平均等候3.5年", "3.5年=EQ 3.5 年"},
    {"产量站上1.4万亿斤的台阶", "1.4万亿斤=EQ 1.4e+12 斤"},
    {"面积约占全省的三分之一", "约占全省的三分之一=ABOUT 0.3333333333 "},
    {"不到全国的三成", "不到全国的三成=LESS_THAN 30 %"},
    {"每校至少培育2名骨干", "2名=AT_LEAST 2 名"},
    {"调度水库6929座次", "6929座次=EQ 6929 座次"},
    {"开行班列7万列，列入计划", "7万列=EQ 70000 列"},
    {"目光投向“智慧”二字", ""},
    {"桌上放不下一张图", ""},
    {"the number of beds is to double from 35,000 to 71,000", "from 35,000 to 71,000=CHANGE 35000..71000 "},
    {"clinics grew by 12.3 percent to 36,900, he said", "12.3 percent=CHANGE 12.3 %; 36,900=EQ 36900 "},
};
INSTANTIATE_TEST_SUITE_P(Changes, FinderTableTest, testing::ValuesIn(kChanges));

constexpr Row kBounds[] = {
    {"面积不得低于350平方米", "不得低于350平方米=AT_LEAST 350 平方米"},
    {"处五千元以上三万元以下罚款", "五千元以上三万元以下=RANGE 5000..30000 元"},
    {"处三年以上七年以下有期徒刑", "三年以上七年以下=RANGE 3..7 年"},
    {"坡度大于15度且小于25度", "大于15度且小于25度=RANGE 15..25 度"},
    {"水深在20米与30米之间", "20米与30米之间=RANGE 20..30 米"},
    {"提取百分之二至三", "百分之二至三=RANGE 2..3 %"},
    {"超过半数", "超过半数=MORE_THAN 0.5 "},
    {"经全体成员过半数同意", "过半数=MORE_THAN 0.5 "},
    {"浓度≤0.5mg/L", "≤0.5mg/L=AT_MOST 0.5 mg/L"},
    {"自收到之日起15日以内", "15日以内=AT_MOST 15 日"},
    {"将近一千八百户", "将近一千八百户=ABOUT 1800 户"},
    {"规模从50人扩大到120人", "从50人扩大到120人=CHANGE 50..120 人"},
    {"比上年减少3000户", "3000户=CHANGE -3000 户"},
    {"里程比上年增加0.2万公里", "0.2万公里=CHANGE 2000 公里"},
    {"新增3000户", "3000户=EQ 3000 户"},
};
INSTANTIATE_TEST_SUITE_P(Bounds, FinderTableTest, testing::ValuesIn(kBounds));

constexpr Row kEnglish[] = {
    {"More than two-thirds of the wells", "More than two-thirds=MORE_THAN 0.6666666667 "},
    {"about 3,500 clinics opened", "about 3,500 clinics=ABOUT 3500 clinics"},
    {"output grew by 12.3 percent", "12.3 percent=CHANGE 12.3 %"},
    {"losses fell 4 per cent", "4 per cent=CHANGE -4 %"},
    {"the ratio rose from 0.8 to 4.64", "from 0.8 to 4.64=CHANGE 0.8..4.64 "},
    {"between 3 and 5 cities", "between 3 and 5 cities=RANGE 3..5 cities"},
    {"no fewer than 300 teachers", "no fewer than 300 teachers=AT_LEAST 300 teachers"},
    {"a fund of $1.2 billion", "$1.2 billion=EQ 1200000000 $"},
    {"a dozen bridges", "a dozen bridges=EQ 12 bridges"},
    {"hundreds of villages", "hundreds of villages=MORE_THAN 100 villages"},
    {"tens of thousands of farmers", "tens of thousands of farmers=MORE_THAN 10000 farmers"},
    {"nearly half of the schools", "nearly half=ABOUT 0.5 "},
    {"2.5 million hectares of forest", "2.5 million hectares=EQ 2500000 hectares"},
    {"up to 45 students", "up to 45 students=AT_MOST 45 students"},
    {"5.6 percentage points higher", "5.6 percentage points=CHANGE 5.6 percentage points"},
    {"10 to 15 pilot counties", "10 to 15 pilot counties=RANGE 10..15 pilot counties"},
    {"twenty-one key projects", "twenty-one key projects=EQ 21 key projects"},
    {"three and a half hours", "three and a half hours=EQ 3.5 hours"},
    {"USD 75 million in loans", "USD 75 million=EQ 75000000 USD"},
    {"120 square kilometers of land", "120 square kilometers=EQ 120 square kilometers"},
};
INSTANTIATE_TEST_SUITE_P(English, FinderTableTest, testing::ValuesIn(kEnglish));

constexpr Row kNothing[] = {
    {"in 2025 officials met", ""},
    {"the 14th Five-Year Plan", ""},
    {"a five-year plan", ""},
    {"the Two Sessions", ""},
    {"this one is new", ""},
    {"the first half of the match", ""},
    {"Article 5 and Chapter 3", ""},
    {"红十字会和四川大学", ""},
    {"第一、二、三项规定", ""},
    {"前两款规定的情形", ""},
    {"国有土地归集体所有，场所有人值守", ""},
    {"一般情况，统一部署，十分重要", ""},
    {"三次产业协同发展", ""},
    {"见https://example.org/a?b=30%25", ""},
    {"6.3 本标准适用于县道", ""},
    {"公司、公示与公告：3公司", ""},
    {"文件编号GB 12345，型号A-30台", ""},
    {"十一月一日要抓住关键", ""},
};
INSTANTIATE_TEST_SUITE_P(Nothing, FinderTableTest, testing::ValuesIn(kNothing));

}  // namespace
}  // namespace huiyao::segmentation
