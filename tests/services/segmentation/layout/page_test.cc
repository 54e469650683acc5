#include "services/segmentation/layout/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "services/segmentation/layout/block_walk.h"
#include "services/segmentation/layout/joined_text.h"
#include "tests/services/segmentation/document_fixture.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Extraction;
using testing::ElementsAre;

std::vector<std::string> Texts(const Extraction& extraction, UnitKind kind) {
  std::vector<std::string> texts;
  for (const Unit& unit : ReadPage(extraction).units) {
    if (unit.kind == kind) texts.emplace_back(JoinedText(extraction.text(), unit.pieces).text());
  }
  return texts;
}

TEST(PageTest, LinesOfEveryKindOfLineEnd) {
  Extraction extraction;
  extraction.set_text(
      "one.\r\ntwo.\rthree.\xE2\x80\xA8"
      "four.\n\n \t five. \n");
  EXPECT_THAT(Texts(extraction, UnitKind::kText), ElementsAre("one.", "two.", "three.", "four.", "five."));
}

TEST(PageTest, RolesDecideKinds) {
  ExtractionBuilder builder;
  builder.Add(Block::ROLE_HEADING, "Head", 2);
  builder.Add(Block::ROLE_PARAGRAPH, "Body text.");
  builder.Add(Block::ROLE_BOILERPLATE, "Menu with a sentence.");
  builder.Add(Block::ROLE_CAPTION, "A picture");
  builder.Plain("Loose text.");
  const Extraction& extraction = builder.Build();
  EXPECT_THAT(Texts(extraction, UnitKind::kHeading), ElementsAre("Head"));
  EXPECT_THAT(Texts(extraction, UnitKind::kText), ElementsAre("Body text.", "Loose text."));
  EXPECT_THAT(Texts(extraction, UnitKind::kBoilerplate), ElementsAre("Menu with a sentence."));
  EXPECT_THAT(Texts(extraction, UnitKind::kAside), ElementsAre("A picture"));
}

TEST(PageTest, BoilerplateTakesInWhatLiesInIt) {
  ExtractionBuilder builder;
  builder.Open(Block::ROLE_BOILERPLATE);
  builder.Add(Block::ROLE_PARAGRAPH, "A sentence in a footer.");
  builder.Plain("Loose words in the footer.");
  builder.Close();
  builder.Add(Block::ROLE_PARAGRAPH, "Body.");
  EXPECT_THAT(Texts(builder.Build(), UnitKind::kBoilerplate),
              ElementsAre("A sentence in a footer.", "Loose words in the footer."));
  EXPECT_THAT(Texts(builder.Build(), UnitKind::kText), ElementsAre("Body."));
}

TEST(PageTest, LineBlocksReadLikePlainText) {
  const std::vector<std::string> lines = {"去年，全县新建了三十个站点，聘请了四十名乡村", "",
                                          "医生，基本实现了小病不出村。", "今年再建十个。"};
  ExtractionBuilder builder;
  std::string text;
  for (const std::string& line : lines) {
    text += line + "\n";
    line.empty() ? builder.Plain("") : static_cast<void>(builder.Add(Block::ROLE_LINE, line));
  }
  Extraction plain;
  plain.set_text(text);
  ASSERT_EQ(builder.Build().text(), text);
  EXPECT_EQ(Texts(builder.Build(), UnitKind::kText), Texts(plain, UnitKind::kText));
  EXPECT_EQ(Texts(plain, UnitKind::kText).size(), 2u);
  EXPECT_EQ(ReadPage(plain).findings.size(), 1u);
}

TEST(PageTest, LinkListsEndAtRunningText) {
  Extraction extraction;
  extraction.set_text("正文在此。\n相关阅读\n某地开会\n某地修路\n这里又是正文，说完为止。\n");
  EXPECT_THAT(Texts(extraction, UnitKind::kText), ElementsAre("正文在此。", "这里又是正文，说完为止。"));
}

TEST(BlockWalkTest, RangesAreTheWholeText) {
  ExtractionBuilder builder;
  builder.Plain("before");
  builder.Open(Block::ROLE_TABLE);
  builder.Open(Block::ROLE_ROW);
  builder.Add(Block::ROLE_CELL, "a");
  builder.Add(Block::ROLE_CELL, "b");
  builder.Close();
  builder.Close();
  builder.Plain("behind");
  int32_t at = 0;
  for (const OwnedRange& owned : WalkBlocks(builder.Build())) {
    EXPECT_EQ(owned.range.start, at);
    at = owned.range.end;
  }
  EXPECT_EQ(at, static_cast<int32_t>(builder.Build().text().size()));
  EXPECT_THAT(EnclosingBlocks(builder.Build()), ElementsAre(-1, 0, 1, 1));
}

TEST(JoinedTextTest, LatinPiecesGetASpaceThatIsNotPrinted) {
  const std::string text = "the end\n\nof it";
  const JoinedText joined(text, {{0, 7}, {9, 14}});
  EXPECT_EQ(joined.text(), "the end of it");
  EXPECT_THAT(joined.Map(4, 10), ElementsAre(Range{4, 7}, Range{9, 11}));
  EXPECT_EQ(joined.PrintedBytes(0, joined.text().size()), 12u);
  EXPECT_TRUE(joined.MapFirst(7, 8).empty());
}

TEST(JoinedTextTest, HanPiecesStandTogether) {
  const std::string text = "乡村\n医生";
  EXPECT_EQ(JoinedText(text, {{0, 6}, {7, 13}}).text(), "乡村医生");
}

}  // namespace
}  // namespace huiyao::segmentation
