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

}  // namespace
}  // namespace huiyao::segmentation
