// Persons with their titles, in sentences of our own about people who do not exist.
#include "services/segmentation/mentions/persons/persons.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "name: title (organisation, region); …" of each person.
std::vector<std::string> Read(const std::string& text) {
  const document::v1::Document document = ReadText(text);
  EXPECT_THAT(Violations(document), IsEmpty());
  std::vector<std::string> persons;
  for (const auto& person : document.persons()) {
    std::string line = person.name();
    for (const auto& one : person.affiliations()) {
      line += fmt::format("{}{} ({}, {})", line == person.name() ? ": " : "; ", one.title(), one.organisation(),
                          one.region());
    }
    persons.push_back(line);
  }
  return persons;
}

TEST(PersonsTest, TitlesWithTheirBodiesStandBeforeNames) {
  EXPECT_THAT(Read("会议召开。云南省水利厅副厅长韩松柏表示,要抓好春灌。\n"),
              ElementsAre("韩松柏: 云南省水利厅副厅长 (云南省水利厅, 云南省)"));
  EXPECT_THAT(Read("据昆明市体育局党组成员、副局长陆佳宁介绍,活动共十场。\n"),
              ElementsAre("陆佳宁: 昆明市体育局党组成员 (昆明市体育局, 昆明市); 副局长 (昆明市体育局, 昆明市)"));
}

TEST(PersonsTest, ListsNameSeveralBodies) {
  EXPECT_THAT(
      Read("“思路更清晰了。”贵州省林业局党组书记、局长,省公园管理局局长卫长青说。\n"),
      ElementsAre("卫长青: 贵州省林业局党组书记 (贵州省林业局, 贵州省); 局长 (贵州省林业局, 贵州省); 省公园管理局局长 "
                  "(省公园管理局, 贵州省)"));
}

TEST(PersonsTest, NamesStandBeforeTitles) {
  EXPECT_THAT(Read("会上,田海川副局长对全年工作作了部署。\n"), ElementsAre("田海川: 副局长 (, )"));
  EXPECT_THAT(Read("段明远，青海省商务厅厅长，出席活动。\n"),
              ElementsAre("段明远: 青海省商务厅厅长 (青海省商务厅, 青海省)"));
}

TEST(PersonsTest, LinesOfOfficials) {
  EXPECT_THAT(
      Read("各地谈新年打算\n甘肃省地震局局长 秦岭松\n\n秦岭松\n\n2026年是开局之年，全局干部职工将抓好各项工作。\n"),
      ElementsAre("秦岭松: 甘肃省地震局局长 (甘肃省地震局, 甘肃省)"));
}

TEST(PersonsTest, NoPersonsWhereTitlesAreWords) {
  EXPECT_THAT(Read("主任会议研究决定,副主任委员应当出席。局长会议要求各地高度重视。委员会主任由全体委员选举产生。\n"),
              IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
