#include "common/text/width.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace huiyao::text {
namespace {

TEST(WidthTest, CodePoints) {
  const struct {
    char32_t value;
    int width;
  } cases[] = {
      {U'a', 1},   {U' ', 1},   {U'\n', 0},   {0x1B, 0},    {0x7F, 0},   {0x9B, 0},   {0xAD, 0},
      {U'é', 1},   {0x301, 0},  {0x20DD, 0},  {U'水', 2},   {U'，', 2},  {U'Ａ', 2},  {0x3000, 2},
      {U'ｱ', 1},   {0xAC00, 2}, {0x1160, 0},  {0x11A8, 0},  {0x1100, 2}, {U'“', 1},   {U'…', 1},
      {0x200B, 0}, {0xFE0F, 0}, {0x20000, 2}, {0x1F600, 2}, {0xFFFD, 1}, {0x2028, 0}, {U'〔', 2},
  };
  for (const auto& c : cases) EXPECT_EQ(CodePointWidth(c.value), c.width) << std::hex << static_cast<int>(c.value);
}

TEST(WidthTest, Texts) {
  EXPECT_EQ(DisplayWidth(""), 0);
  EXPECT_EQ(DisplayWidth("water"), 5);
  EXPECT_EQ(DisplayWidth("一是 ok"), 7);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("\xE6\xB0"), 1);  // one maximal subpart of an ill-formed sequence
}

TEST(WidthTest, PrefixNeverCutsACharacter) {
  EXPECT_EQ(PrefixOfWidth("水利工作", 4), "水利");
  EXPECT_EQ(PrefixOfWidth("水利工作", 5), "水利");
  EXPECT_EQ(PrefixOfWidth("水利工作", 0), "");
  EXPECT_EQ(PrefixOfWidth("ab", 9), "ab");
  EXPECT_EQ(PrefixOfWidth("e\u0301x", 1), "e\u0301");
}

TEST(WidthTest, Truncation) {
  EXPECT_EQ(TruncateToWidth("水利", 4), "水利");
  EXPECT_EQ(TruncateToWidth("水利工作", 6), "水利…");
  EXPECT_EQ(TruncateToWidth("水利工作", 5), "水利…");
  EXPECT_EQ(TruncateToWidth("abcdef", 4), "abc…");
  EXPECT_EQ(TruncateToWidth("abcdef", 1), "…");
  EXPECT_EQ(TruncateToWidth("abcdef", 0), "");
  EXPECT_EQ(TruncateToWidth("abcdef", -3), "");
  EXPECT_EQ(TruncateToWidth("", 0), "");
}

// Whatever the text and the limit: the result fits, is well-formed, and wastes at most one column beside the ellipsis.
TEST(WidthTest, TruncationFitsEveryLimit) {
  const std::vector<std::string> texts = {"a水b利c", "水利工作会议", "e\u0301e\u0301e\u0301",
                                          "x",       "（一）ok…水",  "\u200B\u200B水"};
  for (const std::string& text : texts) {
    const int whole = DisplayWidth(text);
    for (int limit = 1; limit <= whole + 2; ++limit) {
      const std::string cut = TruncateToWidth(text, limit);
      EXPECT_TRUE(IsValidUtf8(cut));
      EXPECT_LE(DisplayWidth(cut), limit) << text;
      if (whole <= limit) {
        EXPECT_EQ(cut, text);
      } else {
        EXPECT_GE(DisplayWidth(cut), limit - 1) << text;
      }
    }
  }
}

}  // namespace
}  // namespace huiyao::text
