#include "tools/train/theme_model_trainer/theme_table.h"

#include <gtest/gtest.h>

#include "services/segmentation/layout/theme_model.h"

namespace huiyao::segmentation {
namespace {

TEST(ThemeTableTest, WhatIsWrittenIsRead) {
  WordMatrix matrix;
  Columns columns(ThemeModel::kDimensions, std::vector<double>(2, 0));
  matrix.words = {ThemeModel::WordOf(u'渠', u'道'), ThemeModel::WordOf(u'学', u'校')};
  matrix.inverse_share = {1, 2};
  columns[0][0] = 1;
  columns[1][1] = 1;
  const std::string bytes = ThemeTable(matrix, columns);
  const auto model = ThemeModel::Parse(bytes);
  ASSERT_TRUE(model);
  const ThemeModel::Theme canal = model->ThemeOf("修渠道"), school = model->ThemeOf("學校、学校");
  EXPECT_GT(canal[0], 0);
  EXPECT_EQ(canal[1], 0);
  EXPECT_EQ(school[0], 0);
  EXPECT_GT(school[1], 2 * canal[0]);  // twice as rare, and twice there
  EXPECT_EQ(model->ThemeOf("村民，修路"), ThemeModel::Theme{});
}

}  // namespace
}  // namespace huiyao::segmentation
