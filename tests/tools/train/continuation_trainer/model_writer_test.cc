#include "tools/train/continuation_trainer/model_writer.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(ContinuationModelWriterTest, WhatIsWrittenIsRead) {
  const Gram water = Gram{u'水'} << 16 | u'渠', field = Gram{u'农'} << 16 | u'田';
  const std::vector<KeptGram> grams = {{u'水', 100, 0.5}, {u'渠', 100, 1}, {water, 90, 1}};
  const std::vector<Affinity> affinities = {{water << 32 | field, 20, 2.5}};
  const std::string bytes = WriteModel(grams, affinities, {{water, {7, 3}}}, 1000);
  const auto model = ContinuationModel::Parse(bytes);
  ASSERT_TRUE(model.has_value());
  EXPECT_NEAR(model->Look(u'水').count, 100, 15);
  EXPECT_NEAR(model->Look(u'水').rest, 0.5, 0.02);
  EXPECT_NEAR(model->Look(water).count, 90, 13);
  EXPECT_EQ(model->Affinity(static_cast<uint32_t>(water), static_cast<uint32_t>(field)), 2.5);
  EXPECT_TRUE(model->IsWord(static_cast<uint32_t>(field)));
  EXPECT_EQ(model->LookUpWord(water).part, 7);
  EXPECT_EQ(model->LookUpWord(water).frequency, 3);
  // 渠 is far more probable behind 水 than elsewhere.
  const auto probability = [&](size_t before) {
    return model->Probability(
        before, [&](size_t n) { return model->Look(n == 1 ? Gram{u'渠'} : water); },
        [&](size_t) { return model->Look(u'水'); });
  };
  EXPECT_GT(probability(1), 3 * probability(0));
}

}  // namespace
}  // namespace huiyao::segmentation
