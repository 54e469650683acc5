#include "services/segmentation/structure/openings.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

TEST(OpeningsTest, CommandsOfBothLanguages) {
  for (const char* words :
       {"加强水源保护", "要加强水源保护", "持续推进改造", "竭尽全力去办", "　“完善制度”", "強化考核", "需树立榜样",
        "Repair the bridges.", "Promptly unify the records", "Make every effort to help",
        "Actively and steadily promote exports", "\"Digitalize archives\"", "raise fees"}) {
    EXPECT_EQ(OpeningOf(words), Opening::kImperative) << words;
  }
}

TEST(OpeningsTest, FramesOfPrepositions) {
  for (const char* words : {"在服务能力上求突破", "以“一河一湖”为重点", "围绕产业发展", "聚焦短板", "把责任落到人"}) {
    EXPECT_EQ(OpeningOf(words), Opening::kFrame) << words;
  }
}

TEST(OpeningsTest, Reports) {
  for (const char* words :
       {"会议由县长主持", "2026年是关键之年", "1月26日，大会召开", "二〇二六年一月", "据悉，工程已经开工", "记者了解到",
        "与此同时", "对此，专家认为", "在座谈会上张某表示，要加快", "The council met", "In May nobody came",
        "要闻：全县开工", "应急预案启动", "中秋期间，渠首游人不断", "節後，各地開工"}) {
    EXPECT_EQ(OpeningOf(words), Opening::kNarrative) << words;
  }
}

TEST(OpeningsTest, NeitherOfThem) {
  for (const char* words :
       {"", "   ", "基层网络更密", "青禾县新建十所学校", "Roads and schools", "Only a few came", "12", "？！"}) {
    EXPECT_EQ(OpeningOf(words), Opening::kOther) << words;
  }
}

TEST(OpeningsTest, NamingHeads) {
  EXPECT_TRUE(HasNamingHead("校园更美。十二所学校完成改造。"));
  EXPECT_TRUE(HasNamingHead("Roads: two bridges are closed."));
  EXPECT_FALSE(HasNamingHead("校园更美。"));
  EXPECT_FALSE(HasNamingHead("校园更美；师资更强。"));
  EXPECT_FALSE(HasNamingHead("这是一个没有停顿而且一直说下去直到很久以后才停下来的句子不会是名称。后面还有。"));
}

}  // namespace
}  // namespace huiyao::segmentation
