#include "services/segmentation/structure/announcements.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace huiyao::segmentation {
namespace {

std::string Said(const std::string& sentence) {
  const auto found = FindAnnouncement(sentence);
  return found ? sentence.substr(found->start, found->end - found->start) : "";
}

TEST(AnnouncementsTest, NumbersOfThingsThatAreListed) {
  for (const auto& [sentence, said] : std::initializer_list<std::pair<const char*, const char*>>{
           {"会议部署了11项重点工作。", "11项重点工作"},
           {"要抓好六大关键领域，", "六大关键领域"},
           {"从三个方面发力：", "三个方面"},
           {"提出兩項措施：", "兩項措施"},
           {"体会有三条。", "有三条。"},
           {"部署 12 项重点工作。", "12 项重点工作"},
           {"2026年3大行动、六大方面工作", "六大方面"},
           {"这个地方有大事，十五条措施", "十五条措施"},
           {"办好十件民生实事，其中五项任务", "五项任务"},
           {"The council set four key tasks.", "four key tasks"},
           {"We take the following eight measures:", "eight measures"}}) {
    EXPECT_EQ(Said(sentence), said) << sentence;
  }
}

TEST(AnnouncementsTest, OtherNumbersAnnounceNothing) {
  for (const char* sentence :
       {"第三方面军", "依照第一百零二条规定", "二十个工作日内", "6个月以内从事", "三项费用主要用于以下工作",
        "增长12个百分点", "两个系统在工作中", "1个方面", "全县新建十所学校", "two bridges", "one task", ""}) {
    EXPECT_EQ(Said(sentence), "") << sentence;
  }
}

TEST(AnnouncementsTest, WhatIsCountedLastCounts) {
  EXPECT_EQ(FindCount("共办十件实事，其中三件由水务部门承担")->count, 3);
  EXPECT_FALSE(FindCount("由水务部门承担").has_value());
}

TEST(AnnouncementsTest, PointsAheadWithoutANumber) {
  for (const char* sentence : {"要做好以下工作", "现通知如下", "有下列情形之一的", "应当符合下述條件",
                               "抓好以下几方面工作。", "The board takes the following steps", "as follows:"}) {
    EXPECT_TRUE(PointsAhead(sentence)) << sentence;
  }
  for (const char* sentence : {"补贴发给35岁以下的青年", "天下太平", "以下", "下一步工作", "following the storm", ""}) {
    EXPECT_FALSE(PointsAhead(sentence)) << sentence;
  }
  EXPECT_TRUE(LeadsOn("会议指出："));
  EXPECT_FALSE(LeadsOn("会议指出。"));
}

}  // namespace
}  // namespace huiyao::segmentation
