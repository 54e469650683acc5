#include "services/query/index/fields.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace huiyao::query {
namespace {

using document::v1::Document;
using document::v1::Span;

// Bytes of the first `part` in the text.
Span SpanOf(const Document& document, std::string_view part) {
  Span span;
  const size_t at = document.text().find(part);
  EXPECT_NE(at, std::string::npos) << part;
  span.set_start(static_cast<int>(at));
  span.set_end(static_cast<int>(at + part.size()));
  return span;
}

// "t(title) b(first)+(continued) b(second)": the runs, + where one continues the run before it.
std::string Runs(const Document& document) {
  std::string shown;
  for (const FieldRun& run : FieldRuns(document)) {
    if (run.gap_before) {
      if (!shown.empty()) shown += ' ';
      shown += "thb"[IndexOf(run.field)];
    } else {
      shown += '+';
    }
    shown += "(" + std::string(run.text) + ")";
    EXPECT_EQ(run.offset ? document.text().substr(*run.offset, run.text.size()) : document.title(), run.text);
  }
  for (char& c : shown) c = c == '\n' ? '/' : c;
  return shown;
}

TEST(FieldRunsTest, PlainTextIsCutAtBlankLines) {
  Document document;
  document.set_text("第一段\n接着\n\n第二段\n　\n第三段\n");
  EXPECT_EQ(Runs(document), "b(第一段/接着//) b(第二段/　/) b(第三段/)");
  document.set_text("");
  EXPECT_EQ(Runs(document), "");
}

TEST(FieldRunsTest, TitlesAndHeadings) {
  Document document;
  document.set_title("头条");
  document.set_text("头条\n另一篇\n小标题\n一是先做。二是后做。");
  auto* first = document.add_articles();
  *first->mutable_title() = SpanOf(document, "头条");
  auto* second = document.add_articles();
  *second->mutable_title() = SpanOf(document, "另一篇");
  auto* section = second->add_sections();
  *section->mutable_heading() = SpanOf(document, "小标题");
  auto* outer = second->add_enumerations()->add_items();
  *outer->mutable_heading() = SpanOf(document, "先做");
  *outer->add_enumerations()->add_items()->mutable_heading() = SpanOf(document, "后做");
  // The article's title that is the document's is counted once.
  EXPECT_EQ(Runs(document),
            "t(头条) t(另一篇) h(小标题) h(先做) h(后做) b(头条/) b(另一篇/) b(小标题/) b(一是先做。二是后做。)");
}

TEST(FieldRunsTest, ParagraphsEndWhereTheirLinesEnd) {
  Document document;
  document.set_text("甲段落\n乙段落丙段落");
  auto* section = document.add_articles()->add_sections();
  for (const char* part : {"甲段落", "乙段落", "丙段落"})
    *section->add_paragraphs()->add_pieces() = SpanOf(document, part);
  // Between 乙 and 丙 stands no line break: the claim is not believed.
  EXPECT_EQ(Runs(document), "b(甲段落/) b(乙段落丙段落)");
}

TEST(FieldRunsTest, JoinsAParagraphThatAColumnCut) {
  Document document;
  document.set_text("左栏开头\n右栏别的\n左栏结尾\n最后");
  auto* section = document.add_articles()->add_sections();
  auto* cut = section->add_paragraphs();
  *cut->add_pieces() = SpanOf(document, "左栏开头");
  *cut->add_pieces() = SpanOf(document, "左栏结尾");
  *section->add_paragraphs()->add_pieces() = SpanOf(document, "右栏别的");
  EXPECT_EQ(Runs(document), "b(左栏开头)+(左栏结尾) b(/) b(右栏别的/) b(/最后)");
}

TEST(FieldRunsTest, HostileSpansHarmNothing) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    Document document;
    static constexpr std::string_view kParts[] = {"中", "a", "\n", " ", "é", "　", "\n\n"};
    for (uint32_t i = random() % 30; i > 0; --i) document.mutable_text()->append(kParts[random() % 7]);
    const auto set = [&](Span& span) {
      span.set_start(static_cast<int>(random() % 60) - 5);
      span.set_end(static_cast<int>(random() % 60) - 5);
      if (random() % 20 == 0) span.set_end(INT32_MAX);
    };
    auto* article = document.add_articles();
    set(*article->mutable_title());
    for (int i = 0; i < 3; ++i) {
      auto* section = article->add_sections();
      set(*section->mutable_heading());
      auto* paragraph = section->add_paragraphs();
      for (uint32_t pieces = random() % 4; pieces > 0; --pieces) set(*paragraph->add_pieces());
    }
    std::string covered(document.text().size(), '0');
    for (const FieldRun& run : FieldRuns(document)) {
      ASSERT_TRUE(run.offset.has_value());
      if (run.field != Field::kBody) continue;
      for (size_t i = 0; i < run.text.size(); ++i) ++covered[*run.offset + i];
    }
    ASSERT_EQ(covered, std::string(document.text().size(), '1')) << "every byte of the text once";
  }
}

}  // namespace
}  // namespace huiyao::query
