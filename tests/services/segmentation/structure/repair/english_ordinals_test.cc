#include "services/segmentation/structure/repair/english_ordinals.h"

#include <gtest/gtest.h>

#include <string_view>

namespace huiyao::segmentation {
namespace {

TEST(EnglishOrdinalsTest, WhatIsLeft) {
  struct Case {
    std::string_view text;
    int expected;
    std::string_view printed;
    int ordinal;
    std::string_view content;
  };
  for (const Case& c :
       std::initializer_list<Case>{{"Thrid, mend roads", 3, "Thrid", 3, ", mend roads"},
                                   {"Fithly, mend roads", 5, "Fithly", 5, ", mend roads"},
                                   {"3rd, mend roads", 3, "3rd", 3, ", mend roads"},
                                   {"Three: mend roads", 3, "Three", 3, ": mend roads"},
                                   {"The fourth is to mend roads", 4, "The fourth", 4, "mend roads"},
                                   {"The fourth job is to mend roads", 4, "The fourth job", 4, "mend roads"},
                                   {"The last one is to mend roads", 4, "The last one", 0, "mend roads"},
                                   {"On the fourth, mend roads", 4, "On the fourth", 4, ", mend roads"},
                                   {"On March 4th, mend roads", 4, "On March 4th", 4, ", mend roads"},
                                   {"By 4 March, mend roads", 4, "By 4 March", 4, ", mend roads"},
                                   {"Last but not least, mend roads", 4, "Last but not least", 0, ", mend roads"}}) {
    const auto remains = ReadEnglishRemains(c.text, 0, c.expected);
    ASSERT_TRUE(remains.has_value()) << c.text;
    EXPECT_EQ(c.text.substr(0, remains->end), c.printed);
    EXPECT_EQ(c.text.substr(remains->content), c.content);
    EXPECT_EQ(remains->ordinal, c.ordinal) << c.text;
    EXPECT_EQ(remains->last, c.ordinal == 0) << c.text;
  }
}

TEST(EnglishOrdinalsTest, OtherWords) {
  for (const std::string_view text : {"The fourth quarter saw growth", "The fifth is to mend",
                                      "The last decade was dry", "Forth they went", "Fort, mend", "On the fifth, mend",
                                      "On March 4 they left", "Four March", "Three roads", "Last year", "The final"}) {
    EXPECT_FALSE(ReadEnglishRemains(text, 0, 4).has_value()) << text;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
