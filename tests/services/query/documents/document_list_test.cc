#include "services/query/documents/document_list.h"

#include <algorithm>
#include <set>

#include "common/base/error.h"
#include "services/query/documents/scan_budget.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {
namespace {

class DocumentListTest : public ::testing::Test {
 protected:
  void Put(document::v1::Document document) {
    const auto result = open_.documents->Put(std::move(document), "", {});
    ASSERT_TRUE(result.ok()) << result.status();
  }
  DocumentListQuery Query(std::string_view filter = "", std::string_view order = "", int page_size = 3) {
    DocumentListQuery query;
    query.filter = *api::Filter::Compile(filter, api::BasicDocumentFilter());
    query.order = *api::ParseOrderBy(order, DocumentOrderFields());
    query.selection = *api::DocumentSelection::Parse(view_, {}, document::v1::DOCUMENT_VIEW_BASIC);
    query.page_size = page_size;
    return query;
  }
  DocumentPage Page(const DocumentListQuery& query) {
    const auto page = ListDocuments(**open_.documents->Snapshot(), query);
    EXPECT_TRUE(page.ok()) << page.status();
    return *page;
  }
  // The ids of all pages.
  std::vector<std::string> All(DocumentListQuery query) {
    std::vector<std::string> ids;
    do {
      const DocumentPage page = Page(query);
      EXPECT_LE(static_cast<int>(page.documents.size()), query.page_size);
      for (const auto& document : page.documents) ids.push_back(document.name().substr(10));
      query.cursor = page.next_cursor;
    } while (!query.cursor.empty());
    return ids;
  }

  TemporaryDirectory directory_;
  OpenStore open_{directory_.path()};
  document::v1::DocumentView view_ = document::v1::DOCUMENT_VIEW_BASIC;
};

TEST_F(DocumentListTest, PagesByName) {
  for (const char* id : {"c", "a", "e", "b", "d", "f"}) Put(MakeDocument(id, 1));
  ASSERT_TRUE(open_.documents->Delete("d", 2, {}).ok());
  const std::vector<std::string> all = {"a", "b", "c", "e", "f"};
  for (const int page_size : {1, 2, 3, 5, 100}) EXPECT_EQ(All(Query("", "", page_size)), all);
  EXPECT_EQ(All(Query("", "name", 2)), all);
  EXPECT_EQ(All(Query("", "name desc", 2)), std::vector<std::string>(all.rbegin(), all.rend()));
  EXPECT_EQ(All(Query("title = \"Plan b\" OR title = \"Plan f\"", "", 1)), (std::vector<std::string>{"b", "f"}));
  EXPECT_EQ(All(Query("publisher:*")), std::vector<std::string>());
}

TEST_F(DocumentListTest, TheLastPageHasNoToken) {
  for (const char* id : {"a", "b", "c", "d"}) Put(MakeDocument(id, 1));
  EXPECT_EQ(Page(Query("", "", 4)).next_cursor, "");
  EXPECT_NE(Page(Query("", "", 3)).next_cursor, "");
  EXPECT_EQ(Page(Query("", "title", 4)).next_cursor, "");
  EXPECT_NE(Page(Query("", "title", 3)).next_cursor, "");
}

TEST_F(DocumentListTest, OrdersAgreeWithASort) {
  struct Row {
    std::string id, date, publisher;
    int revision;
  };
  std::vector<Row> rows;
  for (int i = 0; i < 40; ++i) {
    Row row{fmt::format("d{}", i), fmt::format("2026-0{}-01", i % 4), i % 3 == 0 ? "" : fmt::format("P{}", i % 3),
            i * 37 % 300 + 1};
    if (i % 9 == 0) row.date = "";
    document::v1::Document document = MakeDocument(row.id, row.revision);
    document.set_publish_date(row.date);
    document.set_publisher(row.publisher);
    Put(document);
    rows.push_back(row);
  }
  const auto sorted = [&](auto before) {
    std::sort(rows.begin(), rows.end(), before);
    std::vector<std::string> ids;
    for (const Row& row : rows) ids.push_back(row.id);
    return ids;
  };
  EXPECT_EQ(All(Query("", "publish_date desc, publisher", 7)), sorted([](const Row& a, const Row& b) {
              return std::tie(b.date, a.publisher, a.id) < std::tie(a.date, b.publisher, b.id);
            }));
  EXPECT_EQ(All(Query("", "revision", 1)),
            sorted([](const Row& a, const Row& b) { return std::tie(a.revision, a.id) < std::tie(b.revision, b.id); }));
  EXPECT_EQ(All(Query("", "publisher,name desc", 40)), sorted([](const Row& a, const Row& b) {
              return std::tie(a.publisher, b.id) < std::tie(b.publisher, a.id);
            }));
}

TEST_F(DocumentListTest, PagesAreStableWhileDocumentsAreWritten) {
  for (int i = 10; i < 30; ++i) Put(MakeDocument(fmt::format("d{}", i), 1));
  for (const char* order : {"", "title desc"}) {
    DocumentListQuery query = Query("", order, 4);
    std::multiset<std::string> seen;
    int round = 0;
    do {
      const DocumentPage page = Page(query);
      for (const auto& document : page.documents) seen.insert(document.name().substr(10));
      query.cursor = page.next_cursor;
      ++round;
      Put(MakeDocument(fmt::format("d{}", 10 + round * 3), 100 + round));
      Put(MakeDocument(fmt::format("e{}{}", order[0] == 0 ? "a" : "b", round), 1));
      ASSERT_TRUE(open_.documents->Delete(fmt::format("x{}", round), 1, {}).ok());
    } while (!query.cursor.empty() && round < 60);
    for (int i = 10; i < 30; ++i) EXPECT_EQ(seen.count(fmt::format("d{}", i)), 1u) << i;
  }
}

TEST_F(DocumentListTest, ViewsAndBounds) {
  document::v1::Document large = MakeDocument("large", 1);
  *large.mutable_text() += std::string(3 << 20, 'x');
  Put(large);
  large.set_name("documents/larger");
  Put(large);
  Put(MakeDocument("small", 1));
  view_ = document::v1::DOCUMENT_VIEW_FULL;
  // Two large ones do not fit into one answer.
  EXPECT_EQ(Page(Query()).documents.size(), 1u);
  EXPECT_EQ(All(Query()), (std::vector<std::string>{"large", "larger", "small"}));
  EXPECT_EQ(All(Query("", "title desc")), (std::vector<std::string>{"small", "large", "larger"}));
  large.set_revision(2);
  *large.mutable_text() += std::string(2 << 20, 'x');
  Put(large);
  DocumentListQuery query = Query();
  query.cursor = "large";
  const auto refused = ListDocuments(**open_.documents->Snapshot(), query);
  EXPECT_EQ(ErrorReason(refused.status()), "DOCUMENT_TOO_LARGE");
  view_ = document::v1::DOCUMENT_VIEW_BASIC;
  EXPECT_EQ(Page(Query()).documents.size(), 3u);
}

TEST_F(DocumentListTest, ForeignCursorsAreRefused) {
  DocumentListQuery query = Query("", "title");
  query.cursor = "x";
  EXPECT_EQ(ErrorReason(ListDocuments(**open_.documents->Snapshot(), query).status()), "INVALID_PAGE_TOKEN");
}

}  // namespace
}  // namespace huiyao::query
