#include "services/segmentation/mentions/quotes/ending_words.h"

#include <gtest/gtest.h>

#include <string_view>

namespace huiyao::segmentation {
namespace {

TEST(EndingWordsTest, TheLongestThatEndsTheText) {
  static constexpr std::string_view kWords[] = {"会", "大会", "委员会", "人"};
  const EndingWords words(kWords);
  EXPECT_EQ(words.Match("委员会"), std::string_view("委员会").size());
  EXPECT_EQ(words.Match("全县大会"), std::string_view("大会").size());
  EXPECT_EQ(words.Match("机会"), std::string_view("会").size());
  EXPECT_EQ(words.Match("负责人"), std::string_view("人").size());
  EXPECT_EQ(words.Match("会议"), 0u);
  EXPECT_EQ(words.Match(""), 0u);
  EXPECT_EQ(words.Match("👍"), 0u);
}

}  // namespace
}  // namespace huiyao::segmentation
