#include "tools/huiyao/output/document_text.h"

#include <gtest/gtest.h>

#include "google/protobuf/text_format.h"

namespace huiyao::cli {
namespace {

document::v1::Document Parse(const std::string& text) {
  document::v1::Document document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document));
  return document;
}

TEST(DocumentTextTest, Outline) {
  const auto document = Parse(R"(
    name: "documents/abc" title: "街道工作要点" publisher: "某区" publish_date: "2027-01-05" language: "zh-Hans"
    revision: 2 etag: "e2" labels { key: "b" value: "2" } labels { key: "a" value: "1" }
    sources { uri: "file:///x.html" media_type: "text/html" charset: "GB18030" size_bytes: 321 }
    text: "一是修路。二是植树。"
    articles {
      id: "a1" kind: KIND_REPORT title { content: "街道工作要点" }
      bylines { content: "本报记者 某某" }
      sections { id: "a1-s1" level: 1 heading { content: "今年任务" } paragraphs { id: "a1-s1-p1" } }
      enumerations {
        id: "a1-e1" lead { content: "两项任务" } announced_count: 2
        items { id: "a1-e1-i1" ordinal: 1 marker { start: 0 end: 6 } heading { start: 6 end: 12 } }
        items {
          id: "a1-e1-i2" ordinal: 2 ordinal_inferred: true pieces { start: 21 end: 27 }
          enumerations { items { ordinal: 1 heading { content: "inner" } } }
        }
      }
    }
    findings { kind: KIND_COUNT_MISMATCH detail: "announced 3, found 2" }
  )");
  EXPECT_EQ(DocumentText(document, false),
            "name         documents/abc\n"
            "title        街道工作要点\n"
            "publisher    某区\n"
            "date         2027-01-05\n"
            "language     zh-Hans\n"
            "label        a=1\n"
            "label        b=2\n"
            "source       file:///x.html (text/html, GB18030, 321 bytes)\n"
            "revision     2 (etag e2)\n"
            "\n"
            "a1  REPORT  街道工作要点\n"
            "  本报记者 某某\n"
            "  # 今年任务\n"
            "  1 paragraph\n"
            "  两项任务 (announces 2, has 2)\n"
            "     1  [一是] 修路\n"
            "    2?  植树\n"
            "         1  inner\n"
            "\n"
            "findings\n"
            "  COUNT_MISMATCH  announced 3, found 2\n");
}

TEST(DocumentTextTest, AnEmptyDocumentIsEmpty) { EXPECT_EQ(DocumentText({}, false), ""); }

TEST(DocumentTextTest, SpansOutsideTheTextAreEmpty) {
  const auto document = Parse("text: 'abc'");
  document::v1::Span span;
  for (const auto& [start, end] : {std::pair(-1, 2), {2, 1}, {0, 4}, {2'000'000'000, 2'000'000'001}}) {
    span.set_start(start);
    span.set_end(end);
    EXPECT_EQ(SpanText(document, span), "");
  }
  span.set_start(1);
  span.set_end(3);
  EXPECT_EQ(SpanText(document, span), "bc");
}

TEST(DocumentTextTest, DeepNestingEnds) {
  document::v1::Document document;
  auto* enumeration = document.add_articles()->add_enumerations();
  for (int depth = 0; depth < 90; ++depth) enumeration = enumeration->add_items()->add_enumerations();
  EXPECT_LT(DocumentText(document, false).size(), 2000u);
}

}  // namespace
}  // namespace huiyao::cli
