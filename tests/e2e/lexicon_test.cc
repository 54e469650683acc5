// The lexicon over the three real processes: from an update to the words of a text, over restarts, to documents that
// are read anew.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "fmt/format.h"
#include "tests/cluster/client.h"

namespace huiyao::testing {
namespace {

using huiyao::ingestion::v1::Ingestion;
using huiyao::ingestion::v1::IngestionService;
using huiyao::query::v1::Lexicon;
using huiyao::query::v1::LexiconService;
using huiyao::query::v1::QueryService;
using huiyao::segmentation::v1::SegmentationService;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

// No dictionary has it.
constexpr char kTerm[] = "青禾渠改";

class LexiconTest : public ::testing::Test {
 protected:
  LexiconTest() { cluster_.StartAll(); }

  Lexicon Update(const std::vector<std::string>& added, const std::vector<std::string>& removed = {}) {
    huiyao::query::v1::UpdateLexiconRequest request;
    *request.mutable_added_terms() = {added.begin(), added.end()};
    *request.mutable_removed_terms() = {removed.begin(), removed.end()};
    const auto lexicon = Call(cluster_.lexicon(), &LexiconService::Stub::UpdateLexicon, request);
    EXPECT_TRUE(lexicon.ok()) << lexicon.status();
    return lexicon.ok() ? *lexicon : Lexicon();
  }

  Lexicon Current() {
    const auto lexicon =
        Call(cluster_.lexicon(), &LexiconService::Stub::GetLexicon, huiyao::query::v1::GetLexiconRequest());
    EXPECT_TRUE(lexicon.ok()) << lexicon.status();
    return lexicon.ok() ? *lexicon : Lexicon();
  }

  std::vector<std::string> Words(const std::string& text, std::string* analyzer) {
    huiyao::segmentation::v1::SegmentTextRequest request;
    request.set_text(text);
    request.set_include_content(true);
    const auto cut = Call(cluster_.segmentation(), &SegmentationService::Stub::SegmentText, request);
    EXPECT_TRUE(cut.ok()) << cut.status();
    std::vector<std::string> words;
    if (!cut.ok()) return words;
    *analyzer = cut->analyzer();
    for (const auto& span : cut->spans()) words.push_back(span.content());
    return words;
  }

  // The words once segmentation works with this lexicon.
  std::vector<std::string> WordsWith(const Lexicon& lexicon, const std::string& text) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (true) {
      std::string analyzer;
      std::vector<std::string> words = Words(text, &analyzer);
      if (analyzer == lexicon.analyzer()) return words;
      EXPECT_LT(std::chrono::steady_clock::now(), give_up) << analyzer << " is not " << lexicon.analyzer();
      if (std::chrono::steady_clock::now() >= give_up) return {};
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }

  std::vector<std::string> Stale() {
    huiyao::query::v1::ListDocumentsRequest request;
    request.set_stale(true);
    const auto page = Call(cluster_.query(), &QueryService::Stub::ListDocuments, request);
    EXPECT_TRUE(page.ok()) << page.status();
    std::vector<std::string> names;
    if (page.ok()) {
      for (const auto& document : page->documents()) names.push_back(document.name());
    }
    return names;
  }

  Cluster cluster_;
};

TEST_F(LexiconTest, ATermIsAWordFromTheUpdateOnAndAfterRestarts) {
  const std::string text = fmt::format("推进{}工作。", kTerm);
  EXPECT_THAT(WordsWith(Current(), text), Not(Contains(kTerm)));
  const Lexicon with = Update({kTerm});
  EXPECT_EQ(with.version(), 1);
  EXPECT_THAT(WordsWith(with, text), Contains(kTerm));

  cluster_.Kill(Service::kQuery);
  EXPECT_THAT(WordsWith(with, text), Contains(kTerm)) << "while query is away";
  cluster_.Start(Service::kQuery);
  EXPECT_EQ(Current().ShortDebugString(), with.ShortDebugString());

  cluster_.Kill(Service::kSegmentation);
  cluster_.Start(Service::kSegmentation);
  EXPECT_THAT(WordsWith(with, text), Contains(kTerm));

  const Lexicon without = Update({}, {kTerm});
  EXPECT_THAT(WordsWith(without, text), Not(Contains(kTerm)));
}

TEST_F(LexiconTest, StaleDocumentsAreListedAndReadAnew) {
  WordsWith(Current(), "等待");
  huiyao::ingestion::v1::OriginalHeader header;
  header.set_uri("https://a.example/1");
  const auto first = Ingest(cluster_, fmt::format("关于{}的通知\n各村要抓好落实。\n", kTerm), header);
  ASSERT_TRUE(first.ok()) << first.status();
  header.set_uri("https://a.example/2");
  const auto second = Ingest(cluster_, "关于防汛值班的通知\n各乡镇要安排人员，昼夜值守。\n", header);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_THAT(Stale(), ElementsAre());

  const Lexicon lexicon = Update({kTerm});
  WordsWith(lexicon, "等待");
  ASSERT_EQ(Stale().size(), 2u);
  huiyao::ingestion::v1::DeleteDocumentRequest deletion;
  deletion.set_name(second->document());
  ASSERT_TRUE(Call(cluster_.ingestion(), &IngestionService::Stub::DeleteDocument, deletion).ok());

  huiyao::ingestion::v1::ReprocessDocumentsRequest request;
  request.add_names(first->document());
  request.add_names(second->document());
  const auto queued = Call(cluster_.ingestion(), &IngestionService::Stub::ReprocessDocuments, request);
  ASSERT_TRUE(queued.ok()) << queued.status();
  ASSERT_EQ(queued->ingestions_size(), 1);
  EXPECT_EQ(queued->ingestions(0).outcome(), Ingestion::OUTCOME_REPROCESSED);
  EXPECT_THAT(queued->skipped(), ElementsAre(second->document()));
  // What was taken is certain.
  cluster_.Kill(Service::kIngestion);
  cluster_.Start(Service::kIngestion);
  ASSERT_TRUE(cluster_.WaitUntilSettled());
  const auto document = Get(cluster_, first->document());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->analyzer(), lexicon.analyzer());
  EXPECT_EQ(document->revision(), 2);
  EXPECT_THAT(Stale(), ElementsAre());
}

}  // namespace
}  // namespace huiyao::testing
