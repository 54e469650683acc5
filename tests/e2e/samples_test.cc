// The samples, and the seeds where they exist, from bytes to answers.

#include <gmock/gmock.h>
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cluster/client.h"

namespace huiyao::testing {
namespace {

namespace fs = std::filesystem;
using QueryStub = huiyao::query::v1::QueryService::Stub;
using google::protobuf::Struct;
using google::protobuf::Value;
using huiyao::document::v1::Document;
using huiyao::ingestion::v1::Ingestion;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

fs::path Shared() {
  const char* from_environment = std::getenv("HUIYAO_SHARED");
  return from_environment ? from_environment : "../shared";
}

Struct Expected() {
  Struct expected;
  const auto status = google::protobuf::util::JsonStringToMessage(ReadFile("tests/samples/expected.json"), &expected);
  EXPECT_TRUE(status.ok()) << status;
  return expected;
}

std::vector<int> Ordinals(const huiyao::document::v1::Enumeration& enumeration) {
  std::vector<int> ordinals;
  for (const auto& item : enumeration.items()) ordinals.push_back(item.ordinal());
  return ordinals;
}

std::vector<std::vector<int>> Ordinals(const Document& document) {
  std::vector<std::vector<int>> all;
  for (const auto& article : document.articles()) {
    for (const auto& enumeration : article.enumerations()) all.push_back(Ordinals(enumeration));
  }
  return all;
}

std::vector<std::vector<int>> Ordinals(const Value& enumerations) {
  std::vector<std::vector<int>> all;
  for (const Value& enumeration : enumerations.list_value().values()) {
    all.emplace_back();
    for (const Value& ordinal : enumeration.struct_value().fields().at("ordinals").list_value().values()) {
      all.back().push_back(static_cast<int>(ordinal.number_value()));
    }
  }
  return all;
}

class SamplesTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    cluster_ = new Cluster();
    cluster_->StartAll();
  }
  static void TearDownTestSuite() {
    delete cluster_;
    cluster_ = nullptr;
  }
  static Cluster& cluster() { return *cluster_; }

  static Document ReadIn(const fs::path& path, std::string* charset = nullptr) {
    huiyao::ingestion::v1::OriginalHeader header;
    header.set_uri("file://" + fs::absolute(path).string());
    const auto ingestion = Ingest(cluster(), ReadFile(path), header);
    EXPECT_TRUE(ingestion.ok()) << ingestion.status();
    if (!ingestion.ok()) return {};
    EXPECT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED) << path << ": " << ingestion->error().message();
    if (charset) *charset = ingestion->charset();
    const auto document = Get(cluster(), ingestion->document());
    EXPECT_TRUE(document.ok()) << document.status();
    return document.ok() ? *document : Document();
  }

  // Names found by the query; every highlight quotes the document's text.
  static std::vector<std::string> Search(const std::string& query) {
    huiyao::query::v1::SearchDocumentsRequest request;
    request.set_query(query);
    request.set_page_size(100);
    const auto response = Call(cluster().query(), &QueryStub::SearchDocuments, request);
    EXPECT_TRUE(response.ok()) << response.status();
    std::vector<std::string> names;
    if (!response.ok()) return names;
    for (const auto& hit : response->hits()) {
      names.push_back(hit.document().name());
      const std::string text = Get(cluster(), hit.document().name())->text();
      EXPECT_GE(hit.highlights_size(), 1) << hit.document().name();
      for (const auto& span : hit.highlights()) {
        EXPECT_EQ(span.content(),
                  text.substr(static_cast<size_t>(span.start()), static_cast<size_t>(span.end() - span.start())));
      }
    }
    return names;
  }

 private:
  static inline Cluster* cluster_ = nullptr;
};

TEST_F(SamplesTest, EverySampleIsReadAsExpected) {
  const Struct all = Expected();
  for (const auto& [file, value] : all.fields()) {
    SCOPED_TRACE(file);
    const auto& expected = value.struct_value().fields();
    std::string charset;
    const Document document = ReadIn(fs::path("tests/samples") / file, &charset);
    EXPECT_EQ(charset, expected.at("charset").string_value());
    EXPECT_EQ(document.language(), expected.at("language").string_value());
    // Repairing damaged markers, and telling the articles of a page apart, are later work.
    if (expected.contains("damaged") || expected.contains("articles")) continue;
    if (expected.at("title").has_string_value()) {
      EXPECT_EQ(document.title(), expected.at("title").string_value());
    }
    EXPECT_EQ(Ordinals(document), Ordinals(expected.at("enumerations")));
  }
}

TEST_F(SamplesTest, TheSeedsAreStoredAndFoundInBothLanguages) {
  const fs::path seeds = Shared() / "seeds";
  if (!fs::exists(seeds)) GTEST_SKIP() << seeds << " is absent";
  std::map<std::string, Document> documents;
  for (const auto& entry : fs::directory_iterator(seeds)) {
    documents[entry.path().filename().string().substr(0, 3)] = ReadIn(entry.path());
  }
  ASSERT_EQ(documents.size(), 5U);
  EXPECT_THAT(Ordinals(documents["003"]), ::testing::ElementsAre(::testing::ElementsAre(1, 2, 3, 4, 5, 6, 7, 8)));
  const std::vector<std::string> chinese = Search("中医药");
  for (const char* number : {"001", "002", "004"}) {
    EXPECT_THAT(chinese, ::testing::Contains(documents[number].name())) << number;
  }
  const std::vector<std::string> english = Search("traditional Chinese medicine");
  for (const char* number : {"000", "003"}) {
    EXPECT_THAT(english, ::testing::Contains(documents[number].name())) << number;
  }
}

}  // namespace
}  // namespace huiyao::testing
