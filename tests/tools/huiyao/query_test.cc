// get, list, search and items.
#include <algorithm>

#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {
namespace {

class QueryCommandsTest : public CliTest {
 protected:
  QueryCommandsTest() {
    AddDocument("aa", "社区服务工作会议", "2027-01-05", "zh-Hans", "某市公报");
    AddDocument("bbb", "", "", "en", "");
    query_.documents["documents/bbb"].add_sources()->set_uri("file:///b.txt");
  }

  void AddDocument(const std::string& id, const std::string& title, const std::string& date,
                   const std::string& language, const std::string& publisher) {
    auto& document = query_.documents["documents/" + id];
    document.set_name("documents/" + id);
    document.set_title(title);
    document.set_publish_date(date);
    document.set_language(language);
    document.set_publisher(publisher);
  }

  void AddItem(const std::string& name, int ordinal, const std::string& marker, const std::string& heading) {
    query::v1::ListedItem item;
    item.set_document("documents/aa");
    item.set_name("documents/aa/items/" + name);
    item.set_text("全文");
    item.mutable_item()->set_ordinal(ordinal);
    item.mutable_item()->set_ordinal_inferred(marker.empty());
    item.mutable_item()->mutable_marker()->set_content(marker);
    item.mutable_item()->mutable_heading()->set_content(heading);
    query_.items.push_back(item);
  }
};

TEST_F(QueryCommandsTest, ListIsATable) {
  const Result result = Run({"list"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out,
            "DOCUMENT  DATE        LANGUAGE  PUBLISHER  TITLE\n"
            "aa        2027-01-05  zh-Hans   某市公报   社区服务工作会议\n"
            "bbb                   en                   <file:///b.txt>\n");
  EXPECT_EQ(Run({"list", "--width=50"}).out,
            "DOCUMENT  DATE        LANGUAGE  PUBLI…  TITLE\n"
            "aa        2027-01-05  zh-Hans   某市…   社区服务…\n"
            "bbb                   en                <file:///…\n");
  variables_["COLUMNS"] = "50";
  EXPECT_NE(Run({"list"}).out.find("…"), std::string::npos);
}

TEST_F(QueryCommandsTest, ListPassesItsOptionsOnAndStopsAtTheLimit) {
  const Result result = Run({"list", "--filter=language = \"en\"", "--order-by=title desc", "--limit=1", "-o", "json"});
  EXPECT_EQ(
      result.out,
      "{\"name\":\"documents/aa\",\"language\":\"zh-Hans\",\"title\":\"社区服务工作会议\",\"publisher\":\"某市公报\","
      "\"publishDate\":\"2027-01-05\"}\n");
  EXPECT_EQ(query_.last_list.filter(), "language = \"en\"");
  EXPECT_EQ(query_.last_list.order_by(), "title desc");
  EXPECT_EQ(query_.last_list.page_size(), 1);
  EXPECT_EQ(Run({"list", "--page-size=1"}).out, Run({"list"}).out);
}

TEST_F(QueryCommandsTest, ABadFilterIsExplained) {
  const Result result = Run({"list", "--filter=nonsense"});
  EXPECT_EQ(result.code, 5);
  EXPECT_EQ(result.err,
            "huiyao: not accepted: filter: position 8: expected a comparison\n"
            "  reason: INVALID_FILTER\n"
            "  field:  filter: position 8: expected a comparison\n"
            "  from:   query service at 127.0.0.1:7103, address from default\n"
            "  hint:   a filter looks like: language = \"zh-Hans\" AND publish_date >= \"2026-01-01\"\n");
}

TEST_F(QueryCommandsTest, GetTakesShortIdsViewsAndMasks) {
  EXPECT_EQ(Run({"get", "aa", "--view=structure", "--mask=title,publish_date"}).out,
            "name         documents/aa\n"
            "title        社区服务工作会议\n"
            "publisher    某市公报\n"
            "date         2027-01-05\n"
            "language     zh-Hans\n");
  EXPECT_EQ(query_.last_get.name(), "documents/aa");
  EXPECT_EQ(query_.last_get.view(), document::v1::DOCUMENT_VIEW_STRUCTURE);
  EXPECT_EQ(query_.last_get.read_mask().paths_size(), 2);
  EXPECT_EQ(Run({"get", "documents/bbb", "--output=json"}).out,
            "{\n \"name\": \"documents/bbb\",\n \"sources\": [\n  {\n   \"uri\": \"file:///b.txt\"\n  }\n ],\n"
            " \"language\": \"en\"\n}\n");
}

TEST_F(QueryCommandsTest, GetStreamsWhatIsTooLarge) {
  query_.too_large["documents/aa"] = true;
  EXPECT_EQ(Run({"get", "aa"}).code, 0);
  EXPECT_EQ(Run({"get", "aa", "--mask=title"}).code, 5);
}

TEST_F(QueryCommandsTest, GetOfWhatIsNotThere) {
  const Result result = Run({"get", "zz"});
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("huiyao: not found: there is no documents/zz"), std::string::npos);
}

TEST_F(QueryCommandsTest, GetOriginalWritesTheBytes) {
  const std::string bytes("\xff\0\r\n\x1b", 5);
  Run({"ingest", File("a.bin", bytes)});
  EXPECT_EQ(Run({"get", "d1", "--original"}).out, bytes);
  EXPECT_EQ(Run({"get", "d9", "--original"}).code, 3);
}

TEST_F(QueryCommandsTest, SearchShowsHitsWithHighlights) {
  auto& response = query_.search_response;
  response.set_total_size(2);
  auto* hit = response.add_hits();
  *hit->mutable_document() = query_.documents["documents/aa"];
  hit->set_score(2.5);
  auto* snippet = hit->add_snippets();
  snippet->mutable_span()->set_start(30);
  snippet->mutable_span()->set_content("推广中医药\n服务");
  snippet->add_highlights()->set_start(36);
  snippet->mutable_highlights(0)->set_end(45);
  *response.add_hits()->mutable_document() = query_.documents["documents/bbb"];

  const Result result = Run({"search", "中医药", "NOT", "草案", "--filter=language = \"zh-Hans\""});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out,
            "1. 社区服务工作会议  2027-01-05 · 某市公报 · zh-Hans\n"
            "   documents/aa  score 2.500\n"
            "   … 推广«中医药» 服务 …\n"
            "\n"
            "2. <file:///b.txt>  en\n"
            "   documents/bbb  score 0.000\n");
  EXPECT_EQ(result.err, "2 documents match\n");
  EXPECT_EQ(query_.last_search.query(), "中医药 NOT 草案");
  EXPECT_EQ(query_.last_search.filter(), "language = \"zh-Hans\"");
  EXPECT_EQ(query_.last_search.page_size(), 10);
  EXPECT_EQ(query_.last_search.max_snippets(), 3);

