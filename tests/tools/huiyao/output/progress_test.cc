#include "tools/huiyao/output/progress.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/text/width.h"

namespace huiyao::cli {
namespace {

TEST(ProgressTest, Line) {
  EXPECT_EQ(ProgressLine("sending", 12, 24, "a.txt", 80), "sending   [############............] 12/24  a.txt");
  EXPECT_EQ(ProgressLine("sending", 0, 0, "", 80), "sending   [########################] 0/0  ");
  EXPECT_EQ(ProgressLine("sending", 1, 2, "a\nb", 20), "sending   [########…");
  EXPECT_EQ(ProgressLine("sending", 1, 2, "x", 0), "");
  for (int columns = 1; columns < 90; ++columns) {
    EXPECT_LE(text::DisplayWidth(ProgressLine("reading", 3, 9, "会议报告.txt", columns)), columns);
  }
}

TEST(ProgressTest, WithoutATerminalOnlyNotes) {
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{.in = in, .out = out, .err = err};
  {
    Progress progress(terminal, "sending", 2);
    progress.Advance("a");
    progress.Note("b failed");
    progress.Advance("b");
  }
  EXPECT_EQ(err.str(), "b failed\n");
  EXPECT_EQ(out.str(), "");
}

TEST(ProgressTest, ResultsGoToStandardOutputAndLeaveTheBarWhole) {
  std::istringstream in;
  std::ostringstream screen;
  Terminal terminal{
      .in = in, .out = screen, .err = screen, .out_is_terminal = true, .err_is_terminal = true, .err_columns = 60};
  {
    Progress progress(terminal, "reading", 1);
    progress.Result("documents/1");
  }
  const std::string bar = "\r\x1b[Kreading   [........................] 0/1  ";
  EXPECT_EQ(screen.str(), bar + "\r\x1b[Kdocuments/1\n" + bar + "\r\x1b[K");
}

TEST(ProgressTest, OnATerminalTheBarIsWipedAtTheEnd) {
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{.in = in, .out = out, .err = err, .err_is_terminal = true, .err_columns = 60};
  { Progress progress(terminal, "sending", 2); }
  EXPECT_EQ(err.str(), "\r\x1b[Ksending   [........................] 0/2  \r\x1b[K");
}

}  // namespace
}  // namespace huiyao::cli
