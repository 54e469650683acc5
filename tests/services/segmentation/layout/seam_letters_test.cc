#include "services/segmentation/layout/seam_letters.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

TEST(SeamLettersTest, WordsAreReadAwayFromTheSeam) {
  const SeamLetters end = LettersOfEnd("各地加强检查");
  EXPECT_EQ(end.letters, u"查检强加地各");
  EXPECT_EQ(end.words[0].length, 2u);  // 检查
  EXPECT_EQ(end.words[1].length, 2u);  // 加强
  const SeamLetters beginning = LettersOfBeginning("检查制度，");
  EXPECT_EQ(beginning.letters, u"检查制度，");
  EXPECT_EQ(beginning.words[0].length, 2u);
  EXPECT_EQ(beginning.words[0].part, end.words[0].part);
}

TEST(SeamLettersTest, WhatIsNoWordIsALetter) {
  const SeamLetters beginning = LettersOfBeginning("，2031年");
  EXPECT_EQ(beginning.words[0].part, static_cast<uint32_t>(u'，'));
  EXPECT_EQ(beginning.words[0].length, 1u);
  EXPECT_EQ(beginning.letters.substr(0, 3), u"，0年");
}

TEST(SeamLettersTest, ShortTextsHaveFewWords) {
  const SeamLetters one = LettersOfEnd("水");
  EXPECT_EQ(one.words[0].length, 1u);
  EXPECT_EQ(one.words[1].part, 0u);
  EXPECT_TRUE(LettersOfBeginning("").letters.empty());
}

TEST(SeamLettersTest, WordsAcrossTheSeamAreFound) {
  const auto across = [](std::string_view end, std::string_view beginning) {
    return WordAcross(LettersOfEnd(end).letters, LettersOfBeginning(beginning).letters);
  };
  EXPECT_GT(across("检查制", "度，"), 0u);
  EXPECT_EQ(across("检查", "，制度"), 0u);
  EXPECT_EQ(across("", "制度"), 0u);
}

}  // namespace
}  // namespace huiyao::segmentation
