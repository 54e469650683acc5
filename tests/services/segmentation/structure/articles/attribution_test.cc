#include "services/segmentation/structure/articles/attribution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "services/segmentation/structure/articles/official_line.h"

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;

// The short names of who the units are attributed to; "?" behind one that no line announces, "" for the page's own. The
// last unit may be the rest of another one.
std::vector<std::string> Attributed(const std::vector<std::string>& texts, int last_joined_to = -1) {
  std::vector<Statement> units;
  std::vector<Speaker> speakers;
  for (const std::string& text : texts) {
    Statement unit{text};
    const OfficialLine line = ReadOfficialLine(text);
    if (!line.name.empty()) {
      const auto known = std::find_if(speakers.begin(), speakers.end(), [&](const Speaker& speaker) {
        return speaker.division == line.division && (line.division != nullptr || speaker.organ == line.organ);
      });
      unit.official = static_cast<int>(known - speakers.begin());
      if (known == speakers.end()) speakers.push_back({line.division, line.organ, true});
    }
    units.push_back(unit);
  }
  units.back().joined_to = last_joined_to;
  std::vector<std::string> names;
  for (const int speaker : AttributeStatements(units, &speakers)) {
    if (speaker < 0) {
      names.emplace_back();
      continue;
    }
    const Speaker& one = speakers[speaker];
    names.push_back(std::string(one.division != nullptr ? one.division->short_name : one.organ) +
                    (one.announced ? "" : "?"));
  }
  return names;
}

TEST(AttributionTest, AStatementFollowsItsOfficial) {
  EXPECT_THAT(Attributed({"各地负责同志谈水利。", "浙江省水利厅厅长 周青禾", "今年要修渠。", "也要固堤。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("", "浙江", "浙江", "浙江", "四川", "四川"));
}

TEST(AttributionTest, LinesMayStandBehindTheirStatements) {
  EXPECT_THAT(Attributed({"浙江省今年将修渠。", "堤也要固。", "浙江省水利厅厅长 周青禾", "四川省今年将加固水库。",
                          "泵站也要更新。", "四川省水利厅厅长 林渠", "云南省将建灌区。", "云南省水利厅厅长 何田"}),
              ElementsAre("浙江", "浙江", "浙江", "四川", "四川", "四川", "云南", "云南"));
}

TEST(AttributionTest, ARestBehindTheLastLineMakesNoStatement) {
  EXPECT_THAT(Attributed({"浙江省今年将修渠。", "堤也要固，闸也要", "浙江省水利厅厅长 周青禾", "四川省今年将加固水库。",
                          "泵站也要更新。", "四川省水利厅厅长 林渠", "修。"},
                         1),
              ElementsAre("浙江", "浙江", "浙江", "四川", "四川", "四川", "浙江"));
}

TEST(AttributionTest, WhatIsNamedCountsMoreThanPlace) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "今年要修渠。", "四川省今年将加固水库，并新建泵站。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("浙江", "浙江", "四川", "四川", "四川"));
}

TEST(AttributionTest, WhomOneHelpsIsNoSpeaker) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "我们对口支援四川省的灌区。", "也与四川省共建泵站。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("浙江", "浙江", "浙江", "四川", "四川"));
}

TEST(AttributionTest, UnitsOfOneFormStayTogether) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "我们将持续修渠，惠及各村。", "在水库加固的进度上求快。",
                          "在绵阳市渠系的改造上求实。", "在山洪预警的精度上求准。", "四川省水利厅厅长 林渠",
                          "在泵站改造的质量上求好。", "在灌区建设的规模上求大。"}),
              ElementsAre("浙江", "浙江", "四川", "四川", "四川", "四川", "四川", "四川"));
}

TEST(AttributionTest, AStatementWithoutALineIsInferredFromWhatItNames) {
  EXPECT_THAT(Attributed({"北京市水务局局长 周青禾", "首都的河湖要清。", "推动省、市、县三级河长履职。",
                          "保定市和沧州市的灌区要改造，全省推广。", "天津市水务局局长 林渠", "海河要治。"}),
              ElementsAre("北京", "北京", "河北?", "河北?", "天津", "天津"));
}

TEST(AttributionTest, OneMentionOfAnotherProvinceInfersNothing) {
  EXPECT_THAT(Attributed({"浙江省水利厅厅长 周青禾", "今年要修渠。", "云南省昆明市的做法值得一看。", "也要固堤。",
                          "四川省水利厅厅长 林渠", "我们把水库管好。"}),
              ElementsAre("浙江", "浙江", "浙江", "浙江", "四川", "四川"));
}

TEST(AttributionTest, BodiesWithoutADivision) {
  EXPECT_THAT(Attributed({"青禾大学校长 林渠", "我校将扩建实验室。", "北湖集团董事长 何田", "本年产量增长。"}),
              ElementsAre("青禾大学", "青禾大学", "北湖集团", "北湖集团"));
}

// What seems to be joined goes together, and what stands behind it in its column.
TEST(AttributionTest, AColumnsHeadGoesWithWhatItCompletes) {
  std::vector<Speaker> speakers = {{FindDivisions("浙江省")[0].division, "", true},
                                   {FindDivisions("四川省")[0].division, "", true}};
  const std::vector<Statement> pieces = {
      {"浙江省水利厅厅长 周青禾", 0, -1}, {"今年要修渠，也要", -1, -1},     {"固水库。", -1, 5},
      {"堤坝也要管好。", -1, -1},         {"四川省水利厅厅长 林渠", 1, -1}, {"水库的加固要抓紧，先加", -1, -1}};
  EXPECT_THAT(AttributeStatements(pieces, &speakers), ElementsAre(0, 0, 1, 1, 1, 1));
}

// Two pieces that name different provinces were not one sentence.
TEST(AttributionTest, NamesAreStrongerThanAJoin) {
  std::vector<Speaker> speakers = {{FindDivisions("浙江省")[0].division, "", true},
                                   {FindDivisions("四川省")[0].division, "", true}};
  const std::vector<Statement> pieces = {{"浙江省水利厅厅长 周青禾", 0, -1},
                                         {"浙江省今年要修渠，也要", -1, -1},
                                         {"四川省水利厅厅长 林渠", 1, -1},
                                         {"四川省的堤坝也要管好。", -1, 1}};
  EXPECT_THAT(AttributeStatements(pieces, &speakers), ElementsAre(0, 0, 1, 1));
}

}  // namespace
}  // namespace huiyao::segmentation
