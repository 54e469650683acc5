#include "services/segmentation/structure/repair/clause_starts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What follows every start, up to six bytes.
std::vector<std::string> Starts(const std::string& text, Separator weakest) {
  std::vector<std::string> starts;
  for (const size_t at : ClauseStarts(text, 0, text.size(), weakest)) starts.push_back(text.substr(at, 6));
  return starts;
}

TEST(ClauseStartsTest, BehindSeparatorsOfTheStrength) {
  const std::string text = "甲乙，丙丁；戊己。庚辛";
  EXPECT_THAT(Starts(text, Separator::kComma), ElementsAre("丙丁", "戊己", "庚辛"));
  EXPECT_THAT(Starts(text, Separator::kSemicolon), ElementsAre("戊己", "庚辛"));
  EXPECT_THAT(Starts(text, Separator::kStop), ElementsAre("庚辛"));
}

TEST(ClauseStartsTest, PastSpacesAndQuotationMarksButNotBrackets) {
  EXPECT_THAT(Starts("甲； “丙丁”；（三）", Separator::kSemicolon), ElementsAre("丙丁", "（三"));
}

TEST(ClauseStartsTest, SignsInsideNumbersPartNothing) {
  EXPECT_THAT(Starts("at 10:30 and 3.5, so", Separator::kComma), ElementsAre("so"));
}

TEST(ClauseStartsTest, AQuestionMarkBehindASeparatorIsALostCharacter) {
  EXPECT_THAT(Starts("甲乙；?是丙", Separator::kSemicolon), ElementsAre("?是\xE4\xB8"));
}

TEST(ClauseStartsTest, Nothing) {
  EXPECT_THAT(Starts("", Separator::kComma), IsEmpty());
  EXPECT_THAT(Starts("甲乙。", Separator::kComma), IsEmpty());
}

TEST(ClauseStartsTest, SeparatorBefore) {
  const std::string text = "a; and b，c d";
  EXPECT_EQ(SeparatorBefore(text, text.find('b')), Separator::kSemicolon);
  EXPECT_EQ(SeparatorBefore(text, text.find('c')), Separator::kComma);
  EXPECT_EQ(SeparatorBefore(text, text.find(" d") + 1), Separator::kNone);
  EXPECT_EQ(SeparatorBefore(text, 0), Separator::kNone);
}

}  // namespace
}  // namespace huiyao::segmentation
