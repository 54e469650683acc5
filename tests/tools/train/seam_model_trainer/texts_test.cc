#include "tools/train/seam_model_trainer/texts.h"

#include <gtest/gtest.h>

#include <sstream>

namespace huiyao::segmentation {
namespace {

TEST(TextsTest, TextsAreToldApartByTheirKind) {
  std::istringstream in("lost\n= laws\n第一条\n第二条\n= news\n渠成\n= laws\n第三条\n");
  const auto texts = ReadTexts(in);
  ASSERT_EQ(texts.size(), 2u);
  ASSERT_EQ(texts.at("laws").size(), 2u);
  EXPECT_EQ(texts.at("laws")[0], (Paragraphs{U"第一条", U"第二条"}));
  EXPECT_EQ(texts.at("laws")[1], (Paragraphs{U"第三条"}));
  EXPECT_EQ(texts.at("news")[0], (Paragraphs{U"渠成"}));
}

}  // namespace
}  // namespace huiyao::segmentation
