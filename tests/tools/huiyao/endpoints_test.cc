#include "tools/huiyao/endpoints.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace huiyao::cli {
namespace {

using Variables = std::map<std::string, std::string>;

ReadVariable Reader(const Variables& variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

// A state folder with an endpoints file, removed at the end.
class EndpointsFileTest : public ::testing::Test {
 protected:
  EndpointsFileTest() {
    state_ = ::testing::TempDir() + "huiyao_endpoints_" + std::to_string(getpid());
    std::filesystem::create_directories(state_ + "/huiyao");
  }
  ~EndpointsFileTest() override { std::filesystem::remove_all(state_); }

  void WriteFile(std::string_view text) { std::ofstream(state_ + "/huiyao/endpoints") << text; }

  std::string state_;
};

TEST(EndpointsTest, ParsesLinesAndPassesOverEverythingElse) {
  const struct {
    const char* text;
    std::map<std::string, std::string> expected;
  } cases[] = {
      {"", {}},
      {"query=a:1\n", {{"query", "a:1"}}},
      {"query=a:1", {{"query", "a:1"}}},
      {" ingestion = 127.0.0.1:9 \r\n# note\n\nquery=[::1]:2", {{"ingestion", "127.0.0.1:9"}, {"query", "[::1]:2"}}},
      {"query=first\nquery=second\n", {{"query", "second"}}},
      {"other=a:1\nquery\n=x\nquery=\n", {}},
      {"query=dns:///host=x:1", {{"query", "dns:///host=x:1"}}},
      {"\n\n\n=\n===\n#query=a:1", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(ParseEndpoints(c.text), c.expected) << c.text;
}

TEST(EndpointsTest, PathFollowsTheXdgRules) {
  EXPECT_EQ(EndpointsPath(Reader({{"XDG_STATE_HOME", "/s"}, {"HOME", "/h"}})), "/s/huiyao/endpoints");
  EXPECT_EQ(EndpointsPath(Reader({{"HOME", "/h"}})), "/h/.local/state/huiyao/endpoints");
  EXPECT_EQ(EndpointsPath(Reader({{"XDG_STATE_HOME", ""}, {"HOME", "/h"}})), "/h/.local/state/huiyao/endpoints");
  EXPECT_EQ(EndpointsPath(Reader({})), "");
}

TEST(EndpointsTest, DefaultsWithoutAnything) {
  const Endpoints endpoints = ResolveEndpoints({}, Reader({}));
  EXPECT_EQ(endpoints.at(Service::kIngestion).address, "127.0.0.1:7101");
  EXPECT_EQ(endpoints.at(Service::kSegmentation).address, "127.0.0.1:7102");
  EXPECT_EQ(endpoints.at(Service::kQuery).address, "127.0.0.1:7103");
  EXPECT_EQ(endpoints.at(Service::kQuery).origin, "default");
}

TEST_F(EndpointsFileTest, FlagThenEnvironmentThenFileThenDefault) {
  WriteFile("ingestion=file:1\nquery=file:3\n");
  const Variables variables = {{"XDG_STATE_HOME", state_}, {"HUIYAO_INGESTION", "env:1"}, {"HUIYAO_QUERY", "env:3"}};
  const Endpoints endpoints = ResolveEndpoints({{"query", "flag:3"}, {"ingestion", ""}}, Reader(variables));
  EXPECT_EQ(endpoints.at(Service::kQuery).address, "flag:3");
  EXPECT_EQ(endpoints.at(Service::kQuery).origin, "--query");
  EXPECT_EQ(endpoints.at(Service::kIngestion).address, "env:1");
  EXPECT_EQ(endpoints.at(Service::kIngestion).origin, "HUIYAO_INGESTION");
  EXPECT_EQ(endpoints.at(Service::kSegmentation).origin, "default");

  const Endpoints from_file = ResolveEndpoints({}, Reader({{"XDG_STATE_HOME", state_}, {"HUIYAO_QUERY", ""}}));
  EXPECT_EQ(from_file.at(Service::kQuery).address, "file:3");
  EXPECT_EQ(from_file.at(Service::kQuery).origin, state_ + "/huiyao/endpoints");
}

TEST_F(EndpointsFileTest, ReadsNoMoreThanASmallFile) {
  WriteFile("query=a:1\n" + std::string(1 << 20, 'x') + "\ningestion=b:2\n");
  const Endpoints endpoints = ResolveEndpoints({}, Reader({{"XDG_STATE_HOME", state_}}));
  EXPECT_EQ(endpoints.at(Service::kQuery).address, "a:1");
  EXPECT_EQ(endpoints.at(Service::kIngestion).origin, "default");
}

}  // namespace
}  // namespace huiyao::cli
