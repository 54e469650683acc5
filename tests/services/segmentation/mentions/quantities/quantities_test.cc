// Quantities with what is said around them, in documents of our own wording.
#include "services/segmentation/mentions/quantities/quantities.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "printed | measure | period | kind" of each.
std::vector<std::string> Read(const std::string& text) {
  document::v1::Document document = ReadText(text);
  EXPECT_THAT(Violations(document), IsEmpty());
  std::vector<std::string> read;
  for (const auto& quantity : document.quantities()) {
    read.push_back(fmt::format("{} | {} | {} | {}", Content(document, quantity.span()), quantity.measure(),
                               quantity.period(), document::v1::Quantity::Kind_Name(quantity.kind()).substr(5)));
    EXPECT_EQ(quantity.article_id(), document.articles(0).id());
    EXPECT_EQ(Content(document, quantity.measure_span()), quantity.measure());
  }
  return read;
}

TEST(QuantitiesTest, YearsSayWhatWasAndWhatIsToCome) {
  EXPECT_THAT(Read("青禾县水务工作要点\n2026年2月3日\n2025年，全县新建灌溉站12座。2026年，将改造泵站20座，新增不少于3万"
                   "亩灌区。\n"),
              ElementsAre("12座 | 新建灌溉站 | 2025 | ACHIEVED", "20座 | 改造泵站 | 2026 | TARGET",
                          "不少于3万亩 | 灌区 | 2026 | TARGET"));
}

TEST(QuantitiesTest, WordsSayItWhereNoYearDoes) {
  EXPECT_THAT(Read("关于渠系改造的通知\n各村已完成渠道清淤40处。下一步，力争修复水闸9座。\n"),
              ElementsAre("40处 | 各村已完成渠道清淤 |  | ACHIEVED", "9座 | 修复水闸 |  | TARGET"));
}

TEST(QuantitiesTest, APeriodHoldsUntilAnotherIsNamed) {
  EXPECT_THAT(
      Read("水务工作总结\n2026年1月5日\n“十四五”期间，建成水库3座。\n除险加固率达到95%。\n去年，投入资金1.2亿元。\n"),
      ElementsAre("3座 | 建成水库 | 2021/2025 | ACHIEVED", "95% | 除险加固率 | 2021/2025 | ACHIEVED",
                  "1.2亿元 | 投入资金 | 2025 | ACHIEVED"));
}

TEST(QuantitiesTest, RegionsHoldToTheEndOfTheirParagraph) {
  const document::v1::Document document = ReadText(
      "水务工作会议召开\n2026年1月5日\n四川省新建灌溉站12座。在浙江，改造泵站20座；全国共改造泵站90座。\n各地修复水闸30"
      "0座。\n");
  std::vector<std::string> regions;
  for (const auto& quantity : document.quantities()) regions.push_back(quantity.region());
  EXPECT_THAT(regions, ElementsAre("四川省", "浙江省", "", ""));
}

TEST(QuantitiesTest, TheCountryInANameIsNoRegion) {
  for (const char* text : {"全国水利工作会议后新建泵站20座。", "全国水利建设论坛签约泵站20座。",
                           "全国青年水利专家设计泵站20座。", "全國農田灌溉座談會後建成泵站20座。"}) {
    const document::v1::Document document =
        ReadText("青海省水务工作\n2026年1月5日\n青海省推进灌溉，" + std::string(text));
    ASSERT_EQ(document.quantities_size(), 1) << text;
    EXPECT_EQ(document.quantities(0).region(), "青海省") << text;
  }
  for (const char* text :
       {"全国新建泵站20座。", "全国水利专家达20人。", "全国已召开论坛20场。", "全国灌区泵站有20座。"}) {
    const document::v1::Document document =
        ReadText("青海省水务工作\n2026年1月5日\n青海省推进灌溉，" + std::string(text));
    ASSERT_EQ(document.quantities_size(), 1) << text;
    EXPECT_EQ(document.quantities(0).region(), "") << text;
  }
}

