#include "services/segmentation/mentions/quotes/beginning_words.h"

#include "gtest/gtest.h"

namespace huiyao::segmentation {
namespace {

TEST(BeginningWordsTest, TheLongestOneCounts) {
  constexpr std::string_view kWords[] = {"据", "据悉", "—", "——", "按照"};
  const BeginningWords words(kWords);
  EXPECT_EQ(words.Match("据悉，今年"), std::string_view("据悉").size());
  EXPECT_EQ(words.Match("据介绍"), std::string_view("据").size());
  EXPECT_EQ(words.Match("——"), std::string_view("——").size());
  EXPECT_EQ(words.Match("按"), 0u);
  EXPECT_EQ(words.Match(""), 0u);
}

TEST(BeginningWordsTest, StandAnywhere) {
  constexpr std::string_view kWords[] = {"按照", "落实"};
  const BeginningWords words(kWords);
  EXPECT_TRUE(words.StandIn("全面落实"));
  EXPECT_FALSE(words.StandIn("按时落地"));
  EXPECT_FALSE(words.StandIn(""));
}

}  // namespace
}  // namespace huiyao::segmentation
