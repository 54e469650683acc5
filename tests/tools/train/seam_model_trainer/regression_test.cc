#include "tools/train/seam_model_trainer/regression.h"

#include <gtest/gtest.h>

#include "services/segmentation/layout/seam_model.h"

namespace huiyao::segmentation {
namespace {

TEST(RegressionTest, LearnsWhichRestsGoWithWhichEnds) {
  CutPage page;
  page.ends = {LettersOfEnd("检查制"), LettersOfEnd("修好水")};
  page.beginnings = {LettersOfBeginning("度，每天检查"), LettersOfBeginning("渠，浇上了田"),
                     LettersOfBeginning("会议要求各地")};
  page.partner = {0, 1};
  Regression regression(12);
  std::mt19937 random(1);
  const double first = regression.Learn(page, 0.1, random);
  double last = first;
  for (int i = 0; i < 50; ++i) last = regression.Learn(page, 0.1, random);
  EXPECT_GT(last, first);
  const std::string bytes = regression.Model();
  const auto model = SeamModel::Parse(bytes);
  ASSERT_TRUE(model.has_value());
  const auto score = [&](size_t end, size_t beginning) {
    return model->PairScore(page.ends[end], page.beginnings[beginning]) +
           model->BeginningScore(page.beginnings[beginning]);
  };
  EXPECT_GT(score(0, 0), score(0, 1));
  EXPECT_GT(score(1, 1), score(1, 0));
  EXPECT_GT(score(0, 0), score(0, 2));
}

TEST(RegressionTest, LearnsWhichLinesAreHeadlines) {
  Regression regression(12);
  for (int i = 0; i < 50; ++i) {
    regression.Learn("修好渠，种好田", true, 0.1);
    regression.Learn("会议要求，各地要抓紧把", false, 0.1);
  }
  const std::string bytes = regression.Model();
  const auto model = SeamModel::Parse(bytes);
  ASSERT_TRUE(model.has_value());
  EXPECT_GT(model->HeadlineScore("修好渠，种好田"), 1);
  EXPECT_LT(model->HeadlineScore("会议要求，各地要抓紧把"), -1);
}

}  // namespace
}  // namespace huiyao::segmentation
