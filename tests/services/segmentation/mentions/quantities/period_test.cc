#include "services/segmentation/mentions/quantities/period.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

std::string Periods(const std::string& text, int this_year = 2026) {
  std::string found;
  for (const Period& period : FindPeriods(text, Day{this_year})) {
    if (!found.empty()) found += " ";
    found += text.substr(period.range.start, period.range.end - period.range.start) + "=" + period.iso;
  }
  return found;
}

TEST(PeriodTest, Years) {
  EXPECT_EQ(Periods("2025年建成，2030年前达到"), "2025年=2025 2030年=2030");
  EXPECT_EQ(Periods("二〇二五年"), "二〇二五年=2025");
  EXPECT_EQ(Periods("2021—2025年间"), "2021—2025年=2021/2025");
  EXPECT_EQ(Periods("2021年至2025年"), "2021年至2025年=2021/2025");
  EXPECT_EQ(Periods("去年新增，今年再建，明年完成，过去一年"), "去年=2025 今年=2026 明年=2027 过去一年=2025");
  EXPECT_EQ(Periods("今年", 0), "");
}

TEST(PeriodTest, PartsOfAYear) {
  EXPECT_EQ(Periods("2025年1月到10月"), "2025年1月到10月=2025-01/2025-10");
  EXPECT_EQ(Periods("2025年1—9月"), "2025年1—9月=2025-01/2025-09");
  EXPECT_EQ(Periods("今年上半年"), "今年上半年=2026-01/2026-06");
  EXPECT_EQ(Periods("2024年前三季度"), "2024年前三季度=2024-01/2024-09");
  EXPECT_EQ(Periods("2026年1月17日"), "2026年1月17日=2026-01-17");
}

TEST(PeriodTest, FiveYearPlans) {
  EXPECT_EQ(Periods("“十四五”期间"), "十四五=2021/2025");
  EXPECT_EQ(Periods("十五五以来"), "十五五=2026/2030");
  EXPECT_EQ(Periods("编制“十五五”规划，“十五五”开局之年"), "") << "no time in which something happens";
  EXPECT_EQ(Periods("六十五岁，十五人，二十五五期间"), "");
}

TEST(PeriodTest, YearsInNames) {
  EXPECT_EQ(Periods("2026年全县水务工作会议召开，2025年新增3座"), "2025年=2025");
  EXPECT_EQ(Periods("标准（2025年版）"), "");
}

TEST(PeriodTest, OtherNumbers) { EXPECT_EQ(Periods("2025人，12年，30000年，电话2025"), ""); }

struct Row {
  const char* text;
  const char* periods;
};

class PeriodTableTest : public testing::TestWithParam<Row> {};

// Spoken on 15 September 2025.
TEST_P(PeriodTableTest, Reads) {
  std::string found;
  for (const Period& period : FindPeriods(GetParam().text, {2025, 9, 15})) {
    if (!found.empty()) found += " ";
    found += period.iso;
  }
  EXPECT_EQ(found, GetParam().periods) << GetParam().text;
}

constexpr Row kChinese[] = {
    {"2025年1月到10月", "2025-01/2025-10"},
    {"今年1—8月", "2025-01/2025-08"},
    {"去年10月至今年3月", "2024-10/2025-03"},
    {"一季度", "2025-01/2025-03"},
    {"2024年第四季度", "2024-10/2024-12"},
    {"前8个月", "2025-01/2025-08"},
    {"截至2024年底", "2024"},
    {"到2027年", "2027"},
    {"近三年", "2023/2025"},
    {"过去五年", "2021/2025"},
    {"未来三年", "2026/2028"},
    {"“十四五”末", "2025"},
    {"“十三五”时期", "2016/2020"},
    {"2025年6月1日至6月30日", "2025-06-01/2025-06-30"},
    {"2025-03-01", "2025-03-01"},
    {"上个月", "2025-08"},
    {"昨日", "2025-09-14"},
    {"9月12日", "2025-09-12"},
    {"20世纪90年代", "1990/1999"},
    {"二〇二四年五月", "2024-05"},
    {"2025年2月30日", ""},
    {"目前年产值", ""},
    {"18岁以上年轻人", ""},
    {"第五届三中全会", ""},
    {"2025人参加，电话12025年会", ""},
};
INSTANTIATE_TEST_SUITE_P(Chinese, PeriodTableTest, testing::ValuesIn(kChinese));

constexpr Row kEnglish[] = {
    {"in 2025", "2025"},
    {"by the end of 2024", "2024"},
    {"from 2021 to 2025", "2021/2025"},
    {"from January to October 2025", "2025-01/2025-10"},
    {"on January 6, 2025", "2025-01-06"},
    {"6 March 2025", "2025-03-06"},
    {"the first half of 2025", "2025-01/2025-06"},
    {"the first three quarters of this year", "2025-01/2025-09"},
    {"the 14th Five-Year Plan period", "2021/2025"},
    {"last year", "2024"},
    {"over the past five years", "2021/2025"},
    {"2025 villages may join", ""},
    {"In 2,025 cases", ""},
};
INSTANTIATE_TEST_SUITE_P(English, PeriodTableTest, testing::ValuesIn(kEnglish));

}  // namespace
}  // namespace huiyao::segmentation
