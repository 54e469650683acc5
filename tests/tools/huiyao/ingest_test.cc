// ingest and read.
#include <algorithm>

#include "fmt/format.h"
#include "tests/tools/huiyao/cli_fixture.h"
#include "tools/huiyao/inputs.h"

namespace huiyao::cli {
namespace {

class IngestTest : public CliTest {};

TEST_F(IngestTest, FilesInOrderWithASummary) {
  const std::string a = File("a.txt", "one");
  const std::string b = File("b.txt", "two");
  const Result result = Run({"ingest", "--jobs=1", a, b});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, fmt::format("created     documents/d1  {}\ncreated     documents/d2  {}\n", a, b));
  EXPECT_EQ(result.err, "2 accepted (2 created), 0 failed\n");
  EXPECT_EQ(ingestion_.contents, (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(ingestion_.headers[0].uri(), FileUri(a));
  EXPECT_NE(ingestion_.headers[0].request_id(), ingestion_.headers[1].request_id());
  EXPECT_FALSE(ingestion_.headers[0].request_id().empty());
}

TEST_F(IngestTest, ManyJobsKeepTheOrderOfTheInputs) {
  std::string expected;
  for (int i = 0; i < 60; ++i) expected += " " + File(fmt::format("many/{:03}.txt", i), fmt::format("text {}", i));
  const Result result = Run({"ingest", "--jobs=8", folder_ + "/many"});
  EXPECT_EQ(result.code, 0);
  std::string paths;
  for (size_t at = result.out.find(folder_); at != std::string::npos; at = result.out.find(folder_, at + 1)) {
    paths += " " + result.out.substr(at, result.out.find('\n', at) - at);
  }
  EXPECT_EQ(paths, expected);
}

TEST_F(IngestTest, WithoutWaitingItSaysAccepted) {
  const Result result = Run({"ingest", "--no-wait", File("a.txt", "slow text")});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out.substr(0, 24), "accepted    ingestions/1");
  EXPECT_EQ(result.err, "1 accepted (1 accepted), 0 failed\n");
}

TEST_F(IngestTest, FailuresAreNamedAndTheOthersGoOn) {
  const std::string empty = File("1-empty.txt", "");
  const std::string broken = File("2-broken.txt", "broken text");
  const std::string good = File("3-good.txt", "good");
  const Result result = Run({"ingest", "--jobs=1", empty, broken, good, "/no/such/file"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, fmt::format("created     documents/d2  {}\n", good));
  EXPECT_EQ(result.err,
            fmt::format("huiyao: /no/such/file: there is no such file or folder\n"
                        "huiyao: {}: the original has no bytes (EMPTY_DOCUMENT)\n"
                        "huiyao: {}: nothing in it can be read (UNREADABLE)\n"
                        "1 accepted (1 created), 3 failed (1 EMPTY_DOCUMENT, 1 UNREADABLE, 1 not readable)\n",
                        empty, broken));
}

TEST_F(IngestTest, NotSearchableInTimeIsAFailureThatNamesTheIngestion) {
  const Result result = Run({"ingest", "--timeout=0.1", File("a.txt", "slow text")});
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("accepted as ingestions/1, but not searchable yet (NOT_YET_SEARCHABLE)"), std::string::npos)
      << result.err;
}

TEST_F(IngestTest, StandardInputWithEverythingSaidOfIt) {
  const Result result = Run({"ingest", "-", "--uri", "https://example.org/a", "--media-type=text/html", "--collection",
                             "news", "--label", "kind=draft", "--label=empty=", "--label", "x=a=b"},
                            "<p>text</p>");
  EXPECT_EQ(result.code, 0);
  ASSERT_EQ(ingestion_.headers.size(), 1u);
  const auto& header = ingestion_.headers[0];
  EXPECT_EQ(header.uri(), "https://example.org/a");
  EXPECT_EQ(header.media_type(), "text/html");
  EXPECT_EQ(header.collection(), "collections/news");
  EXPECT_EQ(header.labels().at("kind"), "draft");
  EXPECT_EQ(header.labels().at("empty"), "");
  EXPECT_EQ(header.labels().at("x"), "a=b");
  EXPECT_EQ(ingestion_.contents[0], "<p>text</p>");
}

TEST_F(IngestTest, LargeFilesAreUploadedWhole) {
  std::string content(5 << 20, 'x');
  content += "end";
  const Result result = Run({"ingest", File("large.txt", content)});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(ingestion_.uploads, 1);
  ASSERT_EQ(ingestion_.contents.size(), 1u);
  EXPECT_TRUE(ingestion_.contents[0] == content);
}

TEST_F(IngestTest, ABusyServiceIsAskedAgain) {
  EXPECT_EQ(Run({"ingest", File("a.txt", "busy text")}).code, 0);
  EXPECT_EQ(ingestion_.busy_answers, 2);
  EXPECT_EQ(ingestion_.contents.size(), 1u);
}

TEST_F(IngestTest, JsonIsOneIngestionALine) {
  const Result result = Run({"ingest", "-o", "json", "--jobs=1", File("a.txt", "one"), File("b.txt", "two")});
  EXPECT_EQ(result.out.find("{\"name\":\"ingestions/1\",\"document\":\"documents/d1\",\"revision\":1,"
                            "\"state\":\"STATE_SUCCEEDED\",\"outcome\":\"OUTCOME_CREATED\""),
            0u)
      << result.out;
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2);
}

TEST_F(IngestTest, WrongUsage) {
  const std::string file = File("a.txt", "one");
  const std::vector<std::vector<std::string>> cases = {
      {"ingest"},
      {"ingest", file, "--label", "nothing"},
      {"ingest", file, "--label", "=value"},
      {"ingest", file, File("b.txt", "two"), "--uri", "x:y"},
      {"ingest", "-", "-"},
      {"ingest", file, "--jobs=0"},
      {"ingest", file, "--no-such-option"},
  };
  for (const auto& arguments : cases) EXPECT_EQ(Run(arguments).code, 2) << arguments.back();
  EXPECT_TRUE(ingestion_.contents.empty());
}

TEST_F(IngestTest, AnUnreachableServiceIsToldOnceWithAHint) {
  unreachable_["ingestion"] = true;
  const Result result = Run({"ingest", File("a.txt", "one"), File("b.txt", "two")});
  EXPECT_EQ(result.code, 4);
  EXPECT_EQ(result.err,
            "huiyao: service unavailable: nothing answers at 127.0.0.1:7101\n"
            "  reason: SERVICE_UNREACHABLE\n"
            "  from:   ingestion service at 127.0.0.1:7101, address from default\n"
            "  hint:   is it running? `tools/dev up` starts the services, `huiyao status` shows them\n");
}

TEST_F(IngestTest, ReadPrintsTheDocument) {
  auto& document = query_.documents["documents/d1"];
  document.set_name("documents/d1");
  document.set_text("一是修路。");
  auto* item = document.add_articles()->add_enumerations()->add_items();
  item->set_ordinal(1);
  item->mutable_marker()->set_end(6);
  item->mutable_marker()->set_content("一是");
  const Result result = Run({"read", File("a.txt", "one")});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(
      result.out,
      "{\n \"name\": \"documents/d1\",\n \"text\": \"一是修路。\",\n \"articles\": [\n  {\n   \"enumerations\": [\n"
      "    {\n     \"items\": [\n      {\n       \"ordinal\": 1,\n       \"marker\": {\n        \"end\": 6,\n"
      "        \"content\": \"一是\"\n       }\n      }\n     ]\n    }\n   ]\n  }\n ]\n}\n");
  EXPECT_EQ(query_.last_get.view(), document::v1::DOCUMENT_VIEW_FULL);
  query_.too_large["documents/d2"] = true;
  query_.documents["documents/d2"] = document;
  EXPECT_EQ(Run({"read", "-"}, "again").out, result.out);
}

TEST_F(IngestTest, ReadFailsWithTheReason) {
  Result result = Run({"read", File("a.txt", "broken text")});
  EXPECT_EQ(result.code, 5);
  EXPECT_NE(result.err.find("reason: UNREADABLE"), std::string::npos);
  EXPECT_EQ(Run({"read", "-", "--timeout=0.1"}, "slow text").code, 4);
  EXPECT_EQ(Run({"read", folder_}).code, 2);
  EXPECT_EQ(Run({"read", "/no/such/file"}).code, 2);
  EXPECT_EQ(Run({"read", "-"}, "").code, 5);
}

}  // namespace
}  // namespace huiyao::cli
