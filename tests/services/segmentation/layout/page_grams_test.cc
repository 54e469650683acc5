#include "services/segmentation/layout/page_grams.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

// Letters of an end, from the seam outwards.
Letters End(std::string_view text) {
  Letters letters = LastLetters(text, 8);
  return {letters.rbegin(), letters.rend()};
}
Letters Beginning(std::string_view text) { return FirstLetters(text, 8); }

TEST(PageGramsTest, WhatASeamPutsTogetherIsFoundElsewhere) {
  PageGrams grams;
  grams.Add("柳林渠今年清淤，柳林渠的水到了田头。");
  EXPECT_EQ(grams.Pairs(End("全长十里的柳林"), Beginning("渠去年修好。")), 2);
  EXPECT_EQ(grams.Triples(End("全长十里的柳林"), Beginning("渠去年修好。")), 2);
  EXPECT_EQ(grams.Pairs(End("全长十里的柳林"), Beginning("桥去年修好。")), 0);
  EXPECT_EQ(grams.Triples(End("全长十里的柳"), Beginning("林渠去年修好。")), 2);
}

TEST(PageGramsTest, LinesGoOnAndMarksPart) {
  PageGrams grams;
  grams.Add("修好柳\n林渠，林场通车");
  EXPECT_EQ(grams.Pairs(End("柳"), Beginning("林")), 1);
  EXPECT_EQ(grams.Pairs(End("渠"), Beginning("林")), 0);
}

TEST(PageGramsTest, TraditionalCharactersAreTheSame) {
  PageGrams grams;
  grams.Add("柳林鎮長");
  EXPECT_EQ(grams.Triples(End("柳林"), Beginning("镇长")), 1);
}

TEST(PageGramsTest, NothingIsAllowed) {
  PageGrams grams;
  grams.Add("");
  EXPECT_EQ(grams.Pairs(End(""), Beginning("")), 0);
  EXPECT_EQ(grams.Triples(End("渠"), Beginning("")), 0);
}

}  // namespace
}  // namespace huiyao::segmentation
