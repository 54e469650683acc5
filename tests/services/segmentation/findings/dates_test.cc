#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/findings/calendar_days.h"
#include "services/segmentation/findings/date_conflicts.h"
#include "services/segmentation/findings/late_events.h"
#include "services/segmentation/findings/plan_years.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Wrong(std::string_view text, int publish_year = 0) {
  std::vector<std::string> found;
  for (const WrongDate& wrong : FindWrongDates(text, FindCalendarDays(text), publish_year)) {
    found.push_back((wrong.impossible ? "no day: " : "") +
                    std::string(text.substr(wrong.range.start, wrong.range.end - wrong.range.start)));
  }
  return found;
}

TEST(CalendarDaysTest, AsPrinted) {
  const auto days = FindCalendarDays("2026年1月6日、二月三日，March 5, 2026 and 7 April 2026");
  ASSERT_EQ(days.size(), 4u);
  EXPECT_EQ(days[0].year, 2026);
  EXPECT_EQ(days[1].month * 100 + days[1].day, 203);
  EXPECT_EQ(days[1].year, 0);
  EXPECT_EQ(days[2].year * 10000 + days[2].month * 100 + days[2].day, 20260305);
  EXPECT_EQ(days[3].year * 10000 + days[3].month * 100 + days[3].day, 20260407);
  EXPECT_THAT(FindCalendarDays("为期3个月30天，11.5月6, Marching 5, May Day, 农历二月三十日"), IsEmpty());
}

TEST(WrongDatesTest, ImpossibleDays) {
  EXPECT_THAT(Wrong("截至2月30日，全县完工。"), ElementsAre("no day: 2月30日"));
  EXPECT_THAT(Wrong("2025年2月29日，全县完工。"), ElementsAre("no day: 2025年2月29日"));
  EXPECT_THAT(Wrong("13月5日"), ElementsAre("no day: 13月5日"));
  EXPECT_THAT(Wrong("on June 31, 2025"), ElementsAre("no day: June 31, 2025"));
  EXPECT_THAT(Wrong("2月29日，2024年2月29日，1月31日, 二月三十日, February 28, May 100"), IsEmpty());
}

TEST(WrongDatesTest, Weekdays) {
  EXPECT_THAT(Wrong("2026年1月6日 星期五"), ElementsAre("2026年1月6日 星期五"));
  EXPECT_THAT(Wrong("2026年1月6日（周三）开会"), ElementsAre("2026年1月6日（周三"));
  EXPECT_THAT(Wrong("Friday, January 6, 2026"), ElementsAre("January 6, 2026"));
  EXPECT_THAT(Wrong("2026年1月6日 星期二；2026年1月6日(周二)；Tuesday, January 6, 2026"), IsEmpty());
  EXPECT_THAT(Wrong("2026年1月6日周三年庆典，2026年1月6日周三至周五"), IsEmpty());
  EXPECT_THAT(Wrong("1月6日（周三）"), IsEmpty()) << "no year is known";
  EXPECT_THAT(Wrong("1月6日（周日）", 2026), ElementsAre("1月6日（周日"));
  EXPECT_THAT(Wrong("1月6日（周一）", 2026), IsEmpty()) << "2025";
}

TEST(WrongDatesTest, Ranges) {
  EXPECT_THAT(Wrong("1月16日至5日召开"), ElementsAre("1月16日至5日"));
  EXPECT_THAT(Wrong("1月16-15日召开"), ElementsAre("1月16-15日"));
  EXPECT_THAT(Wrong("2026年5月5日至2026年3月1日"), ElementsAre("2026年5月5日至2026年3月1日"));
  EXPECT_THAT(Wrong("2025年至2023年，2025—2021年"), ElementsAre("2025年至2023年", "2025—2021年"));
  EXPECT_THAT(Wrong("was held from January 7 to 6, 2026"), ElementsAre("January 7 to 6"));
  EXPECT_THAT(Wrong("1月5日至6日，1月28日至2月3日，12月30日至2日，2025年12月20日至1月5日，11月15日至3月15日"),
              IsEmpty());
  EXPECT_THAT(Wrong("2021—2025年，2021年至2025年，GB/T2019-2008年，January 6 to 7, March 5 to 4 pm"), IsEmpty());
}

TEST(LateEventsTest, HeldBeforePublication) {
  const auto late = [](std::string_view text, std::string_view published) {
    return FindLateEvents(text, FindCalendarDays(text), published).size();
  };
  EXPECT_EQ(late("2026年3月5日，青禾县水利工作会议在县城召开。", "2026-02-01"), 1u);
  EXPECT_EQ(late("2026年3月5日，青禾县水利工作会议在县城召开。", "2026-03-05"), 0u);
  EXPECT_EQ(late("2026年3月5日，青禾县水利工作会议在县城召开。", "2026-03-04"), 0u) << "the clock";
  EXPECT_EQ(late("青禾县水利工作会议将于2026年3月5日召开。", "2026-02-01"), 0u);
  EXPECT_EQ(late("本办法自2026年3月5日起施行。", "2026-02-01"), 0u);
  EXPECT_EQ(late("2026年3月5日，青禾县水利工作会议在县城召开。", ""), 0u);
}

TEST(PlanYearsTest, YearsOfOtherPlans) {
  const auto wrong = [](std::string_view text) { return FindWrongPlanYears(text).size(); };
  EXPECT_EQ(wrong("2026年是“十四五”开局之年，各镇要开好局。"), 1u);
  EXPECT_EQ(wrong("2024年是“十四五”规划的收官之年。"), 1u);
  EXPECT_EQ(wrong("“十五五”时期（2021—2025年），全县建设泵站六座。"), 1u);
  EXPECT_EQ(wrong("2026年是“十五五”开局之年，2025年是“十四五”规划收官之年，也是谋划“十五五”的一年。"), 0u);
  EXPECT_EQ(wrong("“十五五”时期（2026—2030年），2021年是十四五开局之年，2010年是“十一五”最后一年。"), 0u);
  EXPECT_EQ(wrong("三十五五口之家，十五五，五"), 0u);
}

}  // namespace
}  // namespace huiyao::segmentation
