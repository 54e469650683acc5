// ingestions, delete, status and version.
#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {
namespace {

class ManageTest : public CliTest {};

TEST_F(ManageTest, IngestionsAreATable) {
  Run({"ingest", "-", "--uri=a:1"}, "good");
  Run({"ingest", "-", "--uri=a:2"}, "broken");
  Run({"ingest", "-", "--uri=a:3", "--no-wait"}, "slow");
  EXPECT_EQ(Run({"ingestions"}).out,
            "INGESTION  STATE      NEXT  OUTCOME  TRIES  DOCUMENT  ADDRESS OR ERROR\n"
            "1          SUCCEEDED        created      0  d1        a:1\n"
            "2          FAILED                        0  d2        nothing in it can be read (UNREADABLE)\n"
            "3          PENDING                       0            a:3\n");
  EXPECT_EQ(ingestion_.last_filter, "");
  Run({"ingestions", "--state=FAILED", "--filter=uri:\"a\" OR uri:\"b\""});
  EXPECT_EQ(ingestion_.last_filter, "state = \"STATE_FAILED\" AND (uri:\"a\" OR uri:\"b\")");
  EXPECT_EQ(Run({"ingestions", "--state=lost"}).code, 2);
}

TEST_F(ManageTest, OneIngestion) {
  Run({"ingest", "-", "--uri=a:2"}, "broken");
  const Result result = Run({"ingestions", "1"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out,
            "name         ingestions/1\n"
            "state        FAILED\n"
            "document     documents/d1\n"
            "revision     1\n"
            "error        nothing in it can be read (UNREADABLE)\n"
            "address      a:2\n"
            "bytes        6\n");
  EXPECT_EQ(Run({"ingestions", "9"}).code, 3);
}

TEST_F(ManageTest, RetryQueuesAFailedOneAgain) {
  Run({"ingest", "-"}, "broken");
  Run({"ingest", "-"}, "good");
  const Result result = Run({"ingestions", "--retry=1"});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.out.find("state        PENDING"), std::string::npos);
  const Result refused = Run({"ingestions", "--retry", "ingestions/2"});
  EXPECT_EQ(refused.code, 5);
  EXPECT_NE(refused.err.find("reason: NOT_FAILED"), std::string::npos);
  EXPECT_EQ(Run({"ingestions", "1", "--retry=1"}).code, 2);
}

TEST_F(ManageTest, DeleteOneAndSeveral) {
  for (const char* text : {"one", "two", "three"}) Run({"ingest", "-"}, text);
  EXPECT_EQ(Run({"delete", "d1"}).out, "deleted     documents/d1\n");
  const Result missing = Run({"delete", "d1"});
  EXPECT_EQ(missing.code, 3);
  EXPECT_NE(missing.err.find("DOCUMENT_NOT_FOUND"), std::string::npos);
  EXPECT_EQ(Run({"delete", "d1", "--allow-missing"}).out, "missing     documents/d1\n");

  const Result stale = Run({"delete", "d2", "--etag=old"});
  EXPECT_EQ(stale.code, 5);
  EXPECT_NE(stale.err.find("hint:   somebody changed it"), std::string::npos);
  const Result several = Run({"delete", "d2", "d9", "d3"});
  EXPECT_EQ(several.code, 1);
  EXPECT_EQ(several.out, "deleted     documents/d2\ndeleted     documents/d3\n");
  EXPECT_EQ(several.err, "huiyao: documents/d9: there is no documents/d9 (DOCUMENT_NOT_FOUND)\n");
  EXPECT_EQ(Run({"delete", "a", "b", "--etag=x"}).code, 2);
}

TEST_F(ManageTest, StatusOfAll) {
  const Result result = Run({"status"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            "SERVICE       ADDRESS         STATE    VERSION      SINCE                 ANALYZER\n"
            "ingestion     127.0.0.1:7101  serving  1.2.3 (abc)  1970-01-01T00:00:00Z\n"
            "segmentation  127.0.0.1:7102  serving  1.2.3                              words-1\n"
            "query         127.0.0.1:7103  serving  1.2.3\n"
            "\n"
            "ingestion\n"
            "  statistics  accepted=7  journal_pending=0\n"
            "  limits      max_document_bytes=64\n"
            "\n"
            "index\n"
            "  5 documents, 1 tombstones, 2 segments (1 on disk), about 1000 bytes on disk\n"
            "  stored up to 9, searchable up to 8\n");
}

TEST_F(ManageTest, StatusEndsWith4IfOneIsDown) {
  unreachable_["segmentation"] = true;
  variables_["HUIYAO_SEGMENTATION"] = "10.0.0.7:1";
  const Result down = Run({"status"});
  EXPECT_EQ(down.code, 4);
  EXPECT_NE(down.out.find("segmentation  10.0.0.7:1      down"), std::string::npos) << down.out;
  EXPECT_NE(down.err.find("segmentation service at 10.0.0.7:1, address from HUIYAO_SEGMENTATION"), std::string::npos);

  unreachable_.clear();
  health_.not_serving["huiyao.query.v1.QueryService"] = true;
  const Result draining = Run({"status", "-o", "json"});
  EXPECT_EQ(draining.code, 4);
  EXPECT_NE(draining.out.find("\"query\": {\"address\": \"127.0.0.1:7103\", \"state\": \"not serving\""),
            std::string::npos)
      << draining.out;
}

TEST_F(ManageTest, VersionNeedsNoService) {
  for (const char* service : {"ingestion", "segmentation", "query"}) unreachable_[service] = true;
  const Result result = Run({"version"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out.find("huiyao 0."), 0u);
  EXPECT_NE(Run({"version", "--output=json"}).out.find("\"service\": \"huiyao\""), std::string::npos);
}

}  // namespace
}  // namespace huiyao::cli
