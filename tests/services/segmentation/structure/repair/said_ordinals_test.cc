#include "services/segmentation/structure/repair/said_ordinals.h"

#include <gtest/gtest.h>

#include <string_view>

namespace huiyao::segmentation {
namespace {

TEST(SaidOrdinalsTest, FirstNextAndLast) {
  struct Case {
    std::string_view text;
    std::string_view printed;
    int ordinal;
    bool last;
  };
  for (const Case& c : std::initializer_list<Case>{{"头一件事是修渠", "头一件事是", 1, false},
                                                   {"首要任务在于修渠", "首要任务在于", 1, false},
                                                   {"首要的一条，修渠", "首要的一条", 1, false},
                                                   {"头等大事就是修渠", "头等大事就是", 1, false},
                                                   {"最后那一桩是修渠", "最后那一桩是", 0, true},
                                                   {"最末一项：修渠", "最末一项", 0, true},
                                                   {"末一条便是修渠", "末一条便是", 0, true},
                                                   {"最後一個任務是修渠", "最後一個任務是", 0, true},
                                                   {"再一项是修渠", "再一项是", 0, false},
                                                   {"另一个重点是修渠", "另一个重点是", 0, false}}) {
    const auto said = ReadSaidOrdinal(c.text, 0);
    ASSERT_TRUE(said.has_value()) << c.text;
    EXPECT_EQ(c.text.substr(0, said->end), c.printed);
    EXPECT_EQ(said->ordinal, c.ordinal) << c.text;
    EXPECT_EQ(said->last, c.last) << c.text;
  }
}

TEST(SaidOrdinalsTest, WordsThatOnlyBeginSo) {
  for (const std::string_view text : {"头条新闻，", "首批项目是", "首席专家是", "最后期限是", "另外，会议", "下午，",
                                      "再次强调，", "末梢，", "最后一项工作完成后，", "首要", "最后", "头一件"}) {
    EXPECT_FALSE(ReadSaidOrdinal(text, 0).has_value()) << text;
  }
}

TEST(SaidOrdinalsTest, WhatIsCounted) {
  EXPECT_EQ(SkipCounted("件事情在于", 0), std::string_view("件事情").size());
  EXPECT_EQ(SkipCounted("项重点任务，", 0), std::string_view("项重点任务").size());
  EXPECT_EQ(SkipCounted("要加强", 0), 0U);
  EXPECT_EQ(LinkLength("在于加强", 0), std::string_view("在于").size());
}

}  // namespace
}  // namespace huiyao::segmentation