TEST(QuantitiesTest, WhatIsCountedEndsWhereItGoesSomewhere) {
  EXPECT_THAT(Read("关于选派技术员的通知\n已选派30名技术员奔赴灌区一线。选派12名大学生返乡创业。\n"),
              ElementsAre("30名 | 技术员 |  | ACHIEVED", "12名 | 大学生 |  | ACHIEVED"));
}

// "printed | measure | period | base | region | kind" of each.
std::vector<std::string> ReadWhole(const std::string& text) {
  document::v1::Document document = ReadText(text);
  EXPECT_THAT(Violations(document), IsEmpty());
  std::vector<std::string> read;
  for (const auto& quantity : document.quantities()) {
    read.push_back(fmt::format("{} | {} | {} | {} | {} | {}", Content(document, quantity.span()), quantity.measure(),
                               quantity.period(), quantity.base_period(), quantity.region(),
                               document::v1::Quantity::Kind_Name(quantity.kind()).substr(5)));
  }
  return read;
}

TEST(QuantitiesTest, AStatisticsBulletin) {
  EXPECT_THAT(
      ReadWhole(
          "青海省2024年水利发展统计公报\n2025年3月5日\n2024年，全省供水总量24.6亿立方米，比上年增长2.7%。全年治理河道"
          "长度320公里，农村、城镇供水普及率分别提高3.1%、1.2%。灌溉面积由2020年的18万公顷增至2024年的21万公顷。\n"),
      ElementsAre("24.6亿立方米 | 供水总量 | 2024 |  | 青海省 | ACHIEVED",
                  "2.7% | 供水总量 | 2024 | 2023 | 青海省 | ACHIEVED",
                  "320公里 | 治理河道长度 | 2024 |  | 青海省 | ACHIEVED", "3.1% | 农村 | 2024 |  | 青海省 | ACHIEVED",
                  "1.2% | 城镇供水普及率 | 2024 |  | 青海省 | ACHIEVED",
                  "由2020年的18万公顷增至2024年的21万公顷 | 灌溉面积 | 2024 | 2020 | 青海省 | ACHIEVED"));
}

TEST(QuantitiesTest, APlanPromisesAndRecalls) {
  EXPECT_THAT(ReadWhole("青禾县人民政府关于印发渠系改造行动方案的通知\n青政发〔2025〕18号\n各乡镇：\n到2027年，改造干渠"
                        "不少于300公里。\n“"
                        "十三五”期间，全县累计改造干渠86公里。\n每个乡镇要确定2名管护员。\n"),
              ElementsAre("不少于300公里 | 改造干渠 | 2027 |  |  | TARGET",
                          "86公里 | 累计改造干渠 | 2016/2020 |  |  | ACHIEVED", "2名 | 管护员 | 2027 |  |  | TARGET"));
}

TEST(QuantitiesTest, WhatWasCountedBeforeIsToldApart) {
  EXPECT_THAT(
      ReadWhole(
          "青禾县农业生产平稳\n2025年7月25日\n上半年，夏粮播种面积23.1万亩，总产量9.8万吨，分别增长0.3%、1.1%。新增家"
          "庭农场11家，超八成的村建了合作社。投资22亿元，占全部投资的69.8%，增速高于全省0.6个百分点。单位：万元\n"),
      ElementsAre("23.1万亩 | 夏粮播种面积 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "9.8万吨 | 总产量 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "0.3% | 夏粮播种面积 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "1.1% | 总产量 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "11家 | 新增家庭农场 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "超八成 | 村建了合作社 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "22亿元 | 投资 | 2025-01/2025-06 |  |  | ACHIEVED", "69.8% | 投资 | 2025-01/2025-06 |  |  | ACHIEVED",
                  "0.6个百分点 | 增速高于全省 | 2025-01/2025-06 |  |  | ACHIEVED"));
}

TEST(QuantitiesTest, APlaceInAListHasItsOwn) {
  EXPECT_THAT(
      ReadWhole("水利援助队启程\n2025年3月10日\n四川省、陕西省分别派出120名、85名队员。六成半的队员来自基层。\n"),
      ElementsAre("120名 | 四川省 |  |  | 四川省 | ACHIEVED", "85名 | 陕西省 |  |  | 陕西省 | ACHIEVED",
                  "六成半 | 队员来自基层 |  |  | 陕西省 | ACHIEVED"));
}

