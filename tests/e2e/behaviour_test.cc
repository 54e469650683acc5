// One document's life through the public API: identity, revisions, tokens, paging, originals, logs.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tests/cluster/client.h"

namespace huiyao::testing {
namespace {

using ::testing::HasSubstr;
using IngestionStub = huiyao::ingestion::v1::IngestionService::Stub;
using QueryStub = huiyao::query::v1::QueryService::Stub;
using huiyao::ingestion::v1::Ingestion;
using huiyao::ingestion::v1::OriginalHeader;

OriginalHeader At(const std::string& uri) {
  OriginalHeader header;
  header.set_uri(uri);
  return header;
}

std::string Notice(const std::string& topic) {
  return fmt::format(
      "关于做好{0}工作的通知\n各县水利局要把{0}作为今年的重点，逐村逐段落实到人，按月报告进展，年底统一验收。\n"
      "一是摸清底数。二是制定方案。三是按期完成。\n",
      topic);
}

class BehaviourTest : public ::testing::Test {
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

  static huiyao::query::v1::SearchDocumentsResponse Search(const std::string& query, const std::string& token = "") {
    huiyao::query::v1::SearchDocumentsRequest request;
    request.set_query(query);
    request.set_min_read_token(token);
    const auto response = Call(cluster().query(), &QueryStub::SearchDocuments, request);
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? *response : huiyao::query::v1::SearchDocumentsResponse();
  }

 private:
  static inline Cluster* cluster_ = nullptr;
};

TEST_F(BehaviourTest, CopiesRevisionsAndDeletionsAreOneDocument) {
  const auto first = Ingest(cluster(), Notice("渠道清淤"), At("https://a.example/1"));
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(first->outcome(), Ingestion::OUTCOME_CREATED);
  const std::string name = first->document();

  const auto again = Ingest(cluster(), Notice("渠道清淤"), At("https://a.example/1"));
  EXPECT_EQ(again->outcome(), Ingestion::OUTCOME_UNCHANGED);
  EXPECT_EQ(again->document(), name);
  EXPECT_EQ(again->revision(), 1);

  const auto copy = Ingest(cluster(), Notice("渠道清淤"), At("https://b.example/copy"));
  EXPECT_EQ(copy->outcome(), Ingestion::OUTCOME_COPIED);
  EXPECT_EQ(copy->document(), name);
  auto document = Get(cluster(), name);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->sources_size(), 2);
  EXPECT_EQ(document->revision(), 2);

  const auto revised = Ingest(cluster(), Notice("渠道清淤和护岸"), At("https://a.example/1"));
  EXPECT_EQ(revised->outcome(), Ingestion::OUTCOME_REVISED);
  EXPECT_EQ(revised->document(), name);
  document = Get(cluster(), name);
  EXPECT_EQ(document->text(), Notice("渠道清淤和护岸"));
  EXPECT_EQ(document->revision(), 3);

  huiyao::ingestion::v1::DeleteDocumentRequest deletion;
  deletion.set_name(name);
  deletion.set_etag("1-not-this");
  EXPECT_EQ(ErrorReason(Call(cluster().ingestion(), &IngestionStub::DeleteDocument, deletion).status()),
            "ETAG_MISMATCH");
  deletion.set_etag(document->etag());
  ASSERT_TRUE(Call(cluster().ingestion(), &IngestionStub::DeleteDocument, deletion).ok());
  ASSERT_TRUE(cluster().WaitUntilSettled());
  EXPECT_TRUE(absl::IsNotFound(Get(cluster(), name).status()));
  EXPECT_EQ(Search("护岸").hits_size(), 0);

