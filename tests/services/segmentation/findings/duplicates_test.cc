#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/findings/doubled_characters.h"
#include "services/segmentation/findings/repeats.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Repeats(std::string_view text) {
  std::vector<std::string> found;
  for (const Repeat& repeat : FindRepeats(text)) {
    found.emplace_back(text.substr(repeat.start, repeat.second - repeat.start));
  }
  return found;
}

std::vector<std::string> Doubled(std::string_view text) {
  int looks = 100;
  std::vector<std::string> found;
  for (const TextRange range : FindDoubledCharacters(text, looks)) {
    found.emplace_back(text.substr(range.start, range.end - range.start));
  }
  for (const TextRange range : FindDoubledWords(text)) {
    found.emplace_back(text.substr(range.start, range.end - range.start));
  }
  return found;
}

TEST(RepeatsTest, WordsPrintedTwice) {
  EXPECT_THAT(Repeats("青禾县实施渠道改造，修建水闸修建水闸项目十处。"), IsEmpty()) << "four characters";
  EXPECT_THAT(Repeats("实施“种业振兴”计划，建设良种基地计划，建设良种基地三处。"), IsEmpty())
      << "seven characters of a series";
  EXPECT_THAT(Repeats("实施“种业振兴”行动计划，统筹建设良种基地行动计划，统筹建设良种基地三处。"),
              ElementsAre("行动计划，统筹建设良种基地"));
  EXPECT_THAT(Repeats("青禾县新建水闸灌溉工程新建水闸灌溉工程十处。"), ElementsAre("新建水闸灌溉工程"));
}

TEST(RepeatsTest, SentenceAndLinePrintedTwice) {
  EXPECT_THAT(Repeats("今年全县完成渠道清淤八十公里。今年全县完成渠道清淤八十公里。"), testing::SizeIs(1));
  EXPECT_THAT(Repeats("会议听取了各镇的汇报，\n研究了下一步工作\n会议听取了各镇的汇报，\n研究了下一步工作\n"),
              testing::SizeIs(1));
}

TEST(RepeatsTest, AcrossAPagesNumber) {
  constexpr std::string_view kCopy = "全县疏浚河道八十公里，加固堤坝二十处，新建泵站六座，惠及";
  const auto with = [&](std::string_view between) {
    return std::string(kCopy).append(between).append(kCopy) + "群众。";
  };
  EXPECT_THAT(Repeats(with("\n— 12 —\n")), testing::SizeIs(1));
  EXPECT_THAT(Repeats("应当报告市人民政府或者市应急主管部门、市规划自然资源主管部门。"
                      "市人民政府或者市应急主管部门、市规划自然资源主管部门接到报告后应当核查。"),
              IsEmpty());
}

TEST(RepeatsTest, EnglishRuns) {
  EXPECT_THAT(Repeats("The county rebuilt ten small dams and rebuilt ten small dams and opened a school."),
              ElementsAre("rebuilt ten small dams and "));
  EXPECT_THAT(Repeats("The reform went on and on and on."), IsEmpty());
  EXPECT_THAT(Repeats("It is a bye-bye bye-bye song."), IsEmpty());
}

TEST(RepeatsTest, RepetitionsThatAreMeant) {
  for (const char* text : {
           "一年接着一年干，一件接着一件办。",
           "更好地服务群众、更好地服务企业、更好地服务基层。",
           "社区党组织领导下的居民委员会、业主委员会、业主共同参与。",
           "依照《青禾县渔业管理办法》、《青禾县渔业管理办法》实施细则执行。",
           "加油，青禾人！加油，青禾人！加油！",
           "青禾县农业农村局\n青禾县农业农村局\n青禾县水利局\n",
           "姓名 年龄 所在单位 姓名 年龄 所在单位",
           "……………………………………",
           "2025年1月2025年1月",
           "延期的，延长临时管制，延长临时管制不得超过两次。",
       }) {
    EXPECT_THAT(Repeats(text), IsEmpty()) << text;
  }
}

TEST(RepeatsTest, LongHostileTextIsLinear) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += i % 7 == 0 ? "青禾" : "水渠和";
  FindRepeats(text);
  FindRepeats(std::string(600000, 'a'));
}

TEST(DoubledCharactersTest, FunctionWordsPrintedTwice) {
  EXPECT_THAT(Doubled("坚持以数据共享为为抓手"), ElementsAre("为为"));
  EXPECT_THAT(Doubled("负责危房处置的的具体工作"), ElementsAre("的的"));
  EXPECT_THAT(Doubled("以数據共享為為抓手"), ElementsAre("為為"));
}

TEST(DoubledCharactersTest, WordsThatMeetOrAreDoubled) {
  for (const char* text :
       {"以盈利为目的的活动", "为为群众服务找到办法", "认为为时尚早", "行为为违法行为", "的的确确有用",
        "人人参与天天锻炼", "常常刚刚仅仅家家户户", "代代相传平平安安", "大会会议室", "正在在建项目旁", "可以以后再说",
        "方向向好", "是是非非", "自由由宪法保障", "星星点点一件一件"}) {
    EXPECT_THAT(Doubled(text), IsEmpty()) << text;
  }
}

TEST(DoubledCharactersTest, LooksAreCounted) {
  int looks = 1;
  EXPECT_THAT(FindDoubledCharacters("办好的的事，做好的的事", looks), testing::SizeIs(1));
  EXPECT_EQ(looks, 0);
}

TEST(DoubledWordsTest, English) {
  EXPECT_THAT(Doubled("The head of the the bureau spoke of of water."), ElementsAre("the the", "of of"));
  EXPECT_THAT(Doubled("She had had enough, he said that that was so. The Theatre is on top. Plan a a) first"),
              IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
