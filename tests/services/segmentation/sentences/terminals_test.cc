#include "services/segmentation/sentences/terminals.h"

#include <gtest/gtest.h>

#include <string_view>

namespace huiyao::segmentation {
namespace {

// The run that begins at the first terminal of `text`.
std::string_view RunAt(std::string_view text, size_t at, bool in_quotes = false) {
  const Terminals run = ReadTerminals(text, at, in_quotes);
  return text.substr(run.begin, run.end - run.begin);
}

TEST(TerminalsTest, MarksAndClosers) {
  EXPECT_EQ(RunAt("好。”他", 3), "。”");
  EXPECT_EQ(RunAt("a?!) b", 1), "?!)");
  EXPECT_EQ(RunAt("a.'s", 1), ".");
  EXPECT_EQ(RunAt("a.\" b", 1), ".\"");
  EXPECT_EQ(RunAt("a.\"b", 1), ".");
  EXPECT_EQ(RunAt("a.\"b", 1, true), ".\"");
  EXPECT_EQ(RunAt("a!” (b", 1), "!”");
}

TEST(TerminalsTest, ReferencesLoneClosersAndEmoticons) {
  EXPECT_EQ(RunAt("a.[1][23] b", 1), ".[1][23]");
  EXPECT_EQ(RunAt("a.[b]", 1), ".");
  EXPECT_EQ(RunAt("a. ) b", 1), ". )");
  EXPECT_EQ(RunAt("a! :-) b", 1), "! :-)");
  EXPECT_EQ(RunAt("a. :b", 1), ".");
}

TEST(TerminalsTest, SpacedEllipses) {
  EXPECT_EQ(RunAt("a . . . b", 2), ". . .");
  EXPECT_EQ(RunAt("a . . . . b", 2), ". . . .");
  EXPECT_EQ(RunAt("a. . . . b", 1), ".");
  EXPECT_EQ(RunAt("a. . . .", 1), ". . . .");
  EXPECT_EQ(RunAt("a .5", 2), ".");
}

TEST(TerminalsTest, KindsOfMarks) {
  EXPECT_TRUE(ReadTerminals("？", 0, false).ideographic);
  EXPECT_TRUE(ReadTerminals("？", 0, false).exclaims);
  EXPECT_FALSE(ReadTerminals("!", 0, false).ideographic);
  EXPECT_TRUE(ReadTerminals("……", 0, false).ellipsis);
  EXPECT_FALSE(ReadTerminals(". b", 0, false).ellipsis);
  EXPECT_TRUE(ReadTerminals(". b", 0, false).spaced());
  EXPECT_FALSE(ReadTerminals(".b", 0, false).spaced());
}

}  // namespace
}  // namespace huiyao::segmentation
