#include "services/segmentation/layout/theme_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <string>

namespace huiyao::segmentation {
namespace {

// The cosine of both themes; 0 if one has no words.
double Alike(std::string_view a, std::string_view b) {
  const ThemeModel::Theme x = ShippedThemeModel().ThemeOf(a), y = ShippedThemeModel().ThemeOf(b);
  const double product = Product(x, y);
  return product == 0 ? 0 : product / std::sqrt(Product(x, x) * Product(y, y));
}

TEST(ThemeModelTest, TextsAboutOneThingAreAlikeWithoutCommonWords) {
  const std::string_view health = "医院的护士给病人发药", care = "医保报销与门诊诊疗";
  const std::string_view farming = "水稻播种与化肥农药", harvest = "粮食亩产和农机收割";
  EXPECT_GT(Alike(health, care), Alike(health, farming) + 0.3);
  EXPECT_GT(Alike(farming, harvest), Alike(care, harvest) + 0.3);
}

TEST(ThemeModelTest, TraditionalCharactersAreTheSameToIt) { EXPECT_NEAR(Alike("醫院的護士", "医院的护士"), 1, 1e-6); }

TEST(ThemeModelTest, WithoutWordsNothingIsAlike) {
  EXPECT_EQ(Alike("", "医院"), 0);
  EXPECT_EQ(Alike("12, abc", "医院"), 0);
  EXPECT_EQ(Alike("医，院", "医院"), 0);  // no word across punctuation
}

TEST(ThemeModelTest, DamagedBytesAreNoModel) {
  EXPECT_FALSE(ThemeModel::Parse(""));
  EXPECT_FALSE(ThemeModel::Parse(std::string(64, 'x')));
  std::string bytes(sizeof(ThemeModel::Header) + 2 * ThemeModel::kSlotBytes, '\0');
  std::memcpy(bytes.data(), ThemeModel::kMagic.data(), ThemeModel::kMagic.size());
  EXPECT_FALSE(ThemeModel::Parse(bytes));  // no bits
  bytes[8] = 1;
  EXPECT_TRUE(ThemeModel::Parse(bytes));
  EXPECT_FALSE(ThemeModel::Parse(bytes + "x"));
  std::memset(bytes.data() + sizeof(ThemeModel::Header), 1, 2 * ThemeModel::kSlotBytes);
  EXPECT_FALSE(ThemeModel::Parse(bytes));  // no empty slot: a search would not end
}

}  // namespace
}  // namespace huiyao::segmentation
