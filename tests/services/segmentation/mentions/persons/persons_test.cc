// Persons with their titles, in sentences of our own about people who do not exist.
#include "services/segmentation/mentions/persons/persons.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/segmentation/mentions/persons/affiliations.h"
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

TEST(PersonsTest, BodiesAndRegionsOfTitles) {
  EXPECT_THAT(Read("会议召开。据昆明市体育局党组成员、副局长陆佳宁介绍,活动共十场。\n"),
              ElementsAre("陆佳宁: 昆明市体育局党组成员 (昆明市体育局, 昆明市); 副局长 (昆明市体育局, 昆明市)"));
  EXPECT_THAT(
      Read("“思路更清晰了。”贵州省林业局党组书记、局长,省公园管理局局长卫长青说。\n"),
      ElementsAre("卫长青: 贵州省林业局党组书记 (贵州省林业局, 贵州省); 局长 (贵州省林业局, 贵州省); 省公园管理局局长 "
                  "(省公园管理局, 贵州省)"));
  EXPECT_THAT(Read("青禾县委副书记、代县长欧阳明致欢迎词。\n"),
              ElementsAre("欧阳明: 青禾县委副书记 (青禾县委, 青禾县); 代县长 (, 青禾县)"));
  EXPECT_THAT(Read("Vice Governor of Yunnan Province Sun Lei attended the ceremony in the morning.\n"),
              ElementsAre("Sun Lei: Vice Governor of Yunnan Province (, 云南省)"));
}

TEST(PersonsTest, BodiesOfTheWholeCountryAndOfSchoolsHaveNoRegion) {
  EXPECT_THAT(Read("国家水务委主任何大江讲话。\n"), ElementsAre("何大江: 国家水务委主任 (国家水务委, )"));
  EXPECT_THAT(Read("四川大学校长龚启明致辞。\n"), ElementsAre("龚启明: 四川大学校长 (四川大学, )"));
  EXPECT_THAT(Read("河南村村民委员会主任王俊利参加。\n"),
              ElementsAre("王俊利: 河南村村民委员会主任 (河南村村民委员会, )"));
}

TEST(PersonsTest, RelativeBodiesBelongToThePlaceSpokenOf) {
  EXPECT_THAT(Read("会议召开\n近日，云南省部署春灌。省水利厅厅长韩松柏说，要抢抓农时。\n"),
              ElementsAre("韩松柏: 省水利厅厅长 (省水利厅, 云南省)"));
}

TEST(PersonsTest, WhatATitleLeavesUnsaidTheOneBeforeSays) {
  EXPECT_THAT(
      Read("云南省林草局局长方知秋出席。该局总工程师柳青松、规划处处长林晓峰参加,副局长贺兰平主持。\n"),
      ElementsAre("方知秋: 云南省林草局局长 (云南省林草局, 云南省)", "柳青松: 该局总工程师 (云南省林草局, 云南省)",
                  "林晓峰: 规划处处长 (规划处, 云南省)", "贺兰平: 副局长 (, 云南省)"));
  EXPECT_THAT(Read("云南省林草局局长方知秋看望村民李大山。\n"),
              ElementsAre("方知秋: 云南省林草局局长 (云南省林草局, 云南省)", "李大山: 村民 (, )"));
  // The province of the town that was named.
  EXPECT_THAT(Read("会议召开\n近日，昆明市部署春灌。省水利厅厅长韩松柏说，要抢抓农时。\n"),
              ElementsAre("韩松柏: 省水利厅厅长 (省水利厅, 云南省)"));
}

TEST(PersonsTest, TheHeadlineNamesThePlace) {
  EXPECT_THAT(Read("云南省水利厅召开春灌会议\n\n会议今天召开。省水利厅厅长韩松柏说，要抢抓农时，各级要落实责任。\n"),
              ElementsAre("韩松柏: 省水利厅厅长 (省水利厅, 云南省)"));
}

TEST(PersonsTest, OnesOfAListShareTheBody) {
  EXPECT_THAT(
      Read("云南省水利厅副厅长方知秋、副厅长柳青松出席。\n"),
      ElementsAre("方知秋: 云南省水利厅副厅长 (云南省水利厅, 云南省)", "柳青松: 副厅长 (云南省水利厅, 云南省)"));
}

TEST(PersonsTest, TheFullestWordingOfATitleStays) {
  EXPECT_THAT(Read("韩松柏副厅长到会。云南省水利厅副厅长韩松柏表示,要抓好春灌。韩松柏副厅长强调安全。\n"),
              ElementsAre("韩松柏: 云南省水利厅副厅长 (云南省水利厅, 云南省)"));
  EXPECT_THAT(Read("Director Li Bin spoke first. Li Bin, Director of the Water Commission, was thanked by all.\n"),
              ElementsAre("Li Bin: Director of the Water Commission (Water Commission, )"));
}

