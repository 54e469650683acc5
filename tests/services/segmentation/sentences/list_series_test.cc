#include "services/segmentation/sentences/list_series.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(ListSeriesTest, FormsOfMarks) {
  for (const char* text : {"2. a", "2) a", "2.) a", "(2) a", "（2）甲", "2、甲", "2.甲", "• 2. a"}) {
    const ListMark mark = ReadListMark(text, 0, {});
    EXPECT_EQ(mark.numbering, ListMark::Numbering::kDigits) << text;
    EXPECT_EQ(mark.ordinal, 2) << text;
  }
  for (const char* text : {"2.5", "2024. a", "word. a", "(2. a", "2.", "-2. a", ""}) {
    EXPECT_FALSE(ReadListMark(text, 0, {})) << text;
  }
}

TEST(ListSeriesTest, LettersAndRomanNumerals) {
  const ListMark h = ReadListMark("b) x", 0, {});
  EXPECT_EQ(h.numbering, ListMark::Numbering::kLetters);
  EXPECT_EQ(h.ordinal, 2);
  EXPECT_EQ(ReadListMark("i) x", 0, {}).numbering, ListMark::Numbering::kRoman);
  EXPECT_EQ(ReadListMark("xiv) x", 0, {}).ordinal, 14);
  ListMark before = h;
  before.ordinal = 8;
  EXPECT_TRUE(Follows(before, ReadListMark("i) x", 0, before)));
}

TEST(ListSeriesTest, TheNextHasTheSameForm) {
  const ListMark one = ReadListMark("1. a", 0, {});
  EXPECT_TRUE(Follows(one, ReadListMark("2. b", 0, one)));
  EXPECT_FALSE(Follows(one, ReadListMark("3. b", 0, one)));
  EXPECT_FALSE(Follows(one, ReadListMark("2) b", 0, one)));
  EXPECT_FALSE(Follows({}, one));
}

}  // namespace
}  // namespace huiyao::segmentation
