#include "services/segmentation/mentions/quotes/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Inner(std::string_view text) {
  std::vector<std::string> inner;
  for (const Passage& passage : FindPassages(text).all) {
    EXPECT_LE(passage.outer.start, passage.inner.start);
    EXPECT_LE(passage.inner.end, passage.outer.end);
    inner.emplace_back(text.substr(passage.inner.start, passage.inner.end - passage.inner.start));
  }
  return inner;
}

TEST(MarksTest, EverySign) {
  EXPECT_THAT(Inner("“甲”和「乙」和『丙』和‘丁’和\"戊\"和＂己＂"), ElementsAre("甲", "乙", "丙", "丁", "戊", "己"));
  EXPECT_THAT(Inner("没有引号。"), IsEmpty());
}

TEST(MarksTest, TheOutermostOnes) {
  EXPECT_THAT(Inner("他说：“要学‘三字经’，也要学“算术”。”"), ElementsAre("要学‘三字经’，也要学“算术”。"));
  EXPECT_THAT(Inner("「甲『乙』丙」「丁」"), ElementsAre("甲『乙』丙", "丁"));
}

TEST(MarksTest, SidesThatAreWrong) {
  EXPECT_THAT(Inner("他说：”甲乙。”"), ElementsAre("甲乙。"));
  EXPECT_THAT(Inner("他说：“甲乙。“"), ElementsAre("甲乙。"));
  EXPECT_THAT(Inner("他说：”甲乙。“"), ElementsAre("甲乙。"));
  // The end of one passage and the beginning of another are none of these.
  EXPECT_THAT(Inner("甲乙。”他说：“丙丁"), IsEmpty());
}

TEST(MarksTest, ApostrophesAndInches) {
  EXPECT_THAT(Inner("It’s the people’s “new’s” ‘old’ one."), ElementsAre("new’s", "old"));
  EXPECT_THAT(Inner("A pipe of 5\" and one of 7\" in a \"well\"."), ElementsAre("well"));
}

TEST(MarksTest, SingleOnesOfAscii) {
  EXPECT_THAT(Inner("He said: 'It's the farmers' turn.' They're glad."), ElementsAre("It's the farmers' turn."));
  EXPECT_THAT(Inner("The farmers' wells and 'tis true, don't they."), IsEmpty());
}

TEST(MarksTest, MarksWithoutPartner) {
  const std::string_view opens = "“甲乙，“丙”丁。";
  EXPECT_THAT(Inner(opens), ElementsAre("丙"));
  EXPECT_EQ(FindPassages(opens).unclosed, (TextRange{0, 3}));
  const std::string_view closes = "甲乙。”他说。";
  EXPECT_EQ(FindPassages(closes).unopened, (TextRange{9, 12}));
  EXPECT_EQ(FindPassages("他说：“甲乙。").unclosed, (TextRange{9, 12}));
  EXPECT_EQ(FindPassages("He said: “Yes.").unclosed, (TextRange{9, 12}));
  // In the midst of a sentence it says nothing.
  EXPECT_EQ(FindPassages("这是“甲乙。").unclosed, TextRange{});
}

TEST(MarksTest, ManyMarksTakeNoTime) {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "“";
  EXPECT_THAT(FindPassages(text).all.size(), testing::Le(150'000u));
  for (int i = 0; i < 300'000; ++i) text += "‘”";
  FindPassages(text);
}

}  // namespace
}  // namespace huiyao::segmentation
