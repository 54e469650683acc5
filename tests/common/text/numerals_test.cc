#include "common/text/numerals.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::text {
namespace {

struct NumeralCase {
  std::string text;
  int64_t value;
  // Bytes that belong to the number; 0: there is none.
  size_t length;
};

TEST(NumeralsTest, HanIntegers) {
  for (const NumeralCase& c : std::initializer_list<NumeralCase>{{"一是", 1, 3},
                                                                 {"十一是", 11, 6},
                                                                 {"二十", 20, 6},
                                                                 {"一百零三个", 103, 12},
                                                                 {"两千零五", 2005, 12},
                                                                 {"一万二千", 12000, 12},
                                                                 {"十万", 100000, 6},
                                                                 {"一亿二千万", 120000000, 15},
                                                                 {"三万亿", 3000000000000, 9},
                                                                 {"二〇二六年", 2026, 12},
                                                                 {"贰拾伍元", 25, 9},
                                                                 {"九百九十九", 999, 15},
                                                                 {"萬", 0, 0},
                                                                 {"百", 0, 0},
                                                                 {"万岁", 0, 0},
                                                                 {"a", 0, 0},
                                                                 {"", 0, 0}}) {
    const auto n = MatchHanInteger(c.text, 0);
    ASSERT_EQ(n.has_value(), c.length > 0) << c.text;
    if (!n) continue;
    EXPECT_EQ(n->value, c.value) << c.text;
    EXPECT_EQ(n->length, c.length) << c.text;
  }
}

TEST(NumeralsTest, OverlongHanDigitsAreNoNumber) {
  std::string digits;
  for (int i = 0; i < 40; ++i) digits += "九";
  EXPECT_FALSE(MatchHanInteger(digits, 0).has_value());
  std::string units = "九";
  for (int i = 0; i < 40; ++i) units += "亿";
  EXPECT_FALSE(MatchHanInteger(units, 0).has_value());
}

TEST(NumeralsTest, ArabicIntegersInBothWidths) {
  EXPECT_EQ(MatchArabicInteger("x12y", 1)->value, 12);
  EXPECT_EQ(MatchArabicInteger("１２a", 0)->value, 12);
  EXPECT_EQ(MatchArabicInteger("１２a", 0)->length, 6u);
  EXPECT_FALSE(MatchArabicInteger("a1", 0).has_value());
  EXPECT_FALSE(MatchArabicInteger("99999999999999999999", 0).has_value());
  EXPECT_FALSE(MatchArabicInteger("", 0).has_value());
}

TEST(NumeralsTest, EnclosedNumbers) {
  EXPECT_EQ(MatchEnclosedNumber("①", 0)->value, 1);
  EXPECT_EQ(MatchEnclosedNumber("⑳", 0)->value, 20);
  EXPECT_EQ(MatchEnclosedNumber("⒊", 0)->value, 3);
  EXPECT_EQ(MatchEnclosedNumber("㈤", 0)->value, 5);
  EXPECT_EQ(MatchEnclosedNumber("㊉", 0)->value, 10);
  EXPECT_FALSE(MatchEnclosedNumber("1", 0).has_value());
  EXPECT_FALSE(MatchEnclosedNumber("", 0).has_value());
}

TEST(NumeralsTest, EnglishWords) {
  EXPECT_EQ(MatchEnglishOrdinal("First,", 0)->value, 1);
  EXPECT_EQ(MatchEnglishOrdinal("secondly", 0)->value, 2);
  EXPECT_EQ(MatchEnglishOrdinal("secondly", 0)->length, 8u);
  EXPECT_EQ(MatchEnglishOrdinal("TWELFTH", 0)->value, 12);
  EXPECT_EQ(MatchEnglishOrdinal("twenty-first", 0)->value, 21);
  EXPECT_FALSE(MatchEnglishOrdinal("firsthand", 0).has_value());
  EXPECT_FALSE(MatchEnglishOrdinal("", 0).has_value());
  EXPECT_EQ(MatchEnglishCardinal("eight measures", 0)->value, 8);
  EXPECT_FALSE(MatchEnglishCardinal("eighteenth", 0).has_value());
}

}  // namespace
}  // namespace huiyao::text
