#include "tools/train/theme_model_trainer/subspace.h"

#include <gtest/gtest.h>

#include <cmath>

namespace huiyao::segmentation {
namespace {

TEST(SubspaceTest, SingularVectorsOfBlocks) {
  // Two texts of the words 0 and 1, one of the word 2: singular values of 2 and 1.
  WordMatrix matrix;
  matrix.words = {1, 2, 3};
  matrix.texts = {{{0, 1}, {1, 1}}, {{0, 1}, {1, 1}}, {{2, 1}}};
  const Columns columns = SingularVectors(matrix, 2);
  ASSERT_EQ(columns.size(), 2u);
  EXPECT_NEAR(std::abs(columns[0][0]), std::sqrt(0.5), 1e-6);
  EXPECT_NEAR(columns[0][0], columns[0][1], 1e-6);
  EXPECT_NEAR(columns[0][2], 0, 1e-6);
  EXPECT_NEAR(std::abs(columns[1][2]), 1, 1e-6);
  EXPECT_NEAR(columns[1][0], 0, 1e-6);
}

TEST(SubspaceTest, ColumnsAreOrthonormal) {
  WordMatrix matrix;
  matrix.words = {1, 2, 3, 4};
  matrix.texts = {{{0, 3}, {1, 1}}, {{1, 2}, {2, 1}}, {{2, 1}, {3, 1}, {0, 1}}, {{3, 1}}};
  const Columns columns = SingularVectors(matrix, 3);
  for (size_t a = 0; a < columns.size(); ++a) {
    for (size_t b = 0; b < columns.size(); ++b) {
      double product = 0;
      for (size_t i = 0; i < matrix.words.size(); ++i) product += columns[a][i] * columns[b][i];
      EXPECT_NEAR(product, a == b, 1e-9) << a << ' ' << b;
    }
  }
}

}  // namespace
}  // namespace huiyao::segmentation
