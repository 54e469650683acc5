// The five real documents, read as plain text. Texts are looked for in ../shared/seeds and not part of the repository.
#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Document;

std::filesystem::path Seeds() {
  const char* shared = std::getenv("HUIYAO_SHARED");
  return std::filesystem::path(shared != nullptr ? shared : "../shared") / "seeds";
}

// The seed whose file name begins so.
Document ReadSeed(const std::string& number) {
  for (const auto& entry : std::filesystem::directory_iterator(Seeds())) {
    if (entry.path().filename().string().rfind(number + "_", 0) != 0) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    return ReadText(std::string(std::istreambuf_iterator<char>(file), {}));
  }
  ADD_FAILURE() << "no seed " << number;
  return {};
}

// For ../shared/gold/score.py: proto3 JSON with contents, if HUIYAO_DOCUMENTS names a folder.
void Dump(const std::string& number, Document document) {
  const char* folder = std::getenv("HUIYAO_DOCUMENTS");
  if (folder == nullptr) return;
  FillContent(&document);
  std::string json;
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(document, &json, options).ok());
  std::ofstream(std::filesystem::path(folder) / (number + ".json")) << json;
}

class SeedsTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(Seeds())) GTEST_SKIP() << Seeds() << " is absent";
  }
};

TEST_P(SeedsTest, HoldsTheInvariants) {
  const Document document = ReadSeed(GetParam());
  EXPECT_THAT(Violations(document), testing::IsEmpty());
  EXPECT_GE(document.articles_size(), 1);
  Dump(GetParam(), document);
}

INSTANTIATE_TEST_SUITE_P(All, SeedsTest, testing::Values("000", "001", "002", "003", "004"),
                         [](const auto& seed) { return std::string("seed") + seed.param; });

class SeedItemsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(Seeds())) GTEST_SKIP() << Seeds() << " is absent";
  }
};

// The ordinals of the article's first enumeration must count up from one.
void ExpectItems(const Document& document, int count) {
  ASSERT_GE(document.articles_size(), 1);
  ASSERT_EQ(document.articles(0).enumerations_size(), 1);
  const auto& items = document.articles(0).enumerations(0).items();
  ASSERT_EQ(items.size(), count);
  for (int i = 0; i < count; ++i) EXPECT_EQ(items[i].ordinal(), i + 1);
}

int CountFindings(const Document& document, document::v1::Finding::Kind kind) {
  return static_cast<int>(std::count_if(document.findings().begin(), document.findings().end(),
                                        [&](const auto& finding) { return finding.kind() == kind; }));
}

TEST_F(SeedItemsTest, ElevenUnmarkedTasks) {
  const Document document = ReadSeed("000");
  ExpectItems(document, 11);
  EXPECT_EQ(document.articles(0).enumerations(0).announced_count(), 11);
  EXPECT_EQ(CountFindings(document, document::v1::Finding::KIND_COUNT_MISMATCH), 0);
}

TEST_F(SeedItemsTest, ElevenTasksWithDamagedMarkers) {
  const Document document = ReadSeed("001");
  ExpectItems(document, 11);
  EXPECT_EQ(CountFindings(document, document::v1::Finding::KIND_ENUMERATION_REPAIRED), 5);
  EXPECT_EQ(CountFindings(document, document::v1::Finding::KIND_FALSE_DATE), 1);
}

TEST_F(SeedItemsTest, EightMarkedActions) {
  const Document document = ReadSeed("003");
  ASSERT_EQ(document.articles_size(), 1);
  ASSERT_EQ(document.articles(0).enumerations_size(), 1);
  const auto& items = document.articles(0).enumerations(0).items();
  ASSERT_EQ(items.size(), 8);
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(items[i].ordinal(), i + 1);
    EXPECT_FALSE(items[i].ordinal_inferred());
  }
  EXPECT_EQ(document.language(), "en");
}

}  // namespace
}  // namespace huiyao::segmentation