  const auto back = Ingest(cluster(), Notice("渠道清淤和护岸"), At("https://a.example/1"));
  EXPECT_EQ(back->document(), name);
  EXPECT_EQ(back->revision(), 5);
  EXPECT_EQ(Search("护岸").hits_size(), 1);
}

TEST_F(BehaviourTest, ARequestIdIsDoneOnce) {
  OriginalHeader header = At("https://a.example/once");
  header.set_request_id("wish-1");
  const auto first = Ingest(cluster(), Notice("植树护坡"), header);
  const auto again = Ingest(cluster(), Notice("植树护坡"), header);
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(first->name(), again->name());
  const auto other = Ingest(cluster(), Notice("植树护坡二期"), header);
  EXPECT_EQ(other.status().code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(ErrorReason(other.status()), "REQUEST_ID_REUSED");
}

TEST_F(BehaviourTest, LabelsAndCollectionsFilter) {
  OriginalHeader header = At("https://a.example/labelled");
  header.set_collection("collections/water");
  (*header.mutable_labels())["year"] = "2027";
  const auto ingestion = Ingest(cluster(), Notice("水库除险"), header);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  huiyao::query::v1::ListDocumentsRequest list;
  list.set_filter("collection = \"collections/water\" AND labels.year = \"2027\"");
  const auto documents = Call(cluster().query(), &QueryStub::ListDocuments, list);
  ASSERT_TRUE(documents.ok()) << documents.status();
  ASSERT_EQ(documents->documents_size(), 1);
  EXPECT_EQ(documents->documents(0).name(), ingestion->document());
  huiyao::query::v1::ListItemsRequest items;
  items.set_parent("documents/-");
  items.set_filter("labels.year = \"2027\" AND ordinal = 2");
  const auto listed = Call(cluster().query(), &QueryStub::ListItems, items);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->items_size(), 1);
  EXPECT_THAT(listed->items(0).text(), HasSubstr("制定方案"));
}

TEST_F(BehaviourTest, PagesHoldEachDocumentOnceWhileOthersAreWritten) {
  std::set<std::string> before;
  for (int i = 0; i < 25; ++i) {
    before.insert(Ingest(cluster(), Notice(fmt::format("第{}号闸门检修", i + 100)))->document());
  }
  huiyao::query::v1::ListDocumentsRequest list;
  list.set_page_size(4);
  std::multiset<std::string> seen;
  int written = 0;
  do {
    const auto page = Call(cluster().query(), &QueryStub::ListDocuments, list);
    ASSERT_TRUE(page.ok()) << page.status();
    for (const auto& document : page->documents()) seen.insert(document.name());
    list.set_page_token(page->next_page_token());
    if (written == 10) continue;
    ++written;
    ASSERT_TRUE(Ingest(cluster(), Notice(fmt::format("第{}号泵站检修", written + 100))).ok());
  } while (!list.page_token().empty());
  for (const std::string& name : before) EXPECT_EQ(seen.count(name), 1U) << name;
}

TEST_F(BehaviourTest, HighlightsQuoteTheText) {
  const auto ingestion = Ingest(cluster(), Notice("ＧＩＳ 巡检与堤防监测"));
  ASSERT_TRUE(ingestion.ok());
  for (const char* query : {"堤防监测", "gis", "\"巡检与堤防\""}) {
    const auto answer = Search(query);
    ASSERT_GE(answer.hits_size(), 1) << query;
    const auto& hit = answer.hits(0);
    const auto document = Get(cluster(), hit.document().name());
    ASSERT_GE(hit.highlights_size(), 1) << query;
    for (const auto& span : hit.highlights()) {
      EXPECT_EQ(
          document->text().substr(static_cast<size_t>(span.start()), static_cast<size_t>(span.end() - span.start())),
          span.content());
    }
    ASSERT_GE(hit.snippets_size(), 1);
    EXPECT_THAT(hit.snippets(0).span().content(), HasSubstr(hit.snippets(0).highlights(0).content()));
  }
}

TEST_F(BehaviourTest, OriginalsComeBackByteForByte) {
  std::string bytes;
  for (int i = 0; bytes.size() < (3 << 20); ++i) bytes += fmt::format("第{}段：水情记录正常，闸门开度不变。\r\n", i);
  const auto ingestion = Ingest(cluster(), bytes);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  for (const std::string& name : {ingestion->name(), ingestion->document()}) {
    huiyao::ingestion::v1::GetOriginalRequest request;
    request.set_name(name);
    grpc::ClientContext context;
    const auto stream = cluster().ingestion().GetOriginal(&context, request);
    std::string read;
    for (huiyao::ingestion::v1::GetOriginalResponse piece; stream->Read(&piece);) read += piece.chunk();
    EXPECT_TRUE(stream->Finish().ok());
    EXPECT_TRUE(read == bytes) << name;
  }
}

TEST_F(BehaviourTest, OneRequestIdStandsInAllThreeLogs) {
  huiyao::ingestion::v1::IngestDocumentRequest request;
  request.set_content(Notice("灌区改造"));
  const auto accepted = Call(cluster().ingestion(), &IngestionStub::IngestDocument, request, "trace-me-4711");
  ASSERT_TRUE(accepted.ok());
  ASSERT_TRUE(cluster().WaitUntilSettled());
  for (const Service service : kServices) {
    EXPECT_THAT(cluster().ReadLog(service), HasSubstr("\"request_id\":\"trace-me-4711\"")) << NameOf(service);
  }
}

TEST_F(BehaviourTest, LargeDocumentsAreStreamed) {
  std::string text;
  for (int i = 0; text.size() < (5 << 20); ++i) text += fmt::format("第{}条 渠道管理单位应当按月检查并登记。\n", i);
  const auto ingestion = Ingest(cluster(), text);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  ASSERT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED) << ingestion->error().message();
  const auto refused = Get(cluster(), ingestion->document());
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(refused.status()), "DOCUMENT_TOO_LARGE");
  huiyao::query::v1::ReadDocumentRequest request;
  request.set_name(ingestion->document());
  grpc::ClientContext context;
  const auto stream = cluster().query().ReadDocument(&context, request);
  std::string bytes;
  for (huiyao::query::v1::ReadDocumentResponse piece; stream->Read(&piece);) bytes += piece.chunk();
  ASSERT_TRUE(stream->Finish().ok());
  huiyao::document::v1::Document document;
  ASSERT_TRUE(document.ParseFromString(bytes));
  EXPECT_TRUE(document.text() == text);
}

