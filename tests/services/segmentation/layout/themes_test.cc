#include "services/segmentation/layout/themes.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kHealth = "医院的护士给病人发药，门诊看病不再排队。",
                           kFarming = "水稻播种之后，农技员下田查看化肥和农药。";

TEST(ThemesTest, EndsAndBeginningsOfUnits) {
  // A long unit that begins with one thing and ends with another.
  std::string both(kHealth);
  while (both.size() < 900) both += "abc，";
  both += kFarming;
  Themes themes;
  themes.Add(kHealth, kHealth);
  themes.Add(kFarming, kFarming);
  themes.Add(both, both);
  themes.AddNothing();
  themes.Compare();
  EXPECT_NEAR(themes.Likeness(0, 0), 1, 1e-5);
  EXPECT_LT(themes.Likeness(0, 1), 0.5);
  EXPECT_NEAR(themes.Likeness(0, 2), 1, 1e-5);  // its beginning
  EXPECT_NEAR(themes.Likeness(2, 1), 1, 1e-5);  // its end
  EXPECT_LT(themes.Likeness(2, 0), 0.5);
  EXPECT_EQ(themes.Likeness(3, 0), 0);
  EXPECT_EQ(themes.Likeness(0, 3), 0);
}

TEST(ThemesTest, NoUnits) {
  Themes themes;
  themes.Compare();
}

}  // namespace
}  // namespace huiyao::segmentation