TEST(PersonsTest, SameTitles) {
  EXPECT_TRUE(SameTitle("副主任", "四川省卫生健康委副主任"));
  EXPECT_TRUE(SameTitle("副主任(兼)", "副主任"));
  EXPECT_TRUE(SameTitle("Director", "director of the Water Commission"));
  EXPECT_FALSE(SameTitle("主任", "副主任"));
  EXPECT_FALSE(SameTitle("书记", "国家水务委党组书记"));
}

TEST(PersonsTest, EveryPlaceThatNamesSomebodyIsAMention) {
  const document::v1::Document document = ReadText(
      "各地谈打算\n新的一年，各地各有打算。\n甘肃省地震局局长 "
      "秦岭松\n\n秦岭松\n\n2026年，全局将抓好各项工作。秦岭松说，要防患于未然。\n");
  ASSERT_EQ(document.persons_size(), 1);
  const document::v1::Person& person = document.persons(0);
  ASSERT_EQ(person.mentions_size(), 3);
  for (const auto& mention : person.mentions()) EXPECT_EQ(Content(document, mention), "秦岭松");
  EXPECT_EQ(Content(document, person.affiliations(0).span()), "甘肃省地震局局长");
}

TEST(PersonsTest, TheoriesAndLongerWordsAreNoMentions) {
  const document::v1::Document document = ReadText(
      "学习贯彻习近平总书记重要讲话精神，坚持以习近平新时代中国特色社会主义思想为指导，学习习近平文化思想。\n");
  ASSERT_EQ(document.persons_size(), 1);
  EXPECT_EQ(document.persons(0).mentions_size(), 1);
}

TEST(PersonsTest, ASurnameAloneIsAMentionWhereItSpeaks) {
  const document::v1::Document document = ReadText(
      "Anna Berg, minister of health, visited the clinic. Berg said it was good. \"Fine,\" Dr. Berg added. The village "
      "of Berg is small.\n");
  ASSERT_EQ(document.persons_size(), 1);
  EXPECT_EQ(document.persons(0).mentions_size(), 3);
}

std::vector<PersonMention> MentionsOf(const std::string& text, document::v1::Document* document) {
  document->set_text(text);
  std::vector<ArticleFlow> articles(1);
  articles[0].id = "a1";
  articles[0].body.push_back({JoinedText(document->text(), {{0, static_cast<int32_t>(text.size())}}), 0, {}, nullptr});
  return ReadPersons(articles, document);
}

TEST(PersonsTest, MentionsTellTheTitlesSaidWithThem) {
  document::v1::Document document;
  const std::string text = "云南省水利厅党组书记、厅长韩松柏说,好。韩松柏离开。";
  const std::vector<PersonMention> mentions = MentionsOf(text, &document);
  ASSERT_EQ(mentions.size(), 2u);
  EXPECT_EQ(text.substr(mentions[0].titles.start, mentions[0].titles.end - mentions[0].titles.start),
            "云南省水利厅党组书记、厅长");
  EXPECT_EQ(mentions[1].titles, TextRange());
  EXPECT_EQ(mentions[1].person, mentions[0].person);
}

int Conflicts(const std::string& text) {
  document::v1::Document document;
  MentionsOf(text, &document);
  return document.findings_size();
}

TEST(PersonsTest, AnOfficeSaidOfTwoIsAConflict) {
  EXPECT_EQ(Conflicts("云南省水利厅厅长韩松柏到会。云南省水利厅厅长陆佳宁主持。"), 1);
  EXPECT_EQ(Conflicts("云南省水利厅厅长韩松柏到会。云南省水利厅长陆佳宁主持。"), 1);
}

TEST(PersonsTest, OfficesThatSeveralHoldAreNone) {
  EXPECT_EQ(Conflicts("云南省水利厅厅长韩松柏到会。云南省水利厅厅长韩松柏主持。"), 0);
  EXPECT_EQ(Conflicts("云南省水利厅副厅长韩松柏到会。云南省水利厅副厅长陆佳宁主持。"), 0);
  EXPECT_EQ(Conflicts("云南省水利厅原厅长韩松柏到会。云南省水利厅厅长陆佳宁主持。"), 0);
  EXPECT_EQ(Conflicts("云南省水利厅厅长韩松柏到会。贵州省水利厅厅长陆佳宁主持。"), 0);
  EXPECT_EQ(Conflicts("免去韩松柏的云南省水利厅厅长职务。云南省水利厅厅长陆佳宁主持。"), 0);
  EXPECT_EQ(Conflicts("市水利局局长韩松柏到会。市水利局局长陆佳宁主持。"), 0);
}

// Not quadratic: a few seconds would not do otherwise.
TEST(PersonsTest, TextsThatRepeatThemselves) {
  for (const std::string_view unit :
       {"主任张三", "张三、", "任命张三、", "张·", "副", "Director ", "Anna Berg, ", "甲局局长张三说,"}) {
    std::string text;
    while (text.size() < 300'000) text += unit;
    document::v1::Document document;
    MentionsOf(text, &document);
    for (const auto& person : document.persons()) EXPECT_LE(person.affiliations_size(), 64);
  }
}

}  // namespace
}  // namespace huiyao::segmentation
