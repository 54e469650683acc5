// The treebanks and the golden rules of ../shared/data/segmentation, through their scorer: the floors that sentences
// must not fall below. Skipped without the data.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "services/segmentation/sentences/sentences.h"
#include "tests/common/temp_dir.h"

namespace huiyao::segmentation {
namespace {

std::filesystem::path Scorer() {
  const char* shared = std::getenv("HUIYAO_SHARED");
  return std::filesystem::path(shared != nullptr ? shared : "../shared") / "data/segmentation/score.py";
}

std::string Output(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  char buffer[1 << 16];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, pipe.get())) out.append(buffer, count);
  return out;
}

// A number of the scorer's JSON object; -1 if it is absent.
double Figure(const std::string& json, const std::string& key) {
  const size_t at = json.find("\"" + key + "\": ");
  return at == std::string::npos ? -1 : std::strtod(json.c_str() + at + key.size() + 4, nullptr);
}

struct Floor {
  const char* set;
  const char* figure;
  double least;
};

class DataSetsTest : public testing::TestWithParam<Floor> {};

TEST_P(DataSetsTest, IsNoWorseThanItsFloor) {
  const std::string scorer = Scorer();
  if (!std::filesystem::exists(scorer)) GTEST_SKIP() << scorer << " is absent; HUIYAO_SHARED may name its root";
  std::istringstream inputs(Output(fmt::format("python3 '{}' inputs {} sentences", scorer, GetParam().set)));
  const TempDir folder;
  const std::string answers = folder / "answers";
  {
    std::ofstream out(answers);
    for (std::string line; std::getline(inputs, line);) {
      const char* tab = "";
      for (const TextRange range : CutSentences(line)) {
        out << tab << std::string_view(line).substr(range.start, range.end - range.start);
        tab = "\t";
      }
      out << '\n';
    }
  }
  const std::string json = Output(fmt::format("python3 '{}' score {} sentences '{}'", scorer, GetParam().set, answers));
  EXPECT_GE(Figure(json, GetParam().figure), GetParam().least) << json;
}

// The golden rules are 48 and 2 cases. The treebanks' floors are what was asked for, not what is reached.
INSTANTIATE_TEST_SUITE_P(Sets, DataSetsTest,
                         testing::Values(Floor{"gsdsimp-dev", "f1", .994}, Floor{"gsdsimp-test", "f1", .994},
                                         Floor{"pud-zh-hant", "f1", .985}, Floor{"ewt-dev", "f1", .88},
                                         Floor{"ewt-test", "f1", .88}, Floor{"golden-en", "exact", 48},
                                         Floor{"golden-zh", "exact", 2}),
                         [](const auto& floor) {
                           std::string name = floor.param.set;
                           for (char& c : name) c = c == '-' ? '_' : c;
                           return name;
                         });

}  // namespace
}  // namespace huiyao::segmentation
