// When, where and whether of quantities, in documents of our own wording.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

struct Row {
  const char* what;
  const char* text;
  // "printed | measure | period | region | kind" of each.
  std::vector<std::string> quantities;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.what; }

class QuantitiesTableTest : public testing::TestWithParam<Row> {};

TEST_P(QuantitiesTableTest, Reads) {
  const document::v1::Document document = ReadText(GetParam().text);
  EXPECT_THAT(Violations(document), testing::IsEmpty());
  std::vector<std::string> read;
  for (const auto& quantity : document.quantities()) {
    read.push_back(fmt::format("{} | {} | {} | {} | {}", Content(document, quantity.span()), quantity.measure(),
                               quantity.period(), quantity.region(),
                               document::v1::Quantity::Kind_Name(quantity.kind()).substr(5)));
  }
  EXPECT_EQ(read, GetParam().quantities);
}

const Row kTimes[] = {
    {"what was reached is of the last time that is over",
     "全国灌溉工作会议召开\n2025年1月9日\n会议指出，2024年，各地新建灌区12处。2025年，将新建灌区15处。\n各地累计修复水"
     "闸300座"
     "。\n",
     {"12处 | 新建灌区 | 2024 |  | ACHIEVED", "15处 | 新建灌区 | 2025 |  | TARGET",
      "300座 | 累计修复水闸 | 2024 |  | ACHIEVED"}},
    {"what is promised is of a time to come",
     "灌溉工作推进会召开\n2025年1月9日\n去年，各地清淤渠道80公里。下一步，将改造泵站20座。\n",
     {"80公里 | 清淤渠道 | 2024 |  | ACHIEVED", "20座 | 改造泵站 | 2025 |  | TARGET"}},
    {"a time of one clause",
     "灌溉工作推进会召开\n2025年1月9日\n今年，将推动30个县在2027年前建成节水型社会，改造泵站20座。\n",
     {"30个 | 县 | 2027 |  | TARGET", "20座 | 改造泵站 | 2025 |  | TARGET"}},
    {"the rest of the year",
     "灌溉工作推进会召开\n2025年3月9日\n各地将抓紧施工，年内改造泵站20座。\n",
     {"20座 | 改造泵站 | 2025 |  | TARGET"}},
    {"the past year, with words between",
     "灌溉工作推进会召开\n2025年1月9日\n在过去的那一年里，各地改造泵站20座。\n",
     {"20座 | 改造泵站 | 2024 |  | ACHIEVED"}},
    {"since a plan began",
     "灌溉工作推进会召开\n2025年1月9日\n“十四五”开局以来，各地改造泵站20座。\n",
     {"20座 | 改造泵站 | 2021/2025 |  | ACHIEVED"}},
    {"years that something is the lowest of are no time",
     "灌溉用水平稳\n2025年1月9日\n2024年，漏损率为8%，为近十年最低，用水量90亿立方米。\n",
     {"8% | 漏损率 | 2024 |  | ACHIEVED", "90亿立方米 | 用水量 | 2024 |  | ACHIEVED"}},
    {"the first months of a year",
     "灌溉用水平穩\n2025年11月9日\n今年首十個月，用水量達90億立方米。\n",
     {"90億立方米 | 用水量 | 2025-01/2025-10 |  | ACHIEVED"}},
    {"a bulletin's paragraphs are of its year",
     "2023年全国灌溉发展统计公报(节选)"
     "\n2024年6月3日\n2023年，新建泵站20座。到2025年，力争建成泵站90座。\n修复水闸300座，"
     "比上年增加12座。\n",
     {"20座 | 新建泵站 | 2023 |  | ACHIEVED", "90座 | 建成泵站 | 2025 |  | TARGET",
      "300座 | 修复水闸 | 2023 |  | ACHIEVED", "12座 | 修复水闸 | 2023 |  | ACHIEVED"}},
};
INSTANTIATE_TEST_SUITE_P(Times, QuantitiesTableTest, testing::ValuesIn(kTimes));

