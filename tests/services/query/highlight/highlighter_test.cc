#include "services/query/highlight/highlighter.h"

#include <gtest/gtest.h>

#include "services/query/language/parser.h"

namespace huiyao::query {
namespace {

using document::v1::Document;

// The text with [ ] around what is highlighted and / for line breaks.
std::string Show(const Document& document, std::string_view query) {
  const auto parsed = ParseQuery(query);
  EXPECT_TRUE(parsed.ok()) << parsed.status();
  std::string shown;
  uint32_t at = 0;
  for (const TextSpan& span : Highlighter(*parsed).Find(document)) {
    EXPECT_GE(span.start, at);
    shown += document.text().substr(at, span.start - at) + "[" +
             document.text().substr(span.start, span.end - span.start) + "]";
    at = span.end;
  }
  shown += document.text().substr(at);
  for (char& c : shown) c = c == '\n' ? '/' : c;
  return shown;
}

std::string Show(std::string_view text, std::string_view query) {
  Document document;
  document.set_text(std::string(text));
  return Show(document, query);
}

TEST(HighlighterTest, MarksPhrasesAndWords) {
  EXPECT_EQ(Show("明天天气好，后天天气差", "天气"), "明天[天气]好，后天[天气]差");
  EXPECT_EQ(Show("明天天气好，后天天气差", "\"天天\""), "明[天天]气好，后[天天]气差");
  EXPECT_EQ(Show("天、气", "\"天气\""), "天、气");
  EXPECT_EQ(Show("天天天气", "\"天天\""), "[天天天]气");
  EXPECT_EQ(Show("Good WEATHER, weathered", "weather"), "Good [WEATHER], weathered");
  EXPECT_EQ(Show("增长４３．３％。", "43.3%"), "增长[４３．３]％。");
  EXPECT_EQ(Show("天气", "雨"), "天气");
  EXPECT_EQ(Show("", "雨"), "");
}

TEST(HighlighterTest, SpansIncludeInnerLineBreaksOnly) {
  EXPECT_EQ(Show("有好天\n  气来", "\"好天气\""), "有[好天/  气]来");
  EXPECT_EQ(Show("有好天\n\n气来", "\"好天气\""), "有好天//气来");
  EXPECT_EQ(Show("traditional\nChinese medicine", "\"traditional chinese\""), "[traditional/Chinese] medicine");
}

TEST(HighlighterTest, ExcludedPhrasesAreNotMarked) {
  EXPECT_EQ(Show("晴天雨天", "晴 -雨"), "[晴]天雨天");
  EXPECT_EQ(Show("晴天雨天", "晴 OR 雨"), "[晴]天[雨]天");
}

TEST(HighlighterTest, TouchingPlacesAreOne) { EXPECT_EQ(Show("北京天气", "北京天气"), "[北京天气]"); }

TEST(HighlighterTest, TheTitleIsMarkedWhereItIsPrinted) {
  Document document;
  document.set_title("天气");
  document.set_text("天气\n明天天气好");
  EXPECT_EQ(Show(document, "title:天气"), "天气/明天天气好");
  auto& printed = (*document.mutable_metadata_spans())["title"];
  printed.set_end(6);
  EXPECT_EQ(Show(document, "title:天气"), "[天气]/明天天气好");
  printed.set_end(600);
  EXPECT_EQ(Show(document, "title:天气"), "天气/明天天气好");
}

TEST(HighlighterTest, FieldsAreMarkedWhereTheyStand) {
  Document document;
  document.set_title("别处的晴");
  document.set_text("晴\n晴天也晴");
  auto* article = document.add_articles();
  article->mutable_title()->set_end(3);
  EXPECT_EQ(Show(document, "title:晴"), "[晴]/晴天也晴");
  EXPECT_EQ(Show(document, "heading:晴"), "晴/晴天也晴");
  EXPECT_EQ(Show(document, "晴"), "[晴]/[晴]天也[晴]");
  EXPECT_EQ(Show(document, "body:晴"), "[晴]/[晴]天也[晴]");
}

TEST(HighlighterTest, APhraseOverAColumnBreakIsMarkedOnBothSides) {
  Document document;
  document.set_text("左栏好天\n右栏别的\n气结尾");
  auto* paragraph = document.add_articles()->add_sections()->add_paragraphs();
  auto* first = paragraph->add_pieces();
  first->set_end(12);
  auto* second = paragraph->add_pieces();
  second->set_start(26);
  second->set_end(35);
  EXPECT_EQ(Show(document, "\"好天气结\""), "左栏[好天]/右栏别的/[气结]尾");
  EXPECT_EQ(Show(document, "\"天右\""), "左栏好天/右栏别的/气结尾");
}

}  // namespace
}  // namespace huiyao::query
