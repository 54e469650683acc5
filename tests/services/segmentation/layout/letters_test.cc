#include "services/segmentation/layout/letters.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

TEST(LettersTest, FoldsWhatIsWrittenInSeveralWays) {
  EXPECT_EQ(FirstLetters("縣里,修了 120 公里road。", 20), u"县里，修了0公里a。");
  EXPECT_EQ(FirstLetters("“路”(「橋」)", 9), u"“路“（“桥“）");
  EXPECT_EQ(FirstLetters("", 3), u"");
}

TEST(LettersTest, LastLettersStandInTheOrderOfTheText) {
  EXPECT_EQ(LastLetters("全县修了120公里", 4), u"了0公里");
  EXPECT_EQ(LastLetters("路 ", 4), u"路");
  // A number is not read to its end.
  EXPECT_EQ(LastLetters(std::string(1 << 20, '7'), 2), u"0");
}

TEST(LettersTest, TrainingMarksWhereSentencesBegin) {
  EXPECT_EQ(TrainingLetters("第一条 修路。造桥，好"), u"\n第一条\n修路。\n造桥，好");
}

}  // namespace
}  // namespace huiyao::segmentation
