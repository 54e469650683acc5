#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "tests/services/segmentation/document_fixture.h"

// Texts on which time grew with the square of the length: each takes well under a second, and would take minutes. No
// time is asserted; the test's limit tells.
namespace huiyao::segmentation {
namespace {

std::string Repeat(std::string_view pattern, size_t bytes) {
  std::string text;
  text.reserve(bytes + pattern.size());
  while (text.size() < bytes) text += pattern;
  return text;
}

void ExpectRead(const std::string& text) { EXPECT_EQ(ReadText(text).text().size(), text.size()); }

TEST(HostileTest, ModifiersOfTitles) {
  for (const std::string_view pattern : {"助理", "副", "常务副", "总监助理", "高级助理"}) {
    ExpectRead(Repeat(pattern, 500'000));
  }
}

TEST(HostileTest, BracketsBehindNames) {
  ExpectRead(Repeat("张小明(男)说，", 2'000'000));
  ExpectRead("（" + Repeat("张小明)说，", 500'000));
}

TEST(HostileTest, NamesOfManyLengths) {
  std::string names;
  for (size_t i = 1; i <= 400; ++i) names += "Dr. A" + std::string(i, 'b') + " Cdef said no.\n";
  ExpectRead(names + Repeat("A", 800'000));
  ExpectRead(names + Repeat("Ab ", 300'000));
  ExpectRead(names + Repeat("Abbbbbbbbbbbbbb ", 300'000));
}

TEST(HostileTest, ListsOfNamesWithoutOffice) {
  for (const std::string_view pattern : {"张小三同志、", "张小三、李建国、", "张小三为、", "任命张小三、李建国、"}) {
    ExpectRead(Repeat(pattern, 300'000));
  }
}

TEST(HostileTest, ManyArticlesWithoutDate) {
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text += "青禾县召开第" + std::to_string(i) + "次会议\n\n　　会议要求，到2027年建成30个卫生院。\n\n\n";
  }
  ExpectRead(text);
}

// Each line names another one.
TEST(HostileTest, ManyAuthors) {
  std::string credits, bylines, list;
  for (char32_t i = 0; i < 25'000; ++i) {
    std::string name = "李";
    text::AppendUtf8(0x4E00 + i / 200, name);
    text::AppendUtf8(0x5E00 + i % 200, name);
    credits += "●" + name + "\n";
    bylines += "（记者" + name + "）\n";
    list += "记者 " + name + " ";
  }
  for (const std::string& text : {credits, bylines, list}) ExpectRead(text);
}

TEST(HostileTest, ManyDates) {
  for (const std::string_view pattern : {"2025-01-01\n", "2025.1.1\n", "（2025年1月1日）\n"}) {
    ExpectRead(Repeat(pattern, 200'000));
  }
}

TEST(HostileTest, PronounsAndNames) {
  for (const std::string_view pattern : {"他说，李小明局长，", "她指出，张建国主任表示，"}) {
    ExpectRead(Repeat(pattern, 800'000));
  }
}

}  // namespace
}  // namespace huiyao::segmentation
