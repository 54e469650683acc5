#include "tools/huiyao/output/table.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/text/width.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

std::string Print(Table& table) {
  std::ostringstream out;
  table.Flush(out);
  return out.str();
}

TEST(TableTest, AlignsByDisplayWidth) {
  Table table({{"ID"}, {"NO.", true}, {"MARKER"}, {"HEADING", false, 1}}, kUnlimited);
  table.AddRow({"a1-e1-i1", "1", "一是", "抓好供水"});
  table.AddRow({"a1-e1-i10", "10", "Tenth", "keep the\nbooks"});
  table.AddRow({"x", "3?"});
  EXPECT_EQ(Print(table),
            "ID         NO.  MARKER  HEADING\n"
            "a1-e1-i1     1  一是    抓好供水\n"
            "a1-e1-i10   10  Tenth   keep the books\n"
            "x           3?\n");
  EXPECT_EQ(table.row_count(), 3u);
}

TEST(TableTest, CutsFlexibleColumnsFirst) {
  Table table({{"NAME"}, {"TITLE", false, 1}}, 20);
  table.AddRow({"documents/1", "全国社区服务工作会议"});
  EXPECT_EQ(Print(table),
            "NAME         TITLE\n"
            "documents/1  全国社…\n");
}

TEST(TableTest, SomeColumnsGiveMoreThanOthers) {
  Table table({{"A", false, 2}, {"B", false, 1}}, 32);
  table.AddRow({std::string(40, 'a'), std::string(40, 'b')});
  EXPECT_EQ(Print(table), "A           B\naaaaaaaaa…  bbbbbbbbbbbbbbbbbbb…\n");
}

TEST(TableTest, CutsEverythingWhenItMust) {
  Table table({{"NAME"}, {"TITLE", false, 1}}, 16);
  table.AddRow({"documents/123456", "abcdefghijk"});
  EXPECT_EQ(Print(table),
            "NAME      TITLE\n"
            "documen…  abcde…\n");
}

TEST(TableTest, NoLineIsWiderThanTheTerminal) {
  for (int columns = 30; columns < 80; ++columns) {
    Table table({{"A"}, {"B", true}, {"C", false, 1}, {"D", false, 1}}, columns);
    table.AddRow({"编号一二三", "12345678", "标题很长很长很长很长", std::string(100'000, 'x')});
    std::istringstream lines(Print(table));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(text::DisplayWidth(line), columns);
  }
}

TEST(TableTest, PagesShareOneHeader) {
  Table table({{"A"}, {"B"}}, kUnlimited);
  table.AddRow({"11", "2"});
  EXPECT_EQ(Print(table), "A   B\n11  2\n");
  table.AddRow({"1", "2"});
  EXPECT_EQ(Print(table), "1   2\n");
  EXPECT_EQ(Print(table), "");
}

TEST(TableTest, AnEmptyTableShowsItsHeader) {
  Table table({{"A"}, {"B"}}, kUnlimited);
  EXPECT_EQ(Print(table), "A  B\n");
}

}  // namespace
}  // namespace huiyao::cli
