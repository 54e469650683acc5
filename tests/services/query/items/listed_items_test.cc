#include "services/query/items/listed_items.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace huiyao::query {
namespace {

using document::v1::Document;

Document Sample() {
  Document document;
  //              0        9          20       29       38
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(name: "documents/d1" title: "Work plan" publisher: "Office" publish_date: "2026-01-02" language: "en"
         collection: "collections/plans" labels { key: "kind" value: "plan" }
         text: "Two tasks: First, build. A. dig; B. pour. Second, rest."
         articles {
           id: "a1" region: "Northern Province" title { start: 0 end: 9 } publish_date: "2025-12-31"
           enumerations {
             id: "a1-e1" lead { start: 0 end: 9 } announced_count: 2
             items {
               id: "a1-e1-i1" ordinal: 1 marker { start: 11 end: 16 } heading { start: 18 end: 23 }
               pieces { start: 11 end: 41 }
               enumerations {
                 id: "a1-e2" items { id: "a1-e2-i1" ordinal: 1 pieces { start: 25 end: 32 } }
                             items { id: "a1-e2-i2" ordinal: 2 pieces { start: 33 end: 41 } }
               }
             }
             items { id: "a1-e1-i2" ordinal: 2 ordinal_inferred: true pieces { start: 42 end: 55 } }
           }
         })",
      &document));
  return document;
}

TEST(ListedItems, InReadingOrderWithTheInnerOnes) {
  const auto items = ListedItems(Sample());
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(items[0].name(), "documents/d1/items/a1-e1-i1");
  EXPECT_EQ(items[0].text(), "First, build. A. dig; B. pour.");
  EXPECT_EQ(items[0].item().marker().content(), "First");
  EXPECT_EQ(items[0].item().heading().content(), "build");
  EXPECT_EQ(items[0].item().enumerations_size(), 0);
  EXPECT_EQ(items[0].depth(), 1);
  EXPECT_EQ(items[0].parent_item(), "");
  EXPECT_EQ(items[0].lead().content(), "Two tasks");
  EXPECT_EQ(items[0].announced_count(), 2);
  EXPECT_EQ(items[0].article(), "a1");
  EXPECT_EQ(items[0].article_title(), "Two tasks");
  EXPECT_EQ(items[0].region(), "Northern Province");
  EXPECT_EQ(items[1].text(), "A. dig;");
  EXPECT_EQ(items[1].depth(), 2);
  EXPECT_EQ(items[1].parent_item(), items[0].name());
  EXPECT_FALSE(items[1].has_lead());
  EXPECT_EQ(items[2].text(), "B. pour.");
  EXPECT_EQ(items[3].text(), "Second, rest.");
  EXPECT_TRUE(items[3].item().ordinal_inferred());
}

TEST(ListedItems, DocumentFieldsFillWhatTheArticleLeaves) {
  const Document document = Sample();
  auto item = ListedItems(document)[0];
  EXPECT_EQ(item.document(), "");
  AddDocumentFields(document, item);
  EXPECT_EQ(item.document(), "documents/d1");
  EXPECT_EQ(item.document_title(), "Work plan");
  EXPECT_EQ(item.language(), "en");
  EXPECT_EQ(item.publish_date(), "2025-12-31");
  EXPECT_EQ(item.publisher(), "Office");
  EXPECT_EQ(item.collection(), "collections/plans");
  EXPECT_EQ(item.labels().at("kind"), "plan");
}

TEST(ListedItems, Filters) {
  const Document document = Sample();
  auto item = ListedItems(document)[0];
  AddDocumentFields(document, item);
  for (const char* filter :
       {"ordinal = 1", "NOT ordinal_inferred = true", "marker = First", "heading:uil", "text = First*", "depth < 2",
        "article = a1", "region = Northern*", "language = en", "publish_date < 2026-01-01", "publisher:Off",
        "collection = collections/plans", "labels.kind = plan", "document = documents/d1", "ordinalInferred = false"}) {
    const auto compiled = api::Filter::Compile(filter, ListedItemFilter());
    ASSERT_TRUE(compiled.ok()) << filter << compiled.status();
    EXPECT_TRUE(compiled->Matches(item)) << filter;
  }
  EXPECT_FALSE(api::Filter::Compile("announced_count = 2", ListedItemFilter()).ok());
  EXPECT_FALSE(api::Filter::Compile("item.ordinal = 2", ListedItemFilter()).ok());
}

TEST(ListedItems, OddStructureDoesNoHarm) {
  Document document;
  document.set_name("documents/d");
  document.set_text("x");
  auto& enumeration = *document.add_articles()->add_enumerations();
  auto& item = *enumeration.add_items();
  item.add_pieces()->set_end(1000);
  item.mutable_marker()->set_start(-5);
  auto* inner = &item;
  for (int i = 0; i < 40; ++i) inner = inner->add_enumerations()->add_items();
  const auto items = ListedItems(document);
  ASSERT_EQ(items.size(), 41u);
  EXPECT_EQ(items[0].text(), "");
  EXPECT_EQ(items[40].depth(), 41);
}

}  // namespace
}  // namespace huiyao::query
