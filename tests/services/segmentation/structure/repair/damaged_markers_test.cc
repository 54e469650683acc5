#include "services/segmentation/structure/repair/damaged_markers.h"

#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/structure/repair/printed_markers.h"

namespace huiyao::segmentation {
namespace {

struct Case {
  const char* text;
  MarkerStyle style;
  int expected;
  const char* printed;
  int ordinal;
};

TEST(DamagedMarkersTest, WhatIsLeft) {
  for (const Case& c :
       std::initializer_list<Case>{{"六啊，加强管理", MarkerStyle::kHanClause, 6, "六啊", 6},
                                   {"六时加强管理", MarkerStyle::kHanClause, 6, "六时", 6},
                                   {"六，加强管理", MarkerStyle::kHanClause, 6, "六，", 6},
                                   {"六加强管理", MarkerStyle::kHanClause, 6, "六", 6},
                                   {"6是加强管理", MarkerStyle::kHanClause, 6, "6是", 6},
                                   {"⑥加强管理", MarkerStyle::kHanClause, 6, "⑥", 6},
                                   {"十一月一日，要排查隐患", MarkerStyle::kHanClause, 11, "十一月一日", 11},
                                   {"第一个方面是，要加强", MarkerStyle::kHanClause, 5, "第一个方面是", 0},
                                   {"九月份，加强管理", MarkerStyle::kHanClause, 9, "九月份", 9},
                                   {"四月初要加强管理", MarkerStyle::kHanClause, 4, "四月初", 4},
                                   {"六来呢，管理", MarkerStyle::kHanClause, 6, "六来呢", 6},
                                   {"八乃，是加强管理", MarkerStyle::kHanClause, 8, "八乃", 8},
                                   {"三则加强管理", MarkerStyle::kHanClause, 3, "三则", 3},
                                   {"第五，加强", MarkerStyle::kHanClause, 5, "第五", 5},
                                   {"ー是加强", MarkerStyle::kHanClause, 1, "ー是", 1},
                                   {"ニ是加强", MarkerStyle::kHanDemand, 2, "ニ是", 2},
                                   {"□是加强", MarkerStyle::kHanClause, 4, "□是", 0},
                                   {"是加强管理", MarkerStyle::kHanClause, 4, "是", 0},
                                   {"（三加强管理", MarkerStyle::kHanParenthesized, 3, "（三", 3},
                                   {"〔三〕加强管理", MarkerStyle::kHanParenthesized, 3, "〔三〕", 3},
                                   {"、加强管理", MarkerStyle::kHanNumber, 3, "、", 0},
                                   {"l. Build roads", MarkerStyle::kArabicNumber, 1, "l.", 1},
                                   {"S. Build roads", MarkerStyle::kArabicNumber, 5, "S.", 5},
                                   {"3, Build roads", MarkerStyle::kArabicNumber, 3, "3,", 3},
                                   {"3 Build roads", MarkerStyle::kArabicNumber, 3, "3", 3},
                                   {"Forth, build roads", MarkerStyle::kEnglishOrdinal, 4, "Forth", 4},
                                   {"Thrid, build roads", MarkerStyle::kEnglishOrdinal, 3, "Thrid", 3},
                                   {"3rd, build roads", MarkerStyle::kEnglishOrdinal, 3, "3rd", 3},
                                   {"three, build roads", MarkerStyle::kEnglishOrdinal, 3, "three", 3}}) {
    const std::string text = c.text;
    const auto found = FindDamagedMarker(text, 0, c.style, c.expected);
    ASSERT_TRUE(found.has_value()) << text;
    EXPECT_EQ(text.substr(found->start, found->end - found->start), c.printed) << text;
    EXPECT_EQ(found->ordinal, c.ordinal) << text;
    EXPECT_EQ(found->date, text.find("月") != text.npos) << text;
  }
}

TEST(DamagedMarkersTest, TimesOfTheRightNumberThatACommandFollows) {
  for (const char* text :
       {"六日，加强管理", "六号，要管好", "六点钟，做好管理", "周六，加强管理", "星期六，把门管好"}) {
    const auto found = FindDamagedMarker(text, 0, MarkerStyle::kHanClause, 6);
    ASSERT_TRUE(found.has_value()) << text;
    EXPECT_TRUE(found->date) << text;
    EXPECT_EQ(found->ordinal, 6) << text;
    EXPECT_FALSE(FindDamagedMarker(text, 0, MarkerStyle::kHanClause, 5).has_value()) << text;
  }
  for (const char* text : {"六日，会议闭幕", "六月份以来，加强管理", "六日内加强管理", "周六上午，加强管理"}) {
    EXPECT_FALSE(FindDamagedMarker(text, 0, MarkerStyle::kHanClause, 6).has_value()) << text;
  }
  EXPECT_TRUE(FindDamagedMarker("On the sixth, build roads", 0, MarkerStyle::kEnglishOrdinal, 6)->date);
  EXPECT_FALSE(FindDamagedMarker("On the sixth, they left", 0, MarkerStyle::kEnglishOrdinal, 6).has_value());
}

TEST(DamagedMarkersTest, NothingIsLeft) {
  for (const Case& c : std::initializer_list<Case>{{"加强管理", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"三年来，", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"三个月，", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"三月五日，大会召开", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"是否可行", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"第三产业增长", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"人是关键", MarkerStyle::kHanClause, 3, "", 0},
                                                   {"3.5 million", MarkerStyle::kArabicNumber, 3, "", 0},
                                                   {"Force, they say", MarkerStyle::kEnglishOrdinal, 3, "", 0},
                                                   {"Third", MarkerStyle::kEnglishOrdinal, 3, "", 0},
                                                   {"六啊，", MarkerStyle::kHanClause, 6, "", 0},
                                                   {"", MarkerStyle::kHanClause, 1, "", 0}}) {
    EXPECT_FALSE(FindDamagedMarker(c.text, 0, c.style, c.expected).has_value()) << c.text;
  }
}

TEST(DamagedMarkersTest, WeakAndSoundSignsAreTold) {
  EXPECT_TRUE(FindDamagedMarker("三亚，是下一站", 0, MarkerStyle::kHanClause, 3)->any_word);
  EXPECT_FALSE(FindDamagedMarker("三时，加强", 0, MarkerStyle::kHanClause, 3)->any_word);
  EXPECT_TRUE(FindDamagedMarker("三是加强", 0, MarkerStyle::kHanClause, 3)->sound);
  EXPECT_FALSE(FindDamagedMarker("3是加强", 0, MarkerStyle::kHanClause, 3)->sound);
  EXPECT_TRUE(FindDamagedMarker("（三）加强", 0, MarkerStyle::kHanParenthesized, 3)->sound);
}

TEST(DamagedMarkersTest, PrintedInTheMiddleOfASentence) {
  const std::string text = "一是加强管理二是改进服务十二是查";
  EXPECT_EQ(FindPrintedMarker(text, 3, text.size(), MarkerStyle::kHanClause, 2), text.find("二是"));
  EXPECT_EQ(FindPrintedMarker(text, text.find("改"), text.size(), MarkerStyle::kHanClause, 2), std::string::npos);
  EXPECT_EQ(FindPrintedMarker(text, 3, text.size(), MarkerStyle::kArabicNumber, 2), std::string::npos);
  const std::string arabic = "解释》1.修改引言，比1.1版多，第1、2条";
  EXPECT_EQ(FindPrintedMarker(arabic, 0, arabic.size(), MarkerStyle::kArabicNumber, 1), arabic.find("1.修"));
  EXPECT_EQ(FindPrintedMarker(arabic, arabic.find("比"), arabic.size(), MarkerStyle::kArabicNumber, 1),
            std::string::npos);
}

}  // namespace
}  // namespace huiyao::segmentation