  EXPECT_EQ(Run({"search", "x", "--limit=1", "--snippets=0"}).err, "2 documents match, 1 shown\n");
  EXPECT_EQ(query_.last_search.max_snippets(), -1);

  out_is_terminal_ = true;
  EXPECT_NE(Run({"search", "x"}).out.find("推广\x1b[1;31m中医药\x1b[0m 服务"), std::string::npos);
  EXPECT_EQ(Run({"search", "x", "--color=never"}).out.find('\x1b'), std::string::npos);
  variables_["NO_COLOR"] = "1";
  EXPECT_EQ(Run({"search", "x"}).out.find('\x1b'), std::string::npos);
  EXPECT_NE(Run({"search", "x", "--color=always"}).out.find('\x1b'), std::string::npos);
}

TEST_F(QueryCommandsTest, SearchAsJsonIsOneAnswerOverThePages) {
  query_.search_response.set_total_size(3);
  for (int i = 0; i < 3; ++i) query_.search_response.add_hits()->set_score(i + 0.5);
  const Result result = Run({"search", "x", "--page-size=2", "-o", "json"});
  EXPECT_EQ(
      result.out,
      "{\n \"hits\": [\n  {\n   \"score\": 0.5\n  },\n  {\n   \"score\": 1.5\n  },\n  {\n   \"score\": 2.5\n  }\n ],\n"
      " \"totalSize\": 3\n}\n");
}

TEST_F(QueryCommandsTest, NothingFound) {
  const Result result = Run({"search", "x"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "0 documents match\n");
}

TEST_F(QueryCommandsTest, ItemsOfTwoDocumentsStandSideBySide) {
  AddItem("a1-e1-i1", 1, "一是", "抓好供水");
  AddItem("a1-e1-i10", 10, "十是", "");
  AddItem("a1-e1-i2", 2, "二是", "修好管网");
  EXPECT_EQ(Run({"items", "aa", "bb"}).out,
            "NO.  aa        bb\n"
            "  1  抓好供水  抓好供水\n"
            "  2  修好管网  修好管网\n"
            " 10  全文      全文\n");
  EXPECT_EQ(query_.last_items.parent(), "documents/bb");
  EXPECT_EQ(query_.last_items.filter(), "depth = 1");
  const std::string json = Run({"items", "aa", "bb", "--output=json"}).out;
  EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 6);
}

TEST_F(QueryCommandsTest, ItemsAreATable) {
  AddItem("a1-e1-i1", 1, "一是", "抓好供水");
  AddItem("a1-e1-i2", 2, "", "");
  AddItem("a1-e1-i10", 10, "Tenth", "keep accounts");
  EXPECT_EQ(Run({"items", "aa", "--filter=depth = 1"}).out,
            "DOCUMENT  ITEM       NO.  MARKER  HEADING\n"
            "aa        a1-e1-i1     1  一是    抓好供水\n"
            "aa        a1-e1-i2    2?          全文\n"
            "aa        a1-e1-i10   10  Tenth   keep accounts\n");
  EXPECT_EQ(query_.last_items.parent(), "documents/aa");
  EXPECT_EQ(query_.last_items.filter(), "depth = 1");
  Run({"items"});
  EXPECT_EQ(query_.last_items.parent(), "documents/-");
  const std::string json = Run({"items", "--limit=1", "--output=json"}).out;
  EXPECT_EQ(json.find("{\"name\":\"documents/aa/items/a1-e1-i1\",\"item\":{\"ordinal\":1,"), 0u) << json;
  EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 1);
}

}  // namespace
}  // namespace huiyao::cli