TEST(QuantitiesTest, ANamedPlanPromisesNothing) {
  EXPECT_THAT(ReadWhole("资助计划进展\n2025年3月10日\n共有105所学校参加计划，学生增加8%。局里计划新建实验室2间。\n"),
              ElementsAre("105所 | 学校 |  |  |  | ACHIEVED", "8% | 学生 |  |  |  | ACHIEVED",
                          "2间 | 局里计划新建实验室 | 2025 |  |  | TARGET"));
}

TEST(QuantitiesTest, ARegulationRequiresAndThreatens) {
  EXPECT_THAT(ReadWhole("青禾市用水管理办法\n第一条 用水单位应当配备不少于2名管理员。\n第二条 "
                        "月用水量在500吨以上的单位，应当装表。\n第三"
                        "条 违反前条规定的，处五千元以上三万元以下罚款。\n"),
              ElementsAre("不少于2名 | 管理员 |  |  |  | TARGET", "500吨以上 | 单位 |  |  |  | OTHER",
                          "五千元以上三万元以下 | 罚款 |  |  |  | OTHER"));
}

TEST(QuantitiesTest, RegionsAreWhatATextSpeaksOf) {
  EXPECT_THAT(
      ReadWhole(
          "各地推进水利建设\n2026年1月5日\n去年，四川省新建水闸12座，对口支援新疆的泵站3座完工。浙江省改造泵站20座，"
          "达标率高于全国平均水平5.2个百分点。全国共有灌区7300处。\n"),
      ElementsAre("12座 | 四川省新建水闸 | 2025 |  | 四川省 | ACHIEVED",
                  "3座 | 对口支援新疆的泵站 | 2025 |  | 四川省 | ACHIEVED",
                  "20座 | 浙江省改造泵站 | 2025 |  | 浙江省 | ACHIEVED",
                  "5.2个百分点 | 达标率高于全国平均水平 | 2025 |  | 浙江省 | ACHIEVED",
                  "7300处 | 灌区 | 2025 |  |  | ACHIEVED"));
}

TEST(QuantitiesTest, ThresholdsDescribe) {
  EXPECT_THAT(ReadWhole("水费减免惠及老人\n2026年1月5日\n去年，60岁以上老人减免水费3万元，人口超10万的镇建水厂8座。\n"),
              ElementsAre("60岁以上 | 老人减免水费 | 2025 |  |  | OTHER",
                          "3万元 | 60岁以上老人减免水费 | 2025 |  |  | ACHIEVED",
                          "超10万 | 镇建水厂 | 2025 |  |  | OTHER", testing::HasSubstr("8座")));
}

TEST(QuantitiesTest, ADamagedMarkerIsNoTime) {
  EXPECT_THAT(ReadWhole("水务工作要点\n2026年1月5日\n十月是修复水闸9座。\n十一月一日新建泵站3座。\n"),
              ElementsAre("9座 | 十月是修复水闸 |  |  |  | TARGET", "3座 | 十一月一日新建泵站 |  |  |  | TARGET"));
}

TEST(QuantitiesTest, English) {
  EXPECT_THAT(ReadWhole("Riverland expands irrigation\nMarch 3, 2025\nRiverland built 3,500 rural wells in 2024, up "
                        "12.3 percent year on "
                        "year. By 2030, the province will train no fewer than 20,000 farmers. More than two-thirds of "
                        "the counties have "
                        "a water plan. The leakage rate fell from 1.8 percent to 0.6 percent last year.\n"),
              ElementsAre("3,500 rural wells | rural wells | 2024 |  |  | ACHIEVED",
                          "12.3 percent | rural wells | 2024 | 2023 |  | ACHIEVED",
                          "no fewer than 20,000 farmers | farmers | 2030 |  |  | TARGET",
                          "More than two-thirds | counties | 2024 |  |  | ACHIEVED",
                          "from 1.8 percent to 0.6 percent | leakage rate | 2024 |  |  | ACHIEVED"));
}

TEST(QuantitiesTest, NoneWhereNoneIs) {
  EXPECT_THAT(Read("关于值班的通知\n各村要安排人员，昼夜值守，做好一个预案。\n2026年6月1日\n"), IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
