#include "services/query/document_search.h"

#include <set>

#include "common/base/error.h"
#include "gmock/gmock.h"
#include "tests/services/query/engine_fixture.h"

namespace huiyao::query {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

class DocumentSearchTest : public EngineTest {
 protected:
  v1::SearchDocumentsResponse Search(const v1::SearchDocumentsRequest& request) {
    const auto response = engine_->search().Search(request);
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? *response : v1::SearchDocumentsResponse();
  }
  v1::SearchDocumentsResponse Search(const std::string& query, const std::string& filter = "") {
    v1::SearchDocumentsRequest request;
    request.set_query(query);
    request.set_filter(filter);
    return Search(request);
  }
  static std::vector<std::string> Ids(const v1::SearchDocumentsResponse& response) {
    std::vector<std::string> ids;
    for (const auto& hit : response.hits()) ids.push_back(hit.document().name().substr(10));
    return ids;
  }
};

TEST_F(DocumentSearchTest, FindsWhatWasJustStored) {
  Put(Text("d1", "水利工作要点", "今年加快灌区改造。各地修复堤防。"));
  Put(Text("d2", "Road works", "Rural roads are mended this year."));
  EXPECT_THAT(Ids(Search("灌区")), ElementsAre("d1"));
  EXPECT_THAT(Ids(Search("roads mended")), ElementsAre("d2"));
  EXPECT_THAT(Ids(Search("灌区 OR roads")), UnorderedElementsAre("d1", "d2"));
  EXPECT_THAT(Ids(Search("title:水利")), ElementsAre("d1"));
  EXPECT_THAT(Ids(Search("harbour")), ElementsAre());
  Put(Text("d1", "水利工作要点", "各地疏浚河道。", 2));
  EXPECT_THAT(Ids(Search("灌区")), ElementsAre());
  Delete("d2", 2);
  EXPECT_THAT(Ids(Search("roads")), ElementsAre());
  EXPECT_EQ(Search("疏浚").total_size(), 1);
}

TEST_F(DocumentSearchTest, HighlightsQuoteTheTextInEveryUnit) {
  const std::string text = "😀甲乙。修复堤防，再修复堤防。";
  Put(Text("d1", "", text));
  const struct {
    document::v1::OffsetUnit unit;
    int start, end;
  } kCases[] = {{document::v1::OFFSET_UNIT_UNSPECIFIED, 13, 25},
                {document::v1::OFFSET_UNIT_UTF8_BYTES, 13, 25},
                {document::v1::OFFSET_UNIT_CODE_POINTS, 4, 8},
                {document::v1::OFFSET_UNIT_UTF16_UNITS, 5, 9}};
  for (const auto& c : kCases) {
    v1::SearchDocumentsRequest request;
    request.set_query("修复堤防");
    request.set_offset_unit(c.unit);
    const auto response = Search(request);
    ASSERT_EQ(response.hits_size(), 1);
    const auto& hit = response.hits(0);
    ASSERT_EQ(hit.highlights_size(), 2);
    EXPECT_EQ(hit.highlights(0).start(), c.start);
    EXPECT_EQ(hit.highlights(0).end(), c.end);
    EXPECT_EQ(hit.highlights(0).content(), "修复堤防");
    ASSERT_EQ(hit.snippets_size(), 1);
    EXPECT_EQ(hit.snippets(0).highlights_size(), 2);
    EXPECT_EQ(hit.snippets(0).highlights(0).start(), c.start);
    EXPECT_NE(text.find(hit.snippets(0).span().content()), std::string::npos);
    EXPECT_EQ(hit.document().text(), "");
  }
}

TEST_F(DocumentSearchTest, HighlightsAndSnippetsAreBounded) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "needle and some more words of hay in between, so that passages differ.\n\n";
  Put(Text("d1", "", text));
  const auto with = [&](int snippets) {
    v1::SearchDocumentsRequest request;
    request.set_query("needle");
    request.set_max_snippets(snippets);
    return Search(request).hits(0);
  };
  EXPECT_EQ(with(0).highlights_size(), kMaxHighlights);
  EXPECT_EQ(with(0).snippets_size(), kStandardSnippets);
  EXPECT_EQ(with(-1).snippets_size(), 0);
  EXPECT_EQ(with(5).snippets_size(), 5);
  EXPECT_EQ(with(1000).snippets_size(), kMaxSnippets);
}

TEST_F(DocumentSearchTest, FilterAndView) {
  for (int i = 0; i < 6; ++i) {
    auto document = Text(fmt::format("d{}", i), "Plan", "Repair the dyke.");
    (*document.mutable_labels())["kind"] = i % 2 == 0 ? "plan" : "draft";
    Put(document);
  }
  const auto found = Search("dyke", "labels.kind = plan");
  EXPECT_THAT(Ids(found), ElementsAre("d0", "d2", "d4"));
  EXPECT_EQ(found.total_size(), 3);
  v1::SearchDocumentsRequest request;
  request.set_query("dyke");
  request.set_page_size(1);
  request.set_view(document::v1::DOCUMENT_VIEW_FULL);
  request.mutable_read_mask()->add_paths("text");
  EXPECT_EQ(Search(request).hits(0).document().ShortDebugString(), "text: \"Repair the dyke.\"");
}

