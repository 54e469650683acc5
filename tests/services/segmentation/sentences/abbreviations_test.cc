#include "services/segmentation/sentences/abbreviations.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(AbbreviationsTest, KindsTellWhatMayFollow) {
  EXPECT_EQ(ClassifyAbbreviation("Mrs"), Abbreviation::kTitle);
  EXPECT_EQ(ClassifyAbbreviation("e.g"), Abbreviation::kInner);
  EXPECT_EQ(ClassifyAbbreviation("Fig"), Abbreviation::kNumbered);
  EXPECT_EQ(ClassifyAbbreviation("Sept"), Abbreviation::kMonth);
  EXPECT_EQ(ClassifyAbbreviation("Ltd"), Abbreviation::kSuffix);
  EXPECT_EQ(ClassifyAbbreviation("etc"), Abbreviation::kTrailing);
  EXPECT_EQ(ClassifyAbbreviation("p.m"), Abbreviation::kClock);
}

TEST(AbbreviationsTest, CaseDoesNotMatterToMost) {
  EXPECT_EQ(ClassifyAbbreviation("INC"), Abbreviation::kSuffix);
  EXPECT_EQ(ClassifyAbbreviation("P.M"), Abbreviation::kClock);
  EXPECT_EQ(ClassifyAbbreviation("co"), Abbreviation::kSuffix);
}

TEST(AbbreviationsTest, WordsInSmallLettersAreWords) {
  EXPECT_EQ(ClassifyAbbreviation("Mar"), Abbreviation::kMonth);
  EXPECT_EQ(ClassifyAbbreviation("mar"), Abbreviation::kNone);
  EXPECT_EQ(ClassifyAbbreviation("sun"), Abbreviation::kNone);
  EXPECT_EQ(ClassifyAbbreviation("gen"), Abbreviation::kNone);
}

TEST(AbbreviationsTest, LettersAndAcronyms) {
  EXPECT_EQ(ClassifyAbbreviation("E"), Abbreviation::kInitial);
  EXPECT_EQ(ClassifyAbbreviation("P"), Abbreviation::kInitial);
  EXPECT_EQ(ClassifyAbbreviation("p"), Abbreviation::kNumbered);
  EXPECT_EQ(ClassifyAbbreviation("x"), Abbreviation::kNone);
  EXPECT_EQ(ClassifyAbbreviation("U.S.A"), Abbreviation::kAcronym);
  EXPECT_EQ(ClassifyAbbreviation("3.5"), Abbreviation::kNone);
  EXPECT_EQ(ClassifyAbbreviation("ann@example.org"), Abbreviation::kNone);
  EXPECT_EQ(ClassifyAbbreviation(""), Abbreviation::kNone);
}

}  // namespace
}  // namespace huiyao::segmentation
