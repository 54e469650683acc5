#include "services/segmentation/structure/attribution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huiyao::segmentation {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

std::string ProvinceIn(std::string_view line) {
  const OfficialLine official = ReadOfficialLine(line);
  return official.province == nullptr ? "" : std::string(official.province->name) + " " + std::string(official.name);
}

TEST(AttributionTest, LinesThatNameAnOfficial) {
  EXPECT_EQ(ProvinceIn("浙江省水利厅厅长 周青禾"), "浙江省 周青禾");
  EXPECT_EQ(ProvinceIn("四川省水利厅党组书记、厅长　林 渠"), "四川省 林 渠");
  EXPECT_EQ(ProvinceIn("成都市水务局局长 陈堤"), "四川省 陈堤");
  EXPECT_EQ(ProvinceIn("水利厅厅长 周青禾"), "") << "of nowhere";
  EXPECT_EQ(ProvinceIn("浙江省水利厅厅长"), "") << "nobody";
  EXPECT_EQ(ProvinceIn("浙江省水利厅厅长周青禾出席会议。"), "") << "a sentence";
  EXPECT_EQ(ProvinceIn("浙江省 水利工作"), "") << "no office";
}

// The names of the provinces that the units are attributed to.
std::vector<std::string> Attributed(const std::vector<std::string>& units) {
  std::string text;
  for (const std::string& unit : units) text += unit + "\n";
  Flow flow;
  size_t at = 0;
  for (const std::string& unit : units) {
    const Range range = {static_cast<int32_t>(at), static_cast<int32_t>(at + unit.size())};
    flow.push_back({JoinedText(text, {range}), 0, {}, nullptr});
    at += unit.size() + 1;
  }
  std::vector<std::string> names;
  for (const Division* division : AttributeToProvinces(flow))
    names.push_back(division == nullptr ? "" : std::string(division->short_name));
  return names;
}

TEST(AttributionTest, AStatementFollowsItsOfficial) {
  EXPECT_THAT(Attributed({"各地负责同志谈水利。", "浙江省水利厅厅长 周青禾", "周青禾", "今年要修渠。", "也要固堤。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("", "浙江", "浙江", "浙江", "浙江", "四川", "四川"));
}

TEST(AttributionTest, WhatIsNamedCountsMoreThanPlace) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "今年要修渠。", "四川省今年将加固水库，并新建泵站。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("浙江", "浙江", "四川", "四川", "四川"));
}

TEST(AttributionTest, UnitsOfOneFormStayTogether) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "我们将持续修渠，惠及各村。", "在水库加固的进度上求快。",
                          "在绵阳市渠系的改造上求实。", "在山洪预警的精度上求准。", "四川省水利厅厅长 林渠",
                          "在泵站改造的质量上求好。", "在灌区建设的规模上求大。"}),
              ElementsAre("浙江", "浙江", "四川", "四川", "四川", "四川", "四川", "四川"));
}

TEST(AttributionTest, OneOfficialIsNoPageOfStatements) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "今年要修渠。", "四川省也要修渠。"}), Each(""));
}

}  // namespace
}  // namespace huiyao::segmentation
