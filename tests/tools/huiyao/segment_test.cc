// segment, and what every command has in common.
#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {
namespace {

class SegmentTest : public CliTest {};

TEST_F(SegmentTest, TextOrStandardInput) {
  EXPECT_EQ(Run({"segment", "one two"}).out, "one / two\n");
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_WORDS);
  EXPECT_TRUE(segmentation_.last.include_content());
  EXPECT_EQ(Run({"segment", "-g", "sentences", "--language=en"}, "one two").out, "one\ntwo\n");
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_SENTENCES);
  EXPECT_EQ(segmentation_.last.language(), "en");
  EXPECT_EQ(Run({"segment", "-"}, "").out, "");
  EXPECT_EQ(Run({"segment", "--granularity=search", "x"}).code, 0);
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_SEARCH);
  EXPECT_EQ(Run({"segment", "--granularity=characters", "x"}).code, 0);
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_CHARACTERS);
  EXPECT_EQ(Run({"segment", "--granularity=letters", "x"}).code, 2);
}

TEST_F(SegmentTest, OffsetsAndJson) {
  EXPECT_EQ(Run({"segment", "一 two", "--offsets"}).out,
            "START  END  TEXT\n"
            "    0    3  一\n"
            "    4    7  two\n");
  EXPECT_EQ(Run({"segment", "a", "--output=json"}).out,
            "{\n \"spans\": [\n  {\n   \"end\": 1,\n   \"content\": \"a\"\n  }\n ],\n \"language\": \"en\"\n}\n");
}

class CommandLineTest : public CliTest {};

TEST_F(CommandLineTest, GlobalOptionsStandBeforeOrAfterTheCommand) {
  EXPECT_EQ(Run({"-o", "json", "segment", "a"}).out, Run({"segment", "a", "-o", "json"}).out);
}

TEST_F(CommandLineTest, WrongUsageEndsWith2AndAHint) {
  const Result nothing = Run({});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_EQ(nothing.err, "huiyao: say what to do\n  hint:   `huiyao --help` tells what can be said\n");
  const Result unknown = Run({"serach", "x"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_EQ(unknown.err, "huiyao: there is no command 'serach'\n  hint:   `huiyao --help` tells what can be said\n");
  EXPECT_EQ(Run({"list", "--limit=-1"}).err,
            "huiyao: --limit: expected a whole number from 0 to 1000000000, not '-1'\n"
            "  hint:   `huiyao list --help` tells what can be said\n");
  EXPECT_EQ(Run({"list", "--output=xml"}).code, 2);
  EXPECT_EQ(Run({"list", "--timeout=0"}).code, 2);
  EXPECT_EQ(Run({"list", "--timeout=soon"}).code, 2);
  EXPECT_EQ(Run({"get"}).code, 2);
  EXPECT_EQ(Run({"get", "a", "b"}).code, 2);
}

TEST_F(CommandLineTest, EveryCommandHasHelpWithExamples) {
  EXPECT_EQ(Run({"--help"}).code, 0);
  for (const char* command :
       {"ingest", "read", "get", "list", "search", "items", "segment", "ingestions", "status", "delete"}) {
    const Result result = Run({command, "--help"});
    EXPECT_EQ(result.code, 0);
    EXPECT_NE(result.out.find("Examples:\n  huiyao " + std::string(command)), std::string::npos) << result.out;
    EXPECT_NE(Run({"--help"}).out.find(command), std::string::npos);
  }
  EXPECT_NE(Run({"--help"}).out.find("Exit codes: 0 done"), std::string::npos);
}

}  // namespace
}  // namespace huiyao::cli
