// Repaired and unmarked enumerations in whole documents; what they hold is in tests/golden/segmentation/enumerations_*.
#include "services/segmentation/structure/enumerations.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "services/segmentation/structure/false_dates.h"
#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Document;
using document::v1::Finding;
using testing::ElementsAre;
using testing::IsEmpty;

const char kFalseDate[] =
    "2026年的工作这样安排。\n\n一是推进造林，新增林地10万亩。\n\n二是治理河道，疏浚30公里。\n\n"
    "3月5日，要新建公园12个。\n\n四是修复湿地，恢复8处。\n";

TEST(EnumerationsTest, EveryRepairIsAFindingOfItsItem) {
  const Document document = ReadText(kFalseDate);
  EXPECT_THAT(Violations(document), IsEmpty());
  ASSERT_EQ(document.articles(0).enumerations_size(), 1);
  const auto& items = document.articles(0).enumerations(0).items();
  ASSERT_EQ(items.size(), 4);
  EXPECT_TRUE(items[2].ordinal_inferred());
  EXPECT_FALSE(items[3].ordinal_inferred());
  std::vector<std::string> findings;
  for (const Finding& finding : document.findings()) {
    EXPECT_EQ(finding.element_id(), items[2].id());
    EXPECT_FALSE(finding.detail().empty());
    findings.push_back(Finding::Kind_Name(finding.kind()) + " " + Content(document, finding.evidence()));
  }
  EXPECT_THAT(findings, ElementsAre("KIND_ENUMERATION_REPAIRED 3月5日", "KIND_FALSE_DATE 3月5日"));
}

TEST(EnumerationsTest, AFalseDateIsNoPeriod) {
  const Document document = ReadText(kFalseDate);
  const std::vector<Range> dates = FalseDates(document);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(Slice(document.text(), dates[0]), "3月5日");
  EXPECT_TRUE(TouchesFalseDate(dates, {dates[0].end - 3, dates[0].end + 3}));
  EXPECT_FALSE(TouchesFalseDate(dates, {dates[0].end, dates[0].end + 3}));
  EXPECT_FALSE(TouchesFalseDate(dates, {0, dates[0].start}));
  for (const auto& quantity : document.quantities()) EXPECT_EQ(quantity.period(), "2026");
}

// Pieces of lists in any order: sound and damaged markers, separators, announcements.
std::string Hostile(std::mt19937& random, int pieces) {
  static const std::vector<std::string> kPieces = {"一是",       "二是",       "三要",
                                                   "五是",       "第一，",     "第三，",
                                                   "（一）",     "（四）",     "1.",
                                                   "3. ",        "l. ",        "十一月一日，",
                                                   "六啊，",     "是",         "第一个方面是，",
                                                   "First, ",    "Third, ",    "；",
                                                   "。",         "，",         "：",
                                                   "\n\n",       "四个方面：", "部署三项任务。",
                                                   "以下工作：", "加强",       "推进服务",
                                                   "会议",       "“",          "”",
                                                   " ",          "a"};
  std::string text;
  for (int i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(EnumerationsTest, InvariantsHoldOfHostileTexts) {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::string text = Hostile(random, 60);
    EXPECT_THAT(Violations(ReadText(text)), IsEmpty()) << text;
  }
}

TEST(EnumerationsTest, TimeGrowsAsTheTextDoes) {
  const auto seconds = [](const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_GT(ReadText(text).articles_size(), 0);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const auto repeat = [](const std::string& unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += unit;
    return text;
  };
  for (const char* unit :
       {"一是加强管理；三是推进改革；", "一是加强管理。\n\n三是推进改革。\n\n", "（一）（三）（四）；",
        "从四个方面：加强管理；推进改革；", "部署四项任务。\n\n加强管理。\n\n推进改革。\n\n",
        "一是甲。二是乙。丙丁，三要戊。First, a. Third, b. ", "一是甲；第一个方面是，丙；六啊，丁；是戊。"}) {
    const double small = seconds(repeat(unit, 1500)), large = seconds(repeat(unit, 12000));
    EXPECT_LT(large, 0.2 + 40 * small) << unit;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
