// segment, and what every command has in common.
#include <algorithm>

#include "fmt/format.h"
#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {
namespace {

class SegmentTest : public CliTest {};

TEST_F(SegmentTest, TextOrStandardInput) {
  EXPECT_EQ(Run({"segment", "one two"}).out, "one / two\n");
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_WORDS);
  EXPECT_FALSE(segmentation_.last.include_content());
  EXPECT_EQ(Run({"segment", "-g", "sentences", "--language=en"}, "one two").out, "one\ntwo\n");
  EXPECT_EQ(segmentation_.last.granularity(), document::v1::GRANULARITY_SENTENCES);
  EXPECT_EQ(segmentation_.last.language(), "en");
  EXPECT_EQ(Run({"segment", "-"}, "").out, "");
  EXPECT_EQ(Run({"segment"}, "a b\n\nc\n").out, "a / b\n\nc\n");
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
  EXPECT_EQ(Run({"segment", "a \"\\\t", "--output=json"}).out,
            "{\"start\":0,\"end\":1,\"content\":\"a\"}\n"
            "{\"start\":2,\"end\":5,\"content\":\"\\\"\\\\\\u0009\"}\n");
}

TEST_F(SegmentTest, FilesInOrderAndWhatFailsAmongThem) {
  const std::string a = File("a.txt", "one two\n"), b = File("b.txt", "ab \xFF cd"), c = File("c.txt", "three");
  const Result result = Run({"segment", "-o", "json", "--file", a, folder_ + "/none", b, c});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, fmt::format("{{\"path\":\"{0}\",\"start\":0,\"end\":3,\"content\":\"one\"}}\n"
                                    "{{\"path\":\"{0}\",\"start\":4,\"end\":7,\"content\":\"two\"}}\n"
                                    "{{\"path\":\"{1}\",\"start\":0,\"end\":2,\"content\":\"ab\"}}\n"
                                    "{{\"path\":\"{1}\",\"start\":3,\"end\":4,\"content\":\"\\u001a\"}}\n"
                                    "{{\"path\":\"{1}\",\"start\":5,\"end\":7,\"content\":\"cd\"}}\n"
                                    "{{\"path\":\"{2}\",\"start\":0,\"end\":5,\"content\":\"three\"}}\n",
                                    a, b, c));
  EXPECT_NE(result.err.find("none: "), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("b.txt: not well-formed UTF-8 at byte 3;"), std::string::npos) << result.err;
  EXPECT_EQ(Run({"segment", "-f", a, c}).out, "one / two\nthree\n");
  EXPECT_EQ(Run({"segment", "-f", "-"}, "x y").out, "x / y\n");
  EXPECT_EQ(Run({"segment", "x", "-f", a}).code, 2);
}

TEST_F(SegmentTest, IllFormedStandardInputIsCutAndRefused) {
  const Result result = Run({"segment"}, "one \xC0 two");
  EXPECT_EQ(result.code, 5);
  EXPECT_NE(result.out.find("one / "), std::string::npos);
  EXPECT_NE(result.out.find("two\n"), std::string::npos);
  EXPECT_NE(result.err.find("at byte 4"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("INVALID_UTF8"), std::string::npos) << result.err;
}

TEST_F(SegmentTest, LargeInputGoesInPiecesWithOffsetsFromItsBeginning) {
  std::string input;
  while (input.size() < 3'000'000) input += "0123456 89\n";
  const Result result = Run({"segment", "-o", "json"}, input);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2 * std::count(input.begin(), input.end(), '\n'));
  const std::string last =
      fmt::format("{{\"start\":{},\"end\":{},\"content\":\"89\"}}\n", input.size() - 3, input.size() - 1);
  EXPECT_TRUE(result.out.ends_with(last)) << result.out.substr(result.out.size() - 200);
  EXPECT_GE(segmentation_.texts, 11);
}

TEST_F(SegmentTest, ErrorsOfTheStream) {
  EXPECT_EQ(Run({"segment", "gone"}).code, 6);
  EXPECT_EQ(Run({"segment", "wrong"}).code, 6);
  const Result slow = Run({"segment", "slow", "--timeout=0.2"});
  EXPECT_EQ(slow.code, 4);
  EXPECT_NE(slow.err.find("not answered within 200 ms"), std::string::npos) << slow.err;
  unreachable_["segmentation"] = true;
  EXPECT_EQ(Run({"segment", "x"}).code, 4);
  EXPECT_EQ(Run({"segment", "-f", File("a.txt", "x")}).code, 4);
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
