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

TEST(QuantitiesTest, NoneWhereNoneIs) {
  EXPECT_THAT(Read("关于值班的通知\n各村要安排人员，昼夜值守，做好一个预案。\n2026年6月1日\n"), IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
