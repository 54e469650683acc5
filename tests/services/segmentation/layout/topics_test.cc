#include "services/segmentation/layout/topics.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

TEST(TopicsTest, UnitsWithRareWordsInCommonAreAlike) {
  Topics topics;
  topics.Add("水库除险加固，灌区改造。", "");
  topics.Add("灌区改造要抓紧，水库要安全。", "");
  topics.Add("幼儿园增加学位，教师培训。", "");
  topics.Add("教师到幼儿园去，家长放心。", "");
  topics.Compare();
  ASSERT_EQ(topics.size(), 4u);
  EXPECT_GT(topics.Likeness(0, 1), 0.3);
  EXPECT_GT(topics.Likeness(2, 3), 0.3);
  EXPECT_EQ(topics.Likeness(0, 2), 0);
  EXPECT_EQ(topics.Likeness(0, 1), topics.Likeness(1, 0));
  EXPECT_LE(topics.Likeness(0, 1), 1);
}

TEST(TopicsTest, WhatAllHaveTellsNothing) {
  Topics topics;
  for (int i = 0; i < 6; ++i) topics.Add("推进工作", "落实");
  topics.Compare();
  EXPECT_EQ(topics.Likeness(0, 1), 0);
}

TEST(TopicsTest, TextsWithoutHan) {
  Topics topics;
  topics.Add("", "");
  topics.Add("roads", "bridges");
  topics.Compare();
  EXPECT_EQ(topics.Likeness(0, 1), 0);
}

}  // namespace
}  // namespace huiyao::segmentation
