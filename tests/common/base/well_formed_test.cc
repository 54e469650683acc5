#include "common/base/well_formed.h"

#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace huiyao {
namespace {

using std::string_view_literals::operator""sv;

TEST(WellFormedTest, KeepsWellFormedText) {
  for (const std::string_view text :
       {""sv, "plain"sv, "a\0b"sv, "\x7F"sv, "\u00E9\u4E2D\U0001F600"sv, "\uD7FF\uE000\uFFFF\U0010FFFF"sv}) {
    EXPECT_EQ(WellFormed(text), text);
  }
}

// The maximal subparts of the Unicode standard's own table 3-8 and its neighbours.
TEST(WellFormedTest, ReplacesMaximalSubparts) {
  const struct {
    std::string_view in;
    std::string_view out;
  } cases[] = {
      {"\x80"sv, "?"sv},
      {"\xC0\xAF"sv, "??"sv},                         // Overlong.
      {"\xE0\x80\xAF"sv, "???"sv},                    // Overlong.
      {"\xED\xA0\x80"sv, "???"sv},                    // A surrogate.
      {"\xF4\x90\x80\x80"sv, "????"sv},               // Above U+10FFFF.
      {"\xF5\x80"sv, "??"sv},                         // Never a lead byte.
      {"\xE4\xB8"sv, "?"sv},                          // Cut at the end.
      {"\xF0\x9F\x98z"sv, "?z"sv},                    // Cut before another character.
      {"\xE4\xB8\xE4\xB8\xAD"sv, "?\xE4\xB8\xAD"sv},  // Cut before a whole one.
      {"a\xF1\x80\x80\xE1\x80\xC2z\x80"sv, "a???z?"sv},
  };
  for (const auto& [in, out] : cases) {
    std::string expected;
    for (const char c : out) expected += c == '?' ? "\xEF\xBF\xBD" : std::string(1, c);
    EXPECT_EQ(WellFormed(in), expected);
  }
}

}  // namespace
}  // namespace huiyao
