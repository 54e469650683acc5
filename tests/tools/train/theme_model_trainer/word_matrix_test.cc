#include "tools/train/theme_model_trainer/word_matrix.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "services/segmentation/layout/theme_model.h"

namespace huiyao::segmentation {
namespace {

// A text of 60 characters or so, ten times over: long enough to count.
Paragraphs Text(std::u32string words) {
  Paragraphs text;
  for (int i = 0; i < 10; ++i)
    text.push_back(words + U"，一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十。");
  return text;
}

TEST(WordMatrixTest, WordsOfSomeTexts) {
  std::map<std::string, std::vector<Paragraphs>> kinds;
  for (int i = 0; i < 60; ++i) kinds["laws"].push_back(Text(i < 6 ? U"学校会议" : U"会议"));
  for (int i = 0; i < 5; ++i) kinds["news"].push_back(Text(U"水库会议"));
  kinds["news"].push_back({U"渠道"});  // too short
  const WordMatrix matrix = MakeWordMatrix(kinds);
  EXPECT_EQ(matrix.texts.size(), 65u);
  const auto has = [&](char16_t a, char16_t b) {
    return std::count(matrix.words.begin(), matrix.words.end(), ThemeModel::WordOf(a, b)) > 0;
  };
  EXPECT_TRUE(has(u'学', u'校'));
  EXPECT_TRUE(has(u'水', u'库'));
  EXPECT_FALSE(has(u'会', u'议'));  // all have it
  EXPECT_FALSE(has(u'校', u'会'));  // no word
  EXPECT_FALSE(has(u'渠', u'道'));
  double square = 0;
  for (const WordMatrix::Cell& cell : matrix.texts[0]) square += cell.value * cell.value;
  EXPECT_NEAR(square, 1, 1e-5);
  square = 0;
  for (const WordMatrix::Cell& cell : matrix.texts.back()) square += cell.value * cell.value;
  EXPECT_GT(square, 1.5);  // news weighs more
}

TEST(WordMatrixTest, LongTextsAreCut) {
  std::map<std::string, std::vector<Paragraphs>> kinds;
  for (int i = 0; i < 100; ++i) {
    const Paragraphs some = Text(U"学校");
    Paragraphs& text = kinds["laws"].empty() ? kinds["laws"].emplace_back() : kinds["laws"].back();
    text.insert(text.end(), some.begin(), some.end());
  }
  const size_t pieces = MakeWordMatrix(kinds).texts.size();
  EXPECT_GE(pieces, 10u);
  EXPECT_LE(pieces, 14u);
}

}  // namespace
}  // namespace huiyao::segmentation
