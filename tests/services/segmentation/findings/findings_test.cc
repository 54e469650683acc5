// Whole documents: what is found in damaged ones, and nothing in sound ones.
#include "services/segmentation/findings/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Document;
using document::v1::Finding;
using testing::ElementsAre;
using testing::IsEmpty;

// The evidence of all findings of a kind.
std::vector<std::string> Found(std::string_view text, Finding::Kind kind) {
  const Document document = ReadText(text);
  EXPECT_THAT(Violations(document), IsEmpty());
  std::vector<std::string> found;
  for (const Finding& finding : document.findings()) {
    if (finding.kind() == kind) found.push_back(Content(document, finding.evidence()));
  }
  return found;
}

constexpr std::string_view kReport =
    "青禾县水利工作会议召开\n"
    "1月6日，青禾县水利工作会议在县城召开。会议总结了去年的工作，部署了今年的任务，县直有关部门负责人参加会议。\n"
    "去年，全县疏浚河道八十公里，加固堤坝二十处，新建泵站六座，农田灌溉条件明显改善，群众饮水安全得到保障。\n"
    "今年，全县将继续疏浚河道，完善管护制度，落实管护经费，建设节水灌区三处，让水利工程长久发挥效益。\n";

TEST(FindingsTest, ASoundReportHasNone) { EXPECT_EQ(ReadText(kReport).findings_size(), 0); }

TEST(FindingsTest, AParagraphThatTheArticleHoldsTwice) {
  const std::string copy =
      "去年，全县疏浚河道八十公里，加固堤坝二十处，新建泵站六座，农田灌溉条件明显改善，群众饮水安全得到保障。";
  EXPECT_THAT(Found(std::string(kReport) + copy + "\n", Finding::KIND_DUPLICATED_TEXT), ElementsAre(copy));
}

TEST(FindingsTest, TheLastParagraphStops) {
  EXPECT_THAT(Found(std::string(kReport) + "会议要求，各镇要压实责任，严明纪律，改进作风，把各项任务落到村组",
                    Finding::KIND_TRUNCATED_TEXT),
              ElementsAre("把各项任务落到村组"));
  EXPECT_THAT(Found(std::string(kReport) + "青禾县水利局办公室\n2026年1月8日\n", Finding::KIND_TRUNCATED_TEXT),
              IsEmpty());
}

TEST(FindingsTest, ResultsAndPlansOfOneYear) {
  constexpr std::string_view kResults =
      "青禾县水利工作综述\n2026年，青禾县坚持节水优先，疏浚河道八十公里，取得了丰硕成果。\n";
  EXPECT_THAT(Found(std::string(kResults) + "2026年，全县将锚定目标，新建泵站六座，加固堤坝二十处。\n",
                    Finding::KIND_DATE_CONFLICT),
              testing::SizeIs(1));
  EXPECT_THAT(Found(std::string(kResults) + "2027年，全县将锚定目标，新建泵站六座，加固堤坝二十处。\n",
                    Finding::KIND_DATE_CONFLICT),
              IsEmpty());
  EXPECT_THAT(Found("青禾县水利工作综述\n2026年上半年，青禾县疏浚河道八十公里，取得了丰硕成果。\n"
                    "2026年下半年，全县将锚定目标，新建泵站六座，加固堤坝二十处。\n",
                    Finding::KIND_DATE_CONFLICT),
              IsEmpty());
}

TEST(FindingsTest, ResultsWithoutTheParticle) {
  constexpr std::string_view kPlans = "2026年，全县将锚定目标，新建泵站六座，加固堤坝二十处。\n";
  const auto conflicts = [&](std::string_view results) {
    return Found("青禾县水利工作综述\n" + std::string(results) + std::string(kPlans), Finding::KIND_DATE_CONFLICT)
        .size();
  };
  EXPECT_EQ(conflicts("2026年，青禾县水利系统坚持节水优先，各项工作取得新的进展。\n"), 1u);
  EXPECT_EQ(conflicts("2026年，青禾县水利系统坚持节水优先，推动各项工作取得新的进展。\n"), 0u);
}

TEST(FindingsTest, TheLastParagraphOfABriefStops) {
  EXPECT_THAT(Found("云溪市社区教育行动启动\n"
                    "本报讯（记者李明）记者9月13日获悉，云溪市社区教育行动近日启动。行动计划用三年时间遴选五十个示范街"
                    "道，开发课程一百门。"
                    "有关负责人表示，各镇要整合图书馆、文化馆等场所，避免重复建设，申报材料由市级主管部门审核后",
                    Finding::KIND_TRUNCATED_TEXT),
              ElementsAre("申报材料由市级主管部门审核后"));
}

TEST(FindingsTest, ImportantIsNoPlan) {
  constexpr std::string_view kTitle = "青禾县水利工作综述\n";
  const std::string results = "2026年，青禾县深入落实重要部署，疏浚河道八十公里，取得了丰硕成果。\n";
  EXPECT_THAT(Found(std::string(kTitle) + results + "2026年，全县将锚定目标，新建泵站六座，加固堤坝二十处。\n",
                    Finding::KIND_DATE_CONFLICT),
              testing::SizeIs(1));
  EXPECT_THAT(Found(std::string(kTitle) + results + "2026年，全县主要河道水质明显好转，群众满意度不断提高。\n",
                    Finding::KIND_DATE_CONFLICT),
              IsEmpty());
}

TEST(FindingsTest, FindingsAreBounded) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "第" + std::to_string(i) + "段疏浚河道\uFFFD里，加固堤坝二十处，群众满意。\n";
  EXPECT_THAT(Found(text, Finding::KIND_TEXT_LOSS), testing::SizeIs(kMostFindings));
}

}  // namespace
}  // namespace huiyao::segmentation
