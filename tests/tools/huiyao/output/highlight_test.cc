#include "tools/huiyao/output/highlight.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

// A snippet that starts at byte 100 of its document; highlights as offsets into `content`.
query::v1::Snippet Snippet(const std::string& content, const std::vector<std::pair<int, int>>& highlights) {
  query::v1::Snippet snippet;
  snippet.mutable_span()->set_start(100);
  snippet.mutable_span()->set_end(100 + static_cast<int>(content.size()));
  snippet.mutable_span()->set_content(content);
  for (const auto& [start, end] : highlights) {
    auto* highlight = snippet.add_highlights();
    highlight->set_start(100 + start);
    highlight->set_end(100 + end);
  }
  return snippet;
}

TEST(HighlightTest, Marks) {
  EXPECT_EQ(HighlightSnippet(Snippet("推广中医药服务", {{6, 15}}), false), "推广«中医药»服务");
  EXPECT_EQ(HighlightSnippet(Snippet("a b c", {{0, 1}, {4, 5}}), false), "«a» b «c»");
  EXPECT_EQ(HighlightSnippet(Snippet("ab", {{0, 1}, {1, 2}}), false), "«a»«b»");
  EXPECT_EQ(HighlightSnippet(Snippet("abc", {}), false), "abc");
  EXPECT_EQ(HighlightSnippet(Snippet("abc", {{1, 2}}), true), "a\x1b[1;31mb\x1b[0mc");
}

TEST(HighlightTest, LineBreaksInsideAMatchDoNotLoseIt) {
  EXPECT_EQ(HighlightSnippet(Snippet("the primary\n care", {{4, 17}}), false), "the «primary care»");
}

TEST(HighlightTest, WrongOffsetsAreNotMarked) {
  for (const auto& wrong : std::vector<std::pair<int, int>>{
           {-1, 1}, {0, 99}, {2, 2}, {2, 1}, {1, 3}, {0, 2}, {-200, 3}, {2'000'000'000, 2'000'000'001}}) {
    EXPECT_EQ(HighlightSnippet(Snippet("水利", {wrong}), false), "水利") << wrong.first << " " << wrong.second;
  }
  EXPECT_EQ(HighlightSnippet(Snippet("水利局", {{0, 6}, {3, 9}}), false), "«水利»局");
}

TEST(HighlightTest, TextCannotForgeMarksOrCommands) {
  EXPECT_EQ(HighlightSnippet(Snippet("\uE000x\uE001", {}), false), "x");
  EXPECT_EQ(HighlightSnippet(Snippet("\x1b[2J", {}), true), "\uFFFD[2J");
}

// Whatever a server sends: the line is well-formed, safe to print, and has as many marks opened as closed.
TEST(HighlightTest, AnyBytesAndOffsetsAreSafe) {
  std::mt19937 random(7);
  const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  const std::vector<std::string> pieces = {"水",   "a",        " ",      "\n",     "\x1b[31m",
                                           "\xff", "\xe6\xb0", "\uE000", "\u202E", ""};
  for (int round = 0; round < 3000; ++round) {
    std::string content;
    for (int i = below(12); i > 0; --i) content += pieces[below(static_cast<int>(pieces.size()))];
    std::vector<std::pair<int, int>> highlights;
    for (int i = below(5); i > 0; --i) highlights.emplace_back(below(40) - 5, below(40) - 5);
    const std::string line = HighlightSnippet(Snippet(content, highlights), false);
    EXPECT_TRUE(text::IsValidUtf8(line));
    EXPECT_EQ(OneLine(line), line);
    size_t opened = 0, closed = 0;
    for (size_t at = 0; (at = line.find("«", at)) != std::string::npos; ++at) ++opened;
    for (size_t at = 0; (at = line.find("»", at)) != std::string::npos; ++at) ++closed;
    EXPECT_EQ(opened, closed);
  }
}

}  // namespace
}  // namespace huiyao::cli
