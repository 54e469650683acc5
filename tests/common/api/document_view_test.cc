#include "common/api/document_view.h"

#include "common/base/error.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

using document::v1::Document;

Document FromText(const std::string& text) {
  Document document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document));
  return document;
}

Document Stored() {
  return FromText(R"(
    name: "documents/d" etag: "e" revision: 2 title: "One" text: "One two." analyzer: "m" publish_date: "2026-01-01"
    articles { id: "a1" title { start: 0 end: 3 }
               sections { paragraphs { id: "a1-s1-p1" pieces { start: 4 end: 8 } } } }
    metadata_spans { key: "title" value { start: 0 end: 3 } })");
}

std::string Read(document::v1::DocumentView view, const std::vector<std::string>& paths,
                 document::v1::DocumentView standard = document::v1::DOCUMENT_VIEW_BASIC) {
  google::protobuf::FieldMask mask;
  for (const std::string& path : paths) mask.add_paths(path);
  const auto selection = DocumentSelection::Parse(view, mask, standard);
  EXPECT_TRUE(selection.ok()) << selection.status();
  Document document = Stored();
  selection->Apply(document);
  if (selection->basic_suffices()) {
    Document basic = Stored();
    ReduceToBasic(basic);
    selection->Apply(basic);
    EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(basic, document));
  }
  return document.ShortDebugString();
}

TEST(DocumentView, Views) {
  const std::string basic =
      FromText(R"(name: "documents/d" etag: "e" revision: 2 title: "One" analyzer: "m" publish_date: "2026-01-01")")
          .ShortDebugString();
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_BASIC, {}), basic);
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_UNSPECIFIED, {}), basic);

  Document structure = Stored();
  structure.clear_text();
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_STRUCTURE, {}), structure.ShortDebugString());

  Document full = Stored();
  auto& article = *full.mutable_articles(0);
  article.mutable_title()->set_content("One");
  auto& paragraph = *article.mutable_sections(0)->mutable_paragraphs(0);
  paragraph.set_text("two.");
  paragraph.mutable_pieces(0)->set_content("two.");
  (*full.mutable_metadata_spans())["title"].set_content("One");
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_FULL, {}), full.ShortDebugString());
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_UNSPECIFIED, {}, document::v1::DOCUMENT_VIEW_FULL),
            full.ShortDebugString());
}

TEST(DocumentView, MaskAloneDecides) {
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_UNSPECIFIED, {"title", "articles.title"}),
            R"(title: "One" articles { title { end: 3 content: "One" } })");
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_UNSPECIFIED, {"articles.sections.paragraphs.text"}),
            R"(articles { sections { paragraphs { text: "two." } } })");
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_UNSPECIFIED, {"revision"}), "revision: 2");
}

TEST(DocumentView, MaskNarrowsAView) {
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_STRUCTURE, {"text", "articles.title"}), "articles { title { end: 3 } }");
  EXPECT_EQ(Read(document::v1::DOCUMENT_VIEW_BASIC, {"text", "title"}), R"(title: "One")");
}

TEST(DocumentView, UnknownViewIsRefused) {
  const auto selection =
      DocumentSelection::Parse(static_cast<document::v1::DocumentView>(9), {}, document::v1::DOCUMENT_VIEW_BASIC);
  EXPECT_EQ(ErrorReason(selection.status()), "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::api
