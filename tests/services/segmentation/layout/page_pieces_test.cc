#include "services/segmentation/layout/page_pieces.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huiyao::segmentation {
namespace {

std::vector<PrintedUnit> Units(const std::vector<std::string>& lines) {
  std::vector<PrintedUnit> units;
  for (const std::string& line : lines) units.push_back({line, line, true, false});
  return units;
}

const std::vector<std::string>& Lines() {
  static const auto& lines = *new std::vector<std::string>{"第七条　渠道由乡镇管护，费用由县里承担。",
                                                           "第八条　渠道两岸种树，树由村里",
                                                           "老渠通水",
                                                           "看护，收入归村。",
                                                           "第九条　毁坏渠道的，责令修复，并处罚款。",
                                                           "第十条　本办法由县水利局解释，自公布之日起施行。"};
  return lines;
}

TEST(PagePiecesTest, AColumnReachesToHeadlinesAndCuts) {
  const std::vector<PrintedUnit> units = Units(Lines());
  PagePieces pieces(units);
  for (size_t i = 0; i < units.size(); ++i) pieces.Look(i);
  EXPECT_EQ(pieces.ColumnBefore(1), 0u);
  EXPECT_EQ(pieces.ColumnBehind(0), 1u);
  EXPECT_EQ(pieces.ColumnBefore(3), 3u);
  EXPECT_EQ(pieces.ColumnBehind(3), 5u);
  EXPECT_EQ(pieces.ColumnBehind(1), 1u);
}

TEST(PagePiecesTest, NumbersAreSeenBeyondThePieces) {
  const std::vector<PrintedUnit> units = Units(Lines());
  PagePieces pieces(units);
  for (size_t i = 0; i < units.size(); ++i) pieces.Look(i);
  EXPECT_TRUE(pieces.NumbersGoOn(1, 3));
  EXPECT_FALSE(pieces.NumbersGoOn(0, 3));
}

TEST(PagePiecesTest, LengthsAreMeasuredByTheParagraphsOfThePage) {
  const std::vector<std::string> line = {Lines()[0]}, same(6, Lines()[4]);
  const std::vector<PrintedUnit> few = Units(line);
  PagePieces one(few);
  one.Look(0);
  EXPECT_EQ(one.Bytes(0), Lines()[0].size());
  EXPECT_FALSE(one.Length(100));
  const std::vector<PrintedUnit> many = Units(same);
  PagePieces six(many);
  for (size_t i = 0; i < many.size(); ++i) six.Look(i);
  const size_t bytes = Lines()[4].size();
  EXPECT_NEAR(six.Length(bytes).value(), 0, 1e-6);
  EXPECT_LT(six.Length(bytes / 2).value(), -1);
  EXPECT_GT(six.Length(bytes * 2).value(), 1);
}

}  // namespace
}  // namespace huiyao::segmentation
