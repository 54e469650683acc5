// What cannot be read is refused with a reason and leaves no trace; what can be read in a damaged document is read.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "common/base/error.h"
#include "google/rpc/error_details.pb.h"
#include "tests/cluster/client.h"

namespace huiyao::testing {
namespace {

using ::testing::HasSubstr;
using IngestionStub = huiyao::ingestion::v1::IngestionService::Stub;
using QueryStub = huiyao::query::v1::QueryService::Stub;
using huiyao::document::v1::Finding;
using huiyao::ingestion::v1::Ingestion;

std::string RandomBytes(size_t count) {
  std::mt19937 random(7);
  std::string bytes(count, '\0');
  for (char& c : bytes) c = static_cast<char>(random());
  return bytes;
}

std::string Repeat(const std::string& piece, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

void ExpectError(const absl::Status& status, absl::StatusCode code, const std::string& reason) {
  EXPECT_EQ(status.code(), code) << status;
  EXPECT_EQ(ErrorReason(status), reason) << status;
  EXPECT_GT(status.message().size(), 15U) << "a sentence that helps";
}

std::string BadField(const absl::Status& status) {
  const auto payload = status.GetPayload("type.googleapis.com/google.rpc.BadRequest");
  google::rpc::BadRequest bad;
  if (!payload || !bad.ParseFromString(std::string(*payload)) || bad.field_violations_size() == 0) return "";
  return bad.field_violations(0).field();
}

class BadInputTest : public ::testing::Test {
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

  static int CountIngestions() {
    huiyao::ingestion::v1::ListIngestionsRequest request;
    request.set_page_size(1000);
    return Call(cluster().ingestion(), &IngestionStub::ListIngestions, request)->ingestions_size();
  }
  static int CountDocuments() {
    huiyao::query::v1::ListDocumentsRequest request;
    request.set_page_size(1000);
    return Call(cluster().query(), &QueryStub::ListDocuments, request)->documents_size();
  }

 private:
  static inline Cluster* cluster_ = nullptr;
};

TEST_F(BadInputTest, RefusedBytesLeaveNoTrace) {
  const int ingestions = CountIngestions();
  const int documents = CountDocuments();
  const auto invalid = absl::StatusCode::kInvalidArgument;
  ExpectError(Ingest(cluster(), "").status(), invalid, "EMPTY_DOCUMENT");
  ExpectError(Ingest(cluster(), RandomBytes(4096)).status(), invalid, "UNSUPPORTED_MEDIA_TYPE");
  ExpectError(Ingest(cluster(), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n").status(), invalid, "UNSUPPORTED_MEDIA_TYPE");
  ExpectError(Ingest(cluster(), Repeat("水利工作会议在京召开。\n", 17 << 20)).status(), invalid, "TEXT_TOO_LARGE");
  ExpectError(Ingest(cluster(), Repeat("0123456789abcdef\n", (64 << 20) + 1)).status(), invalid, "DOCUMENT_TOO_LARGE");
  EXPECT_EQ(CountIngestions(), ingestions);
  EXPECT_EQ(CountDocuments(), documents);
}

TEST_F(BadInputTest, BadHeadersNameTheField) {
  const auto refuse = [](huiyao::ingestion::v1::OriginalHeader header) {
    const absl::Status status = Ingest(cluster(), "会议召开。", std::move(header)).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
    return BadField(status);
  };
  huiyao::ingestion::v1::OriginalHeader header;
  header.set_collection("Collections/No");
  EXPECT_EQ(refuse(header), "header.collection");
  header.Clear();
  header.set_uri(std::string(2049, 'u'));
  EXPECT_EQ(refuse(header), "header.uri");
  header.Clear();
  (*header.mutable_labels())["Not a key"] = "value";
  EXPECT_EQ(refuse(header), "header.labels");
}

TEST_F(BadInputTest, DamagedTextIsReadWithAFinding) {
  std::string text =
      "防汛会议在东湖市召开，部署三项工作。\n一是加固堤防。二是疏浚河道。三是培训巡查员。\n会后代表察看了";
  text.resize(text.size() - 1);
  const auto ingestion = Ingest(cluster(), text);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  ASSERT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED) << ingestion->DebugString();
  const auto document = Get(cluster(), ingestion->document());
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->text().substr(0, text.size() - 2), text.substr(0, text.size() - 2));
  bool lost = false;
  for (const Finding& finding : document->findings()) lost |= finding.kind() == Finding::KIND_TEXT_LOSS;
  EXPECT_TRUE(lost) << document->DebugString();
  ASSERT_EQ(document->articles_size(), 1);
  ASSERT_EQ(document->articles(0).enumerations_size(), 1);
  EXPECT_EQ(document->articles(0).enumerations(0).items_size(), 3);
}

TEST_F(BadInputTest, ALongLineWithoutPunctuationIsRead) {
  const auto ingestion = Ingest(cluster(), Repeat("水利工程建设管理", 200 << 10));
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  ASSERT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED) << ingestion->error().message();
  const auto document = Get(cluster(), ingestion->document());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_GE(document->text().size(), size_t{200} << 10);
}

TEST_F(BadInputTest, AWrongDeclaredTypeIsOnlyAHint) {
  huiyao::ingestion::v1::OriginalHeader header;
  header.set_media_type("application/pdf");
  auto ingestion = Ingest(cluster(), "东湖市水利局发布通知，部署渠道清淤工作。\n", header);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  EXPECT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(ingestion->media_type(), "text/plain");

  header.set_media_type("text/plain; charset=utf-16");
  ingestion = Ingest(cluster(),
                     "<!DOCTYPE html><html><head><title>清淤</title></head><body><p>渠道清淤工作从三月开始。</p></body>"
                     "</html>",
                     header);
  ASSERT_TRUE(ingestion.ok()) << ingestion.status();
  EXPECT_EQ(ingestion->state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(ingestion->media_type(), "text/html");
  EXPECT_EQ(ingestion->charset(), "UTF-8");
}

TEST_F(BadInputTest, UnknownNamesAreNotFound) {
  ExpectError(Get(cluster(), "documents/0123456789abcdef0123456789abcdef").status(), absl::StatusCode::kNotFound,
              "DOCUMENT_NOT_FOUND");
  ExpectError(Get(cluster(), "document/1").status(), absl::StatusCode::kInvalidArgument, "INVALID_FIELD");
  huiyao::ingestion::v1::GetIngestionRequest ingestion;
  ingestion.set_name("ingestions/00000000000fffff");
  ExpectError(Call(cluster().ingestion(), &IngestionStub::GetIngestion, ingestion).status(),
              absl::StatusCode::kNotFound, "INGESTION_NOT_FOUND");
  huiyao::ingestion::v1::DeleteDocumentRequest deletion;
  deletion.set_name("documents/0123456789abcdef0123456789abcdef");
  ExpectError(Call(cluster().ingestion(), &IngestionStub::DeleteDocument, deletion).status(),
              absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND");
  deletion.set_allow_missing(true);
  EXPECT_TRUE(Call(cluster().ingestion(), &IngestionStub::DeleteDocument, deletion).ok());
}

TEST_F(BadInputTest, TokensFiltersAndQueriesSayWhatIsWrong) {
  for (const char* text : {"甲地召开水利会议。", "乙地召开水利会议。"}) ASSERT_TRUE(Ingest(cluster(), text).ok());
  const auto invalid = absl::StatusCode::kInvalidArgument;

  huiyao::query::v1::ListDocumentsRequest list;
  list.set_page_size(1);
  const auto page = Call(cluster().query(), &QueryStub::ListDocuments, list);
  ASSERT_TRUE(page.ok());
  ASSERT_FALSE(page->next_page_token().empty());
  huiyao::query::v1::ListItemsRequest items;
  items.set_parent("documents/-");
  items.set_page_token(page->next_page_token());
  ExpectError(Call(cluster().query(), &QueryStub::ListItems, items).status(), invalid, "INVALID_PAGE_TOKEN");
  list.set_page_token("never-given");
  ExpectError(Call(cluster().query(), &QueryStub::ListDocuments, list).status(), invalid, "INVALID_PAGE_TOKEN");

  list.Clear();
  list.set_filter("language = ");
  absl::Status status = Call(cluster().query(), &QueryStub::ListDocuments, list).status();
  ExpectError(status, invalid, "INVALID_FILTER");
  EXPECT_EQ(BadField(status), "filter");
  list.set_filter("colour = \"red\"");
  ExpectError(Call(cluster().query(), &QueryStub::ListDocuments, list).status(), invalid, "INVALID_FILTER");
  list.Clear();
  list.set_page_size(-1);
  EXPECT_EQ(BadField(Call(cluster().query(), &QueryStub::ListDocuments, list).status()), "page_size");

  huiyao::query::v1::SearchDocumentsRequest search;
  for (const char* query : {"", "水利 AND", "(水利", "\"水利", "color:red"}) {
    search.set_query(query);
    status = Call(cluster().query(), &QueryStub::SearchDocuments, search).status();
    ExpectError(status, invalid, "INVALID_QUERY");
    EXPECT_EQ(BadField(status), "query") << query;
  }
}

}  // namespace
}  // namespace huiyao::testing
