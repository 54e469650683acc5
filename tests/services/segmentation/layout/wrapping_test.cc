#include "services/segmentation/layout/wrapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huiyao::segmentation {
namespace {

using testing::Each;
using testing::ElementsAre;

constexpr Wrapping kUnknown = Wrapping::kUnknown, kContinues = Wrapping::kContinues, kBegins = Wrapping::kBegins;

// Lines without blank ones between them.
std::vector<Wrapping> Find(const std::vector<std::string_view>& words) {
  std::vector<PrintedLine> lines;
  for (const std::string_view line : words) lines.push_back({line, {}, !lines.empty()});
  return FindWrapping(lines);
}

TEST(WrappingTest, FullLinesGoOnAlsoBehindSentences) {
  EXPECT_THAT(Find({"去年冬天全县清了三百里", "渠，老渠的淤泥都运走了。", "今年春灌，水三天就到了",
                    "最远的村，比往年早了七", "天。", "渠管员说，往后每年冬天", "都要清一次。"}),
              ElementsAre(kUnknown, kContinues, kContinues, kContinues, kContinues, kUnknown, kContinues));
}

TEST(WrappingTest, IndentsBeginParagraphs) {
  std::vector<PrintedLine> lines;
  for (const std::string_view line :
       {"去年冬天全县清了三", "百里渠，老渠的淤泥都运", "走了，沿渠的村都出了工", "，每户一人，干了十九天。"}) {
    lines.push_back({line, {}, !lines.empty()});
  }
  lines[0].indent = "　　";
  lines.push_back({"今年春灌，水三天就", "　　", true});
  lines.push_back({"到了最远的村。", {}, true});
  EXPECT_THAT(FindWrapping(lines), ElementsAre(kUnknown, kContinues, kContinues, kContinues, kBegins, kContinues));
}

TEST(WrappingTest, AnIndentOfAllLinesIsAMargin) {
  std::vector<PrintedLine> lines;
  for (const std::string_view line : {"去年冬天全县清了三百里", "渠，老渠的淤泥都运走了", "。沿渠的村都出了工，每",
                                      "户一人，干了十九天，没", "有人喊累。"}) {
    lines.push_back({line, "    ", !lines.empty()});
  }
  EXPECT_THAT(FindWrapping(lines), ElementsAre(kUnknown, kContinues, kContinues, kContinues, kContinues));
}

TEST(WrappingTest, EnglishLinesAreFullIfTheNextWordDoesNotFitIn) {
  EXPECT_THAT(Find({"The county cleared three hundred miles", "of canals last winter, and the water",
                    "reached the farthest village within", "three days this spring, a week earlier", "than usual.",
                    "Wardens will do it again."}),
              ElementsAre(kUnknown, kContinues, kContinues, kContinues, kContinues, kUnknown));
}

TEST(WrappingTest, VerseListsAndParagraphsOfALineAreNot) {
  EXPECT_THAT(Find({"春水绿到小桥西，柳絮飞。", "秋山红过石门东，雁字归。", "冬渠清净待来年，雪满堤。",
                    "夏雨来时禾正长，蛙声稀。", "老翁日日看渠水，坐柴扉。"}),
              Each(kUnknown));
  EXPECT_THAT(Find({"渠水清清绕村流过东山脚，", "一年春灌一年秋收千亩田，", "老翁不说辛苦事只看天色，",
                    "且把新茶敬过路的修渠人。", "山前种下万株柳护住堤岸，", "山后开出千级田接住云水，"}),
              Each(kUnknown));
  EXPECT_THAT(Find({"青禾县石桥镇柳林村一组", "青禾县石桥镇柳林村二组", "青禾县石桥镇柳林村三组",
                    "青禾县石桥镇柳林村四组", "青禾县石桥镇柳林村五组", "青禾县石桥镇柳林村六组"}),
              Each(kUnknown));
  EXPECT_THAT(Find({"何田", "林渠", "何望舒", "林小满", "柳长根", "何苗"}), Each(kUnknown));
  EXPECT_THAT(Find({"县里修了三条渠，六个村受益。", "水利局还要修两座闸，明年春天开工，秋天完工。", "大家都说好。"}),
              Each(kUnknown));
}

TEST(WrappingTest, NothingIsAllowed) {
  EXPECT_THAT(Find({}), ElementsAre());
  EXPECT_THAT(Find({"渠"}), ElementsAre(kUnknown));
}

}  // namespace
}  // namespace huiyao::segmentation