TEST(FlagsTest, FlagsCanStandInAFileAndTheCommandLineWins) {
  const TemporaryDirectory directory;
  const std::string file = directory.path() + "/ingestion.toml";
  std::ofstream(file) << "max_document_bytes = 1000\nmax_pending_documents = 3\nlog_level = \"warn\"\n";
  Cluster cluster({{Service::kIngestion, "--config=" + file}, {Service::kIngestion, "--max_document_bytes=2000"}});
  cluster.StartAll();
  const auto info =
      Call(cluster.ingestion(), &IngestionStub::GetServerInfo, huiyao::document::v1::GetServerInfoRequest());
  ASSERT_TRUE(info.ok()) << info.status();
  EXPECT_EQ(info->limits().at("max_document_bytes"), 2000);

  // The bound from the file: with nobody to take them, a fourth document has no room, and the caller learns when to
  // try.
  cluster.Kill(Service::kSegmentation);
  huiyao::ingestion::v1::IngestDocumentRequest request;
  for (int i = 0; i < 3; ++i) {
    request.set_content(Notice(fmt::format("第{}号水闸", i)));
    EXPECT_TRUE(Call(cluster.ingestion(), &IngestionStub::IngestDocument, request).ok());
  }
  request.set_content(Notice("第四号水闸"));
  const absl::Status full = Call(cluster.ingestion(), &IngestionStub::IngestDocument, request).status();
  EXPECT_EQ(full.code(), absl::StatusCode::kResourceExhausted) << full;
  EXPECT_EQ(ErrorReason(full), "JOURNAL_FULL");
  EXPECT_TRUE(full.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  cluster.Start(Service::kSegmentation);
  ASSERT_TRUE(cluster.WaitUntilSettled());
  EXPECT_TRUE(Call(cluster.ingestion(), &IngestionStub::IngestDocument, request).ok());
}

// A journal that is behind what query has seen: another directory, or a lost log.
TEST(LossTest, IngestionRefusesToStartOnALostJournalUntilThatIsAccepted) {
  Cluster cluster;
  cluster.StartAll();
  const auto kept = Ingest(cluster, Notice("水文监测"), At("https://a.example/kept"));
  ASSERT_TRUE(kept.ok());
  ASSERT_EQ(cluster.Terminate(Service::kIngestion), 0);
  std::filesystem::remove_all(cluster.data_dir(Service::kIngestion));
  cluster.Start(Service::kIngestion, /*wait=*/false);
  for (int i = 0; i < 600 && cluster.IsRunning(Service::kIngestion); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_FALSE(cluster.IsRunning(Service::kIngestion));
  EXPECT_THAT(cluster.ReadLog(Service::kIngestion), HasSubstr("--accept-loss"));

  cluster.AddArgument(Service::kIngestion, "--accept-loss");
  cluster.Start(Service::kIngestion);
  const auto again = Ingest(cluster, Notice("水文监测"), At("https://a.example/kept"));
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->document(), kept->document());
  EXPECT_GT(again->revision(), kept->revision());
  EXPECT_EQ(Get(cluster, kept->document())->revision(), again->revision());
}

// Query lost its disk: ingestion fills it again by itself.
TEST(LossTest, AnEmptyQueryIsFilledAgain) {
  Cluster cluster({{Service::kIngestion, "--reconcile_interval_seconds=1"}});
  cluster.StartAll();
  const auto stored = Ingest(cluster, Notice("雨量站维护"));
  ASSERT_TRUE(stored.ok());
  cluster.Kill(Service::kQuery);
  std::filesystem::remove_all(cluster.data_dir(Service::kQuery));
  cluster.Start(Service::kQuery);
  absl::StatusOr<huiyao::document::v1::Document> document;
  for (int i = 0; i < 200; ++i) {
    document = Get(cluster, stored->document());
    if (document.ok()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), Notice("雨量站维护"));
}

}  // namespace
}  // namespace huiyao::testing
