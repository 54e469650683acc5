// Lines by their form: officials, datelines, jumps, credits.
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/structure/articles/dateline.h"
#include "services/segmentation/structure/articles/jump_line.h"
#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/official_line.h"

namespace huiyao::segmentation {
namespace {

std::string Official(std::string_view line) {
  const OfficialLine read = ReadOfficialLine(line);
  if (read.name.empty()) return "";
  return std::string(read.division == nullptr ? "-" : read.division->name) + "|" + std::string(read.organ) + "|" +
         std::string(read.name);
}

TEST(OfficialLineTest, OfficeAndName) {
  EXPECT_EQ(Official("浙江省水利厅厅长 周青禾"), "浙江省|浙江省水利厅|周青禾");
  EXPECT_EQ(Official("四川省水利厅党组书记、厅长　林 渠"), "四川省|四川省水利厅|林 渠");
  EXPECT_EQ(Official("成都市水务局副局长(正处级) 陈堤"), "成都市|成都市水务局|陈堤");
  EXPECT_EQ(Official("成都市水务局局长陈堤"), "成都市|成都市水务局|陈堤");
  EXPECT_EQ(Official("陈堤 成都市水务局局长"), "成都市|成都市水务局|陈堤");
  EXPECT_EQ(Official("遼寧省水利廳廳長 何田"), "辽宁省|遼寧省水利廳|何田");
  EXPECT_EQ(Official("北湖集团总经理 何田"), "-|北湖集团|何田");
  EXPECT_EQ(Official("青禾大学校长 何田"), "-|青禾大学|何田");
  EXPECT_EQ(Official("新疆维吾尔自治区水利厅厅长 阿不都·买买提"),
            "新疆维吾尔自治区|新疆维吾尔自治区水利厅|阿不都·买买提");
}

TEST(OfficialLineTest, OtherLines) {
  EXPECT_EQ(Official("厅长 周青禾"), "") << "of no body";
  EXPECT_EQ(Official("浙江省水利厅厅长"), "") << "nobody";
  EXPECT_EQ(Official("浙江省水利厅厅长周青禾出席会议。"), "") << "a sentence";
  EXPECT_EQ(Official("浙江省 水利工作"), "") << "no office";
  EXPECT_EQ(Official("本报记者 周青禾"), "") << "a byline";
  EXPECT_EQ(Official(""), "");
}

TEST(JumpLineTest, BothWays) {
  EXPECT_EQ(ReadJumpLine("(上接第1版)").page, "第1版");
  EXPECT_TRUE(ReadJumpLine("(上接第1版)").from);
  EXPECT_EQ(ReadJumpLine("（紧接A3版）").page, "A3版");
  EXPECT_EQ(ReadJumpLine("下转第三版").page, "第三版");
  EXPECT_FALSE(ReadJumpLine("下转第三版").from);
  EXPECT_EQ(ReadJumpLine("(Continued from page A1)").page, "page A1");
  EXPECT_EQ(ReadJumpLine("上接河道，下转水库").page, "");
  EXPECT_EQ(ReadJumpLine("See the report").page, "");
}

TEST(JumpLineTest, BehindAParagraph) {
  JumpLine jump;
  const std::string text = "渠已修好。（下转第3版）";
  EXPECT_EQ(FindTrailingJump(text, &jump), std::string("渠已修好。").size());
  EXPECT_EQ(jump.page, "第3版");
  EXPECT_EQ(FindTrailingJump("渠已修好（去年）", &jump), std::string::npos);
  EXPECT_EQ(FindTrailingJump("（下转第3版）", &jump), std::string::npos) << "nothing stands before it";
}

std::string Head(const std::string& paragraph) { return paragraph.substr(0, ReadDateline(paragraph).length); }

TEST(DatelineTest, WhereAReportComesFrom) {
  EXPECT_EQ(Head("本报讯 (记者林渠)近日，渠系修好。"), "本报讯 (记者林渠)");
  EXPECT_TRUE(ReadDateline("本报讯 (记者林渠)近日，渠系修好。").names_reporter);
  EXPECT_TRUE(ReadDateline("本报讯 (记者林渠)近日，渠系修好。").brief);
  EXPECT_EQ(Head("本报青禾1月5日电（记者林渠、何田）渠系修好。"), "本报青禾1月5日电（记者林渠、何田）");
  EXPECT_EQ(Head("新华社青禾1月5日电 渠系修好。"), "新华社青禾1月5日电 ");
  EXPECT_FALSE(ReadDateline("新华社青禾1月5日电 渠系修好。").names_reporter);
  EXPECT_EQ(Head("QINGHE, Jan. 5 (Newswire) -- The canal is open."), "QINGHE, Jan. 5 (Newswire) -- ");
  EXPECT_EQ(Head("本报记者到了青禾。"), "");
  EXPECT_EQ(Head("The canal is open."), "");
  EXPECT_EQ(Head("据新华社青禾1月5日电 渠系修好。"), "据新华社青禾1月5日电 ");
  EXPECT_EQ(Head("中新网青禾1月5日电"), "中新网青禾1月5日电");
  EXPECT_EQ(Head("QI"), "");
}

TEST(DatelineTest, HowReportsBegin) {
  EXPECT_TRUE(BeginsReport("近日，渠系修好。"));
  EXPECT_TRUE(BeginsReport("1月26日,会议在青禾召开。"));
  EXPECT_TRUE(BeginsReport("记者从水务局获悉，渠系修好。"));
  EXPECT_FALSE(BeginsReport("过去一年，渠系修好。"));
  EXPECT_FALSE(BeginsReport(""));
}

LineRole Role(const std::string& words) {
  Unit unit;
  unit.pieces = {{0, static_cast<int32_t>(words.size())}};
  return RoleOf(unit, words);
}

TEST(LineRoleTest, ByForm) {
  EXPECT_EQ(Role("渠水润田，青禾新景"), LineRole::kShort);
  EXPECT_EQ(Role("—青禾县渠系改造侧记"), LineRole::kKicker);
  EXPECT_EQ(Role("本报记者 林渠"), LineRole::kByline);
  EXPECT_EQ(Role("（记者 林渠）"), LineRole::kByline);
  EXPECT_EQ(Role("■ 林渠 何田"), LineRole::kByline);
  EXPECT_EQ(Role("◎本报记者 林渠 何田"), LineRole::kByline);
  EXPECT_EQ(Role("本报记者林渠 何田摄影报道"), LineRole::kPhotoCredit);
  EXPECT_EQ(Role("林渠 摄"), LineRole::kPhotoCredit);
  EXPECT_EQ(Role("本版由本报记者林渠采写"), LineRole::kPageCredit);
  EXPECT_EQ(Role("(上接第1版)"), LineRole::kJump);
  EXPECT_EQ(Role("渠修好了。"), LineRole::kText);
  EXPECT_EQ(Role("青禾县的渠系改造，"), LineRole::kText);
  EXPECT_EQ(Role("来源：青禾网"), LineRole::kText);
}

TEST(LineRoleTest, CaptionText) {
  EXPECT_TRUE(IsCaptionText("图为修好的渠。"));
  EXPECT_TRUE(IsCaptionText("上图：修好的渠。"));
  EXPECT_FALSE(IsCaptionText("图书馆开放了。"));
}

}  // namespace
}  // namespace huiyao::segmentation
