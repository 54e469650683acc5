#include "services/segmentation/structure/markers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/structure/series.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The candidates as printed.
std::vector<std::string> Printed(const std::string& text) {
  std::vector<std::string> printed;
  for (const Marker& m : FindMarkers(text)) printed.push_back(text.substr(m.start, m.end - m.start));
  return printed;
}

TEST(MarkersTest, EveryStyleAtTheStart) {
  for (const auto& [text, style] :
       std::initializer_list<std::pair<const char*, MarkerStyle>>{{"一、总则", MarkerStyle::kHanNumber},
                                                                  {"（一）总则", MarkerStyle::kHanParenthesized},
                                                                  {"(一) 总则", MarkerStyle::kHanParenthesized},
                                                                  {"第一，总则", MarkerStyle::kHanOrdinal},
                                                                  {"1. Rules", MarkerStyle::kArabicNumber},
                                                                  {"１、总则", MarkerStyle::kArabicNumber},
                                                                  {"（1）总则", MarkerStyle::kArabicParenthesized},
                                                                  {"1) rules", MarkerStyle::kArabicParenthesized},
                                                                  {"①总则", MarkerStyle::kEnclosed},
                                                                  {"一是总则", MarkerStyle::kHanClause},
                                                                  {"一要总则", MarkerStyle::kHanDemand},
                                                                  {"其一，总则", MarkerStyle::kHanThat},
                                                                  {"首先，总则", MarkerStyle::kHanSequence},
                                                                  {"First, rules", MarkerStyle::kEnglishOrdinal},
                                                                  {"(a) rules", MarkerStyle::kLetter},
                                                                  {"“一是总则", MarkerStyle::kHanClause},
                                                                  {"　一、总则", MarkerStyle::kHanNumber}}) {
    const auto marker = MarkerAtStart(text);
    ASSERT_TRUE(marker.has_value()) << text;
    EXPECT_EQ(marker->style, style) << text;
    EXPECT_EQ(marker->ordinal, 1) << text;
    EXPECT_TRUE(marker->initial) << text;
  }
}

TEST(MarkersTest, NoMarkersAtTheStart) {
  for (const char* text :
       {"一月五日", "一、二级医院", "1.5公里", "1月5日", "第一季度", "第一、第二产业", "2024年", "一是一，二是二",
        "First half", "Firsthand, it is", "1", "（2024）", "统一是", "一", "", "a) "}) {
    EXPECT_FALSE(MarkerAtStart(text).has_value()) << text;
  }
}

TEST(MarkersTest, InsideAParagraphOnlyBehindPunctuation) {
  EXPECT_THAT(Printed("任务：一是甲，二是乙；三是丙。四是丁"), ElementsAre("一是", "二是", "三是", "四是"));
  EXPECT_THAT(Printed("唯一是甲而二是乙"), IsEmpty());
  EXPECT_THAT(Printed("at first, he said"), IsEmpty());
  EXPECT_THAT(Printed("we: first, go; second, stay; and third, sleep"), ElementsAre("first", "second", "third"));
}

TEST(MarkersTest, TheContentBeginsBehindThePunctuation) {
  const std::string text = "First, we go";
  EXPECT_EQ(text.substr(MarkerAtStart(text)->content), "we go");
  const std::string han = "第一，我们走";
  EXPECT_EQ(han.substr(MarkerAtStart(han)->content), "我们走");
}

TEST(MarkersTest, BothReadingsOfI) { EXPECT_EQ(FindMarkers("(i) rules").size(), 2u); }

std::vector<std::vector<int>> Ordinals(const std::vector<std::string_view>& units) {
  std::vector<std::vector<int>> out;
  for (const Series& series : FindSeries(units)) {
    out.emplace_back();
    for (const SeriesMember& member : series.members) out.back().push_back(member.ordinal);
  }
  return out;
}

TEST(SeriesTest, CountsOn) {
  EXPECT_THAT(Ordinals({"一是甲；二是乙；三是丙。"}), ElementsAre(ElementsAre(1, 2, 3)));
  EXPECT_THAT(Ordinals({"一是甲。", "别的。", "二是乙。"}), ElementsAre(ElementsAre(1, 2)));
  EXPECT_THAT(Ordinals({"要求：一是甲。", "二是乙。"}), ElementsAre(ElementsAre(1, 2)));
}

TEST(SeriesTest, DoesNotCountOnFromTheMiddleOfAnOldParagraph) {
  EXPECT_THAT(Ordinals({"要求：一是甲；二是乙。", "别的。", "三是丙。"}), ElementsAre(ElementsAre(1, 2)));
}

TEST(SeriesTest, GapsEndIt) { EXPECT_THAT(Ordinals({"一是甲；二是乙；四是丁。"}), ElementsAre(ElementsAre(1, 2))); }

TEST(SeriesTest, OneAloneIsNone) { EXPECT_THAT(Ordinals({"一是甲。"}), IsEmpty()); }

TEST(SeriesTest, OuterMarkersEndInnerSeries) {
  EXPECT_THAT(Ordinals({"一、甲", "1.子", "2.丑", "二、乙", "1.寅", "2.卯"}),
              ElementsAre(ElementsAre(1, 2), ElementsAre(1, 2), ElementsAre(1, 2)));
}

TEST(SeriesTest, NumberingContinuesUnderTheNextHeading) {
  EXPECT_THAT(Ordinals({"一、甲", "（一）子", "（二）丑", "二、乙", "（三）寅"}),
              ElementsAre(ElementsAre(1, 2), ElementsAre(1, 2), ElementsAre(3)));
}

TEST(SeriesTest, ManyOpenSeriesStayBounded) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "一是，";
  EXPECT_LT(FindSeries({text}).size(), 20'000u);
}

}  // namespace
}  // namespace huiyao::segmentation