class PagedSearchTest : public DocumentSearchTest {
 protected:
  static constexpr int kDocuments = 30;
  PagedSearchTest() {
    for (int i = 10; i < 10 + kDocuments; ++i) {
      std::string text = "dyke";
      for (int j = 0; j < i % 7; ++j) text += " dyke";
      Put(Text(fmt::format("d{}", i), "", text + " " + std::string(static_cast<size_t>(i % 5) * 8, 'x')));
    }
  }
  // The ids of all pages; `between` runs after each page.
  std::vector<std::string> All(int page_size, const std::function<void()>& between) {
    v1::SearchDocumentsRequest request;
    request.set_query("dyke");
    request.set_page_size(page_size);
    std::vector<std::string> ids;
    do {
      const auto response = Search(request);
      EXPECT_LE(response.hits_size(), page_size);
      for (const std::string& id : Ids(response)) ids.push_back(id);
      request.set_page_token(response.next_page_token());
      between();
    } while (!request.page_token().empty() && ids.size() < 1000);
    return ids;
  }
};

TEST_F(PagedSearchTest, PagesMakeTheWhole) {
  const auto whole = All(100, [] {});
  EXPECT_EQ(whole.size(), static_cast<size_t>(kDocuments));
  for (const int page_size : {1, 7, 15, 30}) EXPECT_EQ(All(page_size, [] {}), whole) << page_size;
}

TEST_F(PagedSearchTest, PagesStayWhileDocumentsAreWritten) {
  const auto whole = All(100, [] {});
  int written = 0;
  EXPECT_EQ(All(4,
                [&] {
                  Put(Text(fmt::format("n{}", ++written), "", "dyke dyke dyke dyke dyke dyke dyke"));
                  Put(Text(fmt::format("m{}", written), "", "quite another matter"));
                }),
            whole);
}

TEST_F(PagedSearchTest, PagesGoOnAfterARestart) {
  const auto whole = All(100, [] {});
  EXPECT_EQ(All(4, [&] { Reopen(); }), whole);
}

TEST_F(PagedSearchTest, DeletedDocumentsArePassedOver) {
  v1::SearchDocumentsRequest request;
  request.set_query("dyke");
  request.set_page_size(3);
  const auto first = Search(request);
  const auto whole = All(100, [] {});
  Delete(whole[3], 2);
  request.set_page_token(first.next_page_token());
  EXPECT_THAT(Ids(Search(request)), ElementsAre(whole[4], whole[5], whole[6]));
}

TEST_F(DocumentSearchTest, MoreThanOneRanking) {
  for (int i = 0; i < 1030; ++i) Put(Text(fmt::format("d{}", i), "", "dyke"));
  v1::SearchDocumentsRequest request;
  request.set_query("dyke");
  request.set_page_size(100);
  std::set<std::string> ids;
  int pages = 0;
  do {
    const auto response = Search(request);
    EXPECT_EQ(response.total_size(), 1030);
    for (const std::string& id : Ids(response)) EXPECT_TRUE(ids.insert(id).second) << id;
    request.set_page_token(response.next_page_token());
  } while (!request.page_token().empty() && ++pages < 20);
  EXPECT_EQ(ids.size(), 1030u);
}

TEST_F(DocumentSearchTest, RefusesWhatItCannotRead) {
  Put(Text("d1", "", "dyke dyke"));
  Put(Text("d2", "", "dyke"));
  const auto reason = [&](const std::function<void(v1::SearchDocumentsRequest&)>& change) {
    v1::SearchDocumentsRequest request;
    request.set_query("dyke");
    request.set_page_size(1);
    change(request);
    return ErrorReason(engine_->search().Search(request).status());
  };
  EXPECT_EQ(reason([](auto& request) { request.set_query(""); }), "INVALID_QUERY");
  EXPECT_EQ(reason([](auto& request) { request.set_query("(dyke"); }), "INVALID_QUERY");
  EXPECT_EQ(reason([](auto& request) { request.set_filter("colour = red"); }), "INVALID_FILTER");
  EXPECT_EQ(reason([](auto& request) { request.set_page_size(-1); }), "INVALID_FIELD");
  EXPECT_EQ(reason([](auto& request) { request.set_offset_unit(static_cast<document::v1::OffsetUnit>(9)); }),
            "INVALID_FIELD");
  EXPECT_EQ(reason([](auto& request) { request.mutable_read_mask()->add_paths("colour"); }), "INVALID_FIELD");
  EXPECT_EQ(reason([](auto& request) { request.set_page_token("x"); }), "INVALID_PAGE_TOKEN");
  EXPECT_EQ(reason([](auto& request) { request.set_min_read_token("x"); }), "INVALID_READ_TOKEN");
  v1::SearchDocumentsRequest first;
  first.set_query("dyke");
  first.set_page_size(1);
  const std::string token = Search(first).next_page_token();
  ASSERT_NE(token, "");
  EXPECT_EQ(reason([&](auto& request) {
              request.set_query("dykes");
              request.set_page_token(token);
            }),
            "INVALID_PAGE_TOKEN");
  now_ += std::chrono::minutes(11);
  EXPECT_EQ(reason([&](auto& request) { request.set_page_token(token); }), "PAGE_TOKEN_EXPIRED");
}

}  // namespace
}  // namespace huiyao::query
