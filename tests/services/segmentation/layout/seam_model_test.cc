#include "services/segmentation/layout/seam_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "services/segmentation/layout/seam_features.h"

namespace huiyao::segmentation {
namespace {

double Inside(std::string_view text) { return ShippedSeamModel().BeginningScore(LettersOfBeginning(text)); }

double Pair(std::string_view end, std::string_view beginning) {
  return ShippedSeamModel().PairScore(LettersOfEnd(end), LettersOfBeginning(beginning));
}

TEST(SeamModelTest, RestsOfSentencesDoNotLookLikeBeginnings) {
  for (const std::string_view rest : {"的渠道清了淤，水一路流到田头。", "制度，每季度检查一次。", "个村通了班车。"}) {
    for (const std::string_view whole :
         {"会议要求，各地抓紧清淤。", "去年，全县有六个村通了班车。", "据介绍，这条渠道有百年历史。"}) {
      EXPECT_GT(Inside(rest), Inside(whole) + 1) << rest << " / " << whole;
    }
  }
}

TEST(SeamModelTest, WordsThatAreCutFitTogether) {
  EXPECT_GT(Pair("各县都建立了检查制", "度，每季度公布结果。"), Pair("各县都建立了检查制", "渠两岸种满了柳树。") + 1);
  EXPECT_GT(Pair("今年新修公路三百多公", "里，通到每个村。"), Pair("今年新修公路三百多公", "清淤之后水流畅通。") + 1);
}

TEST(SeamModelTest, TraditionalCharactersAreTheSameToIt) {
  EXPECT_DOUBLE_EQ(Inside("渠道清淤"), Inside("渠道清淤"));
  EXPECT_DOUBLE_EQ(Pair("建立檢查制", "度"), Pair("建立检查制", "度"));
}

double Headline(std::string_view line) { return ShippedSeamModel().HeadlineScore(line); }

TEST(SeamModelTest, HeadlinesAreNoCutSentences) {
  for (const std::string_view headline :
       {"修好一条渠，浇活千亩田", "既要修得好，也要管得住", "老渠通了水，新苗喝个饱", "青禾县推进渠道清淤"}) {
    for (const std::string_view cut : {"去年以来，县水利局组织各乡镇对渠道进行", "村民们说，渠修好之后，六个村的水田都",
                                       "会议指出，要把修渠作为今年的一项重要"}) {
      EXPECT_GT(Headline(headline), Headline(cut) + 1) << headline << " / " << cut;
    }
  }
}

TEST(SeamModelTest, LongLinesAndWholeSentencesAreNoHeadlines) {
  EXPECT_TRUE(MayBeHeadline("修好一条渠，浇活千亩田"));
  EXPECT_FALSE(MayBeHeadline("渠修好了。"));
  EXPECT_FALSE(MayBeHeadline("渠"));
  std::string line;
  for (int i = 0; i < 41; ++i) line += "渠";
  EXPECT_FALSE(MayBeHeadline(line));
}

TEST(SeamModelTest, NothingIsAllowed) {
  std::vector<uint32_t> features;
  BeginningFeatures(LettersOfBeginning(""), features);
  EXPECT_FALSE(features.empty());
  PairFeatures(LettersOfEnd(""), LettersOfBeginning(""), features);
  EXPECT_FALSE(features.empty());
  HeadlineFeatures("", features);
  EXPECT_FALSE(features.empty());
}

TEST(SeamModelTest, DamagedBytesAreNoModel) {
  EXPECT_FALSE(SeamModel::Parse(""));
  EXPECT_FALSE(SeamModel::Parse(std::string(64, 'x')));
  std::string bytes(sizeof(SeamModel::Header) + 4, '\0');
  std::memcpy(bytes.data(), SeamModel::kMagic.data(), SeamModel::kMagic.size());
  EXPECT_FALSE(SeamModel::Parse(bytes));  // no bits
  bytes[8] = 2;
  EXPECT_TRUE(SeamModel::Parse(bytes));
  EXPECT_FALSE(SeamModel::Parse(bytes + "x"));
}

}  // namespace
}  // namespace huiyao::segmentation
