#include "services/segmentation/layout/reading_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Extraction;
using document::v1::Finding;
using testing::Contains;
using testing::IsEmpty;
using testing::Pair;

// Pairs of units that are joined, all lines apart by blank ones.
std::vector<std::pair<int, int>> Joins(const std::vector<std::string>& lines) {
  std::vector<PrintedUnit> units;
  for (const std::string& line : lines) units.push_back({line, line, true, false});
  std::vector<std::pair<int, int>> joins;
  for (const UnitJoin& join : FindJoins(units)) joins.emplace_back(join.left, join.right);
  return joins;
}

const std::vector<std::string>& Paragraphs() {
  static const auto& paragraphs = *new std::vector<std::string>{
      "青禾县去年修了三条路，建了两座桥，群众出行方便多了。", "县里还改造了老旧小区，加装了电梯，居民上下楼不再发愁。",
      "春耕时节，农技人员走进田头，手把手教农户育秧。",       "图书馆延长了开放时间，周末也有讲座，孩子们常来。",
      "卫生院添了设备，小病不用再跑县城，药价也降了。",       "养老驿站每天供应午餐，老人花几块钱就能吃好。",
      "河道清淤结束，水面干净了，傍晚常有人散步。",           "夜校开了十二个班，学员有工人，也有退休教师。"};
  return paragraphs;
}

TEST(ReadingOrderTest, PagesInOrderStayAsTheyAre) { EXPECT_THAT(Joins(Paragraphs()), IsEmpty()); }

TEST(ReadingOrderTest, ListsFormsAndPoemsStayAsTheyAre) {
  std::vector<std::string> lines = {
      "名单如下", "何田",     "林渠",        "姓名、性别、年龄、住址", "电话：0000-1234", "地址", "春水绿", "秋山红",
      "表一",     "合计 320", "修渠更要管渠"};
  lines.insert(lines.end(), Paragraphs().begin(), Paragraphs().end());
  EXPECT_THAT(Joins(lines), IsEmpty());
}

TEST(ReadingOrderTest, JoinsAPieceThatWasPrintedBefore) {
  std::vector<std::string> lines = Paragraphs();
  lines.insert(lines.begin() + 2, "施建设，改善居住条件，受到群众欢迎。");
  lines.insert(lines.begin() + 6, "今年，全县将投入资金两亿元，进一步加强城乡基础设");
  EXPECT_THAT(Joins(lines), Contains(Pair(6, 2)));
}

TEST(ReadingOrderTest, AColumnThatIsCutMayStandFirst) {
  std::vector<std::string> lines = {"今年，全县将投入资金两亿元，进一步加强城乡基础设"};
  lines.insert(lines.end(), Paragraphs().begin(), Paragraphs().end());
  lines.insert(lines.begin() + 4, "施建设，改善居住条件，受到群众欢迎。");
  EXPECT_THAT(Joins(lines), Contains(Pair(0, 4)));
}

TEST(ReadingOrderTest, AHeadlineWithACommaDoesNotGoOn) {
  std::vector<std::string> lines = {"全县水利工作会议召开，今年要办的十件事定下来了"};
  lines.insert(lines.end(), Paragraphs().begin(), Paragraphs().end());
  lines.insert(lines.begin() + 4, "七市，要让水库除险加固的步子迈得更快，新修的泵站都要用上节能设备。");
  EXPECT_THAT(Joins(lines), IsEmpty());
}

TEST(ReadingOrderTest, EveryEndAndEveryBeginningOnce) {
  std::vector<std::string> lines = Paragraphs();
  for (int i = 0; i < 3; ++i) lines.push_back("今年，全县投入资金。各乡加强城乡基础设");
  lines.push_back("施建设，改善居住条件。");
  std::vector<int> lefts, rights;
  for (const auto& [left, right] : Joins(lines)) {
    EXPECT_THAT(lefts, testing::Not(Contains(left)));
    EXPECT_THAT(rights, testing::Not(Contains(right)));
    lefts.push_back(left);
    rights.push_back(right);
  }
}

TEST(ReadingOrderTest, UnitsStandWhereTheirFirstPieceIsPrinted) {
  std::vector<std::string> lines = Paragraphs();
  lines.insert(lines.begin() + 2, "施建设，改善居住条件，受到群众欢迎。");
  lines.insert(lines.begin() + 6, "今年，全县将投入资金两亿元，进一步加强城乡基础设");
  Extraction extraction;
  for (const std::string& line : lines) extraction.mutable_text()->append(line + "\n\n");
  const Page page = ReadPage(extraction);
  ASSERT_EQ(page.units.size(), Paragraphs().size() + 1);
  const Unit& joined = page.units[5];
  ASSERT_EQ(joined.pieces.size(), 2u);
  EXPECT_EQ(Slice(extraction.text(), joined.pieces[0]), lines[6]);
  EXPECT_EQ(Slice(extraction.text(), joined.pieces[1]), lines[2]);
  ASSERT_EQ(page.findings.size(), 1u);
  EXPECT_EQ(page.findings[0].kind(), Finding::KIND_COLUMN_ORDER_REPAIRED);
  EXPECT_EQ(page.findings[0].evidence_size(), 2);
}

TEST(ReadingOrderTest, ManyOpenEndsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += "今年，全县将加强城乡基础设\n\n";
  Extraction extraction;
  extraction.set_text(text);
  size_t pieces = 0;
  for (const Unit& unit : ReadPage(extraction).units) pieces += unit.pieces.size();
  EXPECT_EQ(pieces, 40'000u);
}

}  // namespace
}  // namespace huiyao::segmentation
