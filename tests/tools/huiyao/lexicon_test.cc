#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {
namespace {

class LexiconTest : public CliTest {
 protected:
  void Document(const std::string& id, const std::string& analyzer) {
    auto& document = query_.documents["documents/" + id];
    document.set_name("documents/" + id);
    document.set_analyzer(analyzer);
    document.set_title("Title of " + id);
  }
};

TEST_F(LexiconTest, AddListRemoveGet) {
  const Result added = Run({"lexicon", "add", "中医药", "New York"});
  EXPECT_EQ(added.code, 0) << added.err;
  EXPECT_EQ(added.out, "version   1\nterms     2\nanalyzer  m@lexicon-1\netag      1-d\n");
  EXPECT_FALSE(lexicon_.last_update.request_id().empty());
  EXPECT_EQ(Run({"lexicon", "list"}).out,
            "TERM      SINCE VERSION\nNew York              1\n中医药                1\n");
  EXPECT_EQ(Run({"lexicon", "list", "--prefix=New", "-o", "json"}).out, "{\"term\":\"New York\",\"version\":\"1\"}\n");
  EXPECT_EQ(Run({"lexicon", "list", "--limit=1", "--page-size=1"}).out,
            "TERM      SINCE VERSION\nNew York              1\n");
  EXPECT_EQ(Run({"lexicon", "remove", "中医药", "--etag=0-d"}).code, 5);
  EXPECT_EQ(Run({"lexicon", "remove", "中医药", "--etag=1-d"}).code, 0);
  EXPECT_EQ(Run({"lexicon", "get"}).out, "version   2\nterms     1\nanalyzer  m@lexicon-2\netag      2-d\n");
  EXPECT_NE(Run({"lexicon", "get", "--output=json"}).out.find("\"analyzer\": \"m@lexicon-2\""), std::string::npos);
}

TEST_F(LexiconTest, RefusedTermsAreNamed) {
  const Result refused = Run({"lexicon", "add", "good", "no term"});
  EXPECT_EQ(refused.code, 5);
  EXPECT_NE(refused.err.find("added_terms[1]"), std::string::npos) << refused.err;
}

TEST_F(LexiconTest, ImportsAFileInBatches) {
  const std::string path = File("terms.txt", "\xEF\xBB\xBF一\r\n\n  二 \n三\n四\n五");
  const Result result = Run({"lexicon", "import", path, "--batch=2"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(lexicon_.version, 3);
  EXPECT_EQ(lexicon_.terms, (std::map<std::string, int>{{"一", 1}, {"二", 1}, {"三", 2}, {"四", 2}, {"五", 3}}));
  EXPECT_EQ(Run({"lexicon", "import", path, "--remove"}).code, 0);
  EXPECT_TRUE(lexicon_.terms.empty());
  EXPECT_EQ(Run({"lexicon", "import", "-"}, "六\n").code, 0);
  EXPECT_EQ(lexicon_.terms.size(), 1u);
}

TEST_F(LexiconTest, ImportChecksTheWholeFileFirst) {
  const std::string path = File("terms.txt", "good\na\tb\nbetter\n");
  const Result refused = Run({"lexicon", "import", path});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(lexicon_.version, 0);
  EXPECT_NE(refused.err.find("terms.txt:2: a term holds no controls"), std::string::npos) << refused.err;
  const Result skipped = Run({"lexicon", "import", path, "--skip-invalid"});
  EXPECT_EQ(skipped.code, 1);
  EXPECT_EQ(lexicon_.terms.size(), 2u);
  EXPECT_EQ(Run({"lexicon", "import", "/no/such/file"}).code, 2);
}

TEST_F(LexiconTest, WatchPrintsWhatChanges) {
  lexicon_.version = 4;
  const Result result = Run({"lexicon", "watch", "--changes=1"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, "version 4, 0 terms\n- old\n+ new\nversion 5, 0 terms\n");
  EXPECT_EQ(lexicon_.last_watch.version(), 4);
  EXPECT_EQ(lexicon_.last_watch.digest(), "d");
  EXPECT_EQ(Run({"lexicon", "watch"}).code, 4) << "the server ended";
}

TEST_F(LexiconTest, StaleDocumentsAreListedAndQueued) {
  Document("d1", "m@lexicon-0");
  Document("gone1", "m@lexicon-0");
  Document("pending1", "m@lexicon-1");
  EXPECT_EQ(Run({"lexicon", "stale"}).out,
            "DOCUMENT  ANALYZER     TITLE\n"
            "d1        m@lexicon-0  Title of d1\n"
            "gone1     m@lexicon-0  Title of gone1\n"
            "pending1  m@lexicon-1  Title of pending1\n");
  EXPECT_TRUE(query_.last_list.stale());
  const Result queued = Run({"lexicon", "stale", "--requeue", "--page-size=2"});
  EXPECT_EQ(queued.code, 1);
  EXPECT_EQ(queued.out, "queued 1, on their way 1, skipped 1\n");
  EXPECT_EQ(queued.err, "huiyao: documents/gone1: deleted, or without an original\n");
  EXPECT_EQ(Run({"lexicon", "stale", "--requeue", "--limit=1", "-o", "json"}).out, "{\"document\":\"documents/d1\"}\n");
}

TEST_F(LexiconTest, MistakesPointToTheRightHelp) {
  EXPECT_EQ(Run({"lexicon"}).code, 2);
  const Result mistake = Run({"lexicon", "add"});
  EXPECT_EQ(mistake.code, 2);
  EXPECT_NE(mistake.err.find("`huiyao lexicon add --help`"), std::string::npos) << mistake.err;
  EXPECT_NE(Run({"lexicon", "import", "--help"}).out.find("--skip-invalid"), std::string::npos);
}

}  // namespace
}  // namespace huiyao::cli
