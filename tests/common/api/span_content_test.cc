#include "common/api/span_content.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

using document::v1::Document;
using document::v1::Span;

Span MakeSpan(int start, int end) {
  Span span;
  span.set_start(start);
  span.set_end(end);
  return span;
}

TEST(SpanContent, TextOfASpan) {
  const std::string text = "a会b";
  EXPECT_EQ(SpanText(text, MakeSpan(1, 4)), "会");
  EXPECT_EQ(SpanText(text, MakeSpan(0, 5)), text);
  for (const auto& [start, end] : std::vector<std::pair<int, int>>{
           {-1, 2}, {0, 6}, {2, 4}, {1, 3}, {3, 1}, {2, 2}, {5, 5}, {1 << 30, (1 << 30) + 1}, {-5, -1}}) {
    EXPECT_EQ(SpanText(text, MakeSpan(start, end)), "") << start << " " << end;
  }
}

TEST(SpanContent, PiecesAreJoinedAsTheirScriptsAreWritten) {
  const struct {
    const char* left;
    const char* right;
    const char* joined;
  } kCases[] = {{"会议", "指出", "会议指出"},     {"the plan", "sets out", "the plan sets out"},
                {"the ", "plan", "the plan"},     {"long-", "term", "long-term"},
                {"到2026", "年底", "到2026年底"}, {"共11", "25项", "共1125项"},
                {"计划", "GDP", "计划GDP"},       {"", "x", "x"}};
  for (const auto& c : kCases) {
    const std::string text = std::string(c.left) + c.right;
    google::protobuf::RepeatedPtrField<Span> pieces;
    const int cut = static_cast<int>(std::string_view(c.left).size());
    *pieces.Add() = MakeSpan(0, cut);
    *pieces.Add() = MakeSpan(cut, static_cast<int>(text.size()));
    EXPECT_EQ(JoinPieces(text, pieces), c.joined);
  }
}

TEST(SpanContent, FillsAndClearsEverywhere) {
  Document document;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(text: "One two." boilerplate { start: 0 end: 3 } persons { affiliations { span { start: 4 end: 7 } } }
         tables { rows { cells { start: 7 end: 8 } } } quotes { cue { start: 90 end: 99 } }
         labels { key: "k" value: "v" } metadata_spans { key: "t" value { start: 0 end: 1 } })",
      &document));
  const std::string before = document.SerializeAsString();
  FillSpanContent(document.text(), document);
  EXPECT_EQ(document.boilerplate(0).content(), "One");
  EXPECT_EQ(document.persons(0).affiliations(0).span().content(), "two");
  EXPECT_EQ(document.tables(0).rows(0).cells(0).content(), ".");
  EXPECT_EQ(document.quotes(0).cue().content(), "");
  EXPECT_EQ(document.metadata_spans().at("t").content(), "O");
  EXPECT_EQ(document.labels().at("k"), "v");
  ClearSpanContent(document);
  EXPECT_EQ(document.SerializeAsString(), before);
}

}  // namespace
}  // namespace huiyao::api