const Row kRegions[] = {
    {"the province that an interview is about",
     "把渠修好\n——访青海省水利厅厅长周青禾\n2025年3月12日\n青海地处高原，渠系老化。\n2024年，全省修渠563公里，投资9亿元"
     "。\n",
     {"563公里 | 修渠 | 2024 | 青海省 | ACHIEVED", "9亿元 | 投资 | 2024 | 青海省 | ACHIEVED"}},
    {"no place where a text is about many",
     "各地修渠忙\n2025年3月12日\n青海、甘肃、宁夏、陕西都在修渠，全省动员。\n去年共修渠563公里。\n",
     {"563公里 | 共修渠 | 2024 |  | ACHIEVED"}},
    {"a census of the whole country is a name",
     "青海省召开文物工作会议\n2025年3月12日\n完成第四次全国文物普查点位核查60处，修缮古塔3座。\n",
     {"60处 | 完成第四次全国文物普查点位核查 |  | 青海省 | ACHIEVED", "3座 | 修缮古塔 |  | 青海省 | ACHIEVED"}},
    {"the whole country for a sentence",
     "青海省召开水利工作会议\n2025年3月12日\n去年，全国修渠9000公里。修复水闸3座。\n",
     {"9000公里 | 修渠 | 2024 |  | ACHIEVED", "3座 | 修复水闸 | 2024 | 青海省 | ACHIEVED"}},
    {"a share of the whole province is the city's",
     "各地修渠忙\n2025年3月12日\n宜宾市修渠56公里，约占全省的三分之一。\n",
     {"56公里 | 宜宾市修渠 |  | 宜宾市 | ACHIEVED", "约占全省的三分之一 | 宜宾市修渠 |  | 宜宾市 | ACHIEVED"}},
    {"a meeting speaks of all",
     "水利会议召开\n2025年3月12日\n去年，宜宾市修渠56公里。会议指出，渠系完好率达91%。\n",
     {"56公里 | 宜宾市修渠 | 2024 | 宜宾市 | ACHIEVED", "91% | 渠系完好率 | 2024 |  | ACHIEVED"}},
    {"places of a list share a measure",
     "各地修渠忙\n2025年3月12日\n去年，青海省、甘肃省修渠里程分别增长11.2%、9.7%"
     "。东部、西部地区用水量分别为3亿立方米、2亿立方"
     "米。\n",
     {"11.2% | 修渠里程 | 2024 | 青海省 | ACHIEVED", "9.7% | 修渠里程 | 2024 | 甘肃省 | ACHIEVED",
      "3亿立方米 | 用水量 | 2024 | 甘肃省 | ACHIEVED", "2亿立方米 | 用水量 | 2024 | 甘肃省 | ACHIEVED"}},
};
INSTANTIATE_TEST_SUITE_P(Regions, QuantitiesTableTest, testing::ValuesIn(kRegions));

const Row kMeasures[] = {
    {"of the clause before, where each has so many",
     "各地修渠忙\n2025年3月12日\n去年，培训渠道管护人员，每县每年50人以上。\n",
     {"50人以上 | 培训渠道管护人员 | 2024 |  | ACHIEVED"}},
    {"of the clause before, where only a verb is near",
     "各地修渠忙\n2025年3月12日\n去年，口袋公园和绿道，新建100个。\n",
     {"100个 | 口袋公园和绿道 | 2024 |  | ACHIEVED"}},
    {"of the quantity before, where it is compared",
     "各地修渠忙\n2025年3月12日\n去年，渠系完好率达91%，高于邻县2.1个百分点。\n",
     {"91% | 渠系完好率 | 2024 |  | ACHIEVED", "2.1个百分点 | 渠系完好率 | 2024 |  | ACHIEVED"}},
    {"not the noun of a change or level behind",
     "各地修渠忙\n2025年3月12日\n去年，用水量实现了3.7%的增长，渠系投资迈过170亿元大关，月租订于570元至2650元之间。\n",
     {"3.7% | 用水量 | 2024 |  | ACHIEVED", "170亿元 | 渠系投资迈过 | 2024 |  | ACHIEVED",
      "570元至2650元 | 月租订 | 2024 |  | ACHIEVED"}},
    {"every one of what follows",
     "各地修渠忙\n2025年3月12日\n去年，上门服务覆盖所有直辖市。\n",
     {"所有 | 直辖市 | 2024 |  | ACHIEVED"}},
};
INSTANTIATE_TEST_SUITE_P(Measures, QuantitiesTableTest, testing::ValuesIn(kMeasures));

const Row kKinds[] = {
    {"an item of a list goes on promising, a paragraph of a report does not",
     "水利会议召开\n2025年11月12日\n下一步，将改造泵站20座。\n一是修复水闸3座。\n渠系完好率为91%。\n",
     {"20座 | 改造泵站 | 2025 |  | TARGET", "3座 | 修复水闸 | 2025 |  | TARGET", "91% | 渠系完好率 |  |  | ACHIEVED"}},
    {"somebody else begins to tell",
     "水利会议召开\n2025年11月12日\n明年将改造泵站20座。青禾县水务局局长周田透露，渠系完好率达91%。\n",
     {"20座 | 改造泵站 | 2026 |  | TARGET", "91% | 渠系完好率 |  |  | ACHIEVED"}},
    {"what will be when it is built",
     "水利会议召开\n2025年11月12日\n泵站已开工，建成后可浇地2000亩。\n",
     {"2000亩 | 建成后可浇地 | 2025 |  | TARGET"}},
    {"English: what is to be, what must be, what can be",
     "Riverland maps out irrigation work\nMarch 3, 2025\nRiverland built 35 wells in 2024. The coverage of tap water "
     "is "
     "to reach 88 percent by the end of the year. Pumps can be leased for up to 15 months.\n",
     {"35 wells | wells | 2024 |  | ACHIEVED", "88 percent | coverage of tap water | 2025 |  | TARGET",
      "up to 15 months | Pumps can be leased | 2025 |  | TARGET"}},
    {"English: the average of years, quarters of this year",
     "Riverland maps out irrigation work\nOctober 3, 2025\nIn 2024, losses were 37 percent lower than the average of "
     "the past ten years. Riverland spent 41 million yuan on wells in the first three quarters.\n",
     {"37 percent | losses | 2024 |  | ACHIEVED", "41 million yuan | wells | 2025-01/2025-09 |  | ACHIEVED"}},
};
INSTANTIATE_TEST_SUITE_P(Kinds, QuantitiesTableTest, testing::ValuesIn(kKinds));

}  // namespace
}  // namespace huiyao::segmentation
