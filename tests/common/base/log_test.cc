#include "common/base/log.h"

#include <limits>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"

namespace huiyao {
namespace {

using std::string_view_literals::operator""sv;

// Parses a line with a JSON parser that is not ours.
google::protobuf::Struct Parse(const std::string& line) {
  google::protobuf::Struct object;
  const auto status = google::protobuf::util::JsonStringToMessage(line, &object);
  EXPECT_TRUE(status.ok()) << status.ToString() << '\n' << line;
  EXPECT_EQ(line.find('\n'), std::string::npos);
  return object;
}

TEST(LogTest, WritesTimeLevelServiceMessageAndFields) {
  ASSERT_TRUE(InitLog("ingestion", "info").ok());
  const auto line =
      Parse(FormatLogLine(LogLevel::kWarn, "stored",
                          {{"count", 3}, {"share", 0.25}, {"yes", true}, {"big", int64_t{1} << 40}, {"word", "w"}}));
  const auto& fields = line.fields();
  EXPECT_EQ(fields.at("level").string_value(), "warn");
  EXPECT_EQ(fields.at("service").string_value(), "ingestion");
  EXPECT_EQ(fields.at("message").string_value(), "stored");
  EXPECT_EQ(fields.at("count").number_value(), 3);
  EXPECT_EQ(fields.at("share").number_value(), 0.25);
  EXPECT_EQ(fields.at("big").number_value(), 1099511627776.0);
  EXPECT_TRUE(fields.at("yes").bool_value());
  EXPECT_EQ(fields.at("word").string_value(), "w");
  EXPECT_EQ(fields.count("request_id"), 0u);
  const std::string time = fields.at("time").string_value();
  ASSERT_EQ(time.size(), 27u) << time;  // 2026-01-02T03:04:05.678901Z
  EXPECT_EQ(time[10], 'T');
  EXPECT_EQ(time.back(), 'Z');
}

TEST(LogTest, CarriesTheRequestIdOfTheCall) {
  const CallScope scope("abc\"1");
  EXPECT_EQ(Parse(FormatLogLine(LogLevel::kInfo, "m", {})).fields().at("request_id").string_value(), "abc\"1");
}

TEST(LogTest, HostileStringsStayOneValidLine) {
  const struct {
    std::string_view in;
    std::string_view out;
  } cases[] = {
      {"a\"b\\c"sv, "a\"b\\c"sv},
      {"line\nbreak\r\ttab"sv, "line\nbreak\r\ttab"sv},
      {"nul\0inside"sv, "nul\0inside"sv},
      {"\x01\x1F\x7F"sv, "\x01\x1F\x7F"sv},
      {"\u7528\u6237 \U0001F600"sv, "\u7528\u6237 \U0001F600"sv},
      {"\"},{\"level\":\"error"sv, "\"},{\"level\":\"error"sv},
      {"cut \xE4\xB8"sv, "cut \uFFFD"sv},
      {"\xFF\xFE\xC0\xAF"sv, "\uFFFD\uFFFD\uFFFD\uFFFD"sv},
      {"\xED\xA0\x80"sv, "\uFFFD\uFFFD\uFFFD"sv},
  };
  for (const auto& [in, out] : cases) {
    const auto line = Parse(FormatLogLine(LogLevel::kError, in, {{in, in}}));
    EXPECT_EQ(line.fields().at("message").string_value(), out);
    EXPECT_EQ(line.fields().at(std::string(out)).string_value(), out);
  }
}

TEST(LogTest, EverySingleByteIsSafe) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    Parse(FormatLogLine(LogLevel::kInfo, text, {{"v", text}}));
  }
}

TEST(LogTest, NumbersThatAreNotFiniteAreNull) {
  const double infinity = std::numeric_limits<double>::infinity();
  const auto line = Parse(FormatLogLine(LogLevel::kInfo, "m",
                                        {{"a", infinity}, {"b", -infinity}, {"c", infinity - infinity}, {"d", 1e300}}));
  for (const char* key : {"a", "b", "c"}) EXPECT_TRUE(line.fields().at(key).has_null_value());
  EXPECT_EQ(line.fields().at("d").number_value(), 1e300);
}

TEST(LogTest, LevelsAreOrderedAndOthersRefused) {
  ASSERT_TRUE(InitLog("x", "warn").ok());
  EXPECT_FALSE(LogEnabled(LogLevel::kDebug));
  EXPECT_FALSE(LogEnabled(LogLevel::kInfo));
  EXPECT_TRUE(LogEnabled(LogLevel::kWarn));
  EXPECT_TRUE(LogEnabled(LogLevel::kError));
  const absl::Status refused = InitLog("x", "loud");
  EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(refused), "INVALID_FIELD");
  EXPECT_TRUE(LogEnabled(LogLevel::kWarn));
}

TEST(LogTest, ManyThreadsWriteWholeLines) {
  ASSERT_TRUE(InitLog("many", "info").ok());
  testing::internal::CaptureStderr();
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([t] {
      const CallScope scope("thread-" + std::to_string(t));
      for (int i = 0; i < 50; ++i) Log(LogLevel::kInfo, "tick", {{"i", i}});
      Log(LogLevel::kDebug, "unseen");
    });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string output = testing::internal::GetCapturedStderr();
  int lines = 0;
  for (size_t start = 0; start < output.size(); ++lines) {
    const size_t end = output.find('\n', start);
    ASSERT_NE(end, std::string::npos);
    const auto line = Parse(output.substr(start, end - start));
    EXPECT_EQ(line.fields().at("message").string_value(), "tick");
    EXPECT_EQ(line.fields().at("request_id").string_value().substr(0, 7), "thread-");
    start = end + 1;
  }
  EXPECT_EQ(lines, 200);
}

}  // namespace
}  // namespace huiyao
