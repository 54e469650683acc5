#include "tools/huiyao/output/terminal.h"

#include <gtest/gtest.h>

namespace huiyao::cli {
namespace {

TEST(TerminalTest, OneLineIsSafe) {
  const struct {
    std::string text;
    std::string expected;
  } cases[] = {
      {"", ""},
      {"  a \n\t b\r\n", "a b"},
      {"一是\u3000抓好\u3000", "一是 抓好"},
      {"\x1b[31mred\x1b[0m", "\uFFFD[31mred\uFFFD[0m"},
      {"a\u202Eb\u2066c", "a\uFFFDb\uFFFDc"},
      {std::string("nul\0x", 5), "nul\uFFFDx"},
      {"\xff\xfe", "\uFFFD\uFFFD"},
      {"\u009B31m", "\uFFFD31m"},
      {"e\u0301", "e\u0301"},
  };
  for (const auto& c : cases) EXPECT_EQ(OneLine(c.text), c.expected);
}

}  // namespace
}  // namespace huiyao::cli
