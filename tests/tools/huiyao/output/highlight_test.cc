#include "tools/huiyao/output/highlight.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

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

}  // namespace
}  // namespace huiyao::cli
