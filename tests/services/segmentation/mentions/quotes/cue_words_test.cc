#include "services/segmentation/mentions/quotes/cue_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace huiyao::segmentation {
namespace {

std::string At(std::string_view text, size_t at) {
  const CueWord* word = CueWordAt(text, at);
  return word == nullptr ? "" : std::string(word->word);
}

TEST(CueWordsTest, TheLongestOne) {
  EXPECT_EQ(At("写道", 0), "写道");
  EXPECT_EQ(At("說了", 0), "說");
  EXPECT_EQ(At("強調要", 0), "強調");
  EXPECT_EQ(At("水渠", 0), "");
  EXPECT_EQ(At("", 0), "");
}

TEST(CueWordsTest, PartsOfOtherWordsAreNone) {
  EXPECT_EQ(At("说服老乡", 0), "");
  EXPECT_EQ(At("称为水管家", 0), "");
  EXPECT_EQ(At("小说", 3), "");
  EXPECT_EQ(At("以下简称", 9), "");
  EXPECT_EQ(At("据说", 3), "");
}

TEST(CueWordsTest, WhatBelongsToTheVerb) {
  const auto end = [](std::string_view text) {
    return CueEnd(text, *CueWordAt(text, 0), CueWordAt(text, 0)->word.size());
  };
  EXPECT_EQ(end("介绍说，"), 9u);
  EXPECT_EQ(end("说道："), 6u);
  EXPECT_EQ(end("指出，"), 6u);
  EXPECT_EQ(end("告诉记者，"), 12u);
  EXPECT_EQ(end("告诉《青禾日报》记者，"), std::string_view("告诉《青禾日报》记者").size());
  // Nobody hears it.
  EXPECT_EQ(end("告诉，"), std::string_view::npos);
}

TEST(CueWordsTest, VerbsWithTheirObjects) {
  const auto verb = [](std::string_view text) {
    const TextRange range = VerbWithObject(text, text.size());
    return text.substr(range.start, range.end - range.start);
  };
  EXPECT_EQ(verb("会议作了要求"), "作了要求");
  EXPECT_EQ(verb("会议提出三点明确要求"), "提出三点明确要求");
  EXPECT_EQ(verb("会议的要求"), "");
}

TEST(CueWordsTest, WhatIsSaidWithoutAMark) {
  const auto begins = [](std::string_view text) {
    const CueWord& cue = *CueWordAt(text, 0);
    return BeginsContent(text, cue.word.size(), cue);
  };
  EXPECT_TRUE(begins("强调要守住底线"));
  EXPECT_TRUE(begins("要求各镇抓紧备汛"));
  EXPECT_TRUE(begins("提出到2030年建成"));
  EXPECT_FALSE(begins("提出新目标"));
  EXPECT_FALSE(begins("强调的问题"));
  EXPECT_FALSE(begins("表示衷心感谢"));
  EXPECT_FALSE(begins("要求"));
}

}  // namespace
}  // namespace huiyao::segmentation
