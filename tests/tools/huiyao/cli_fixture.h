#ifndef HUIYAO_TESTS_TOOLS_HUIYAO_CLI_FIXTURE_H_
#define HUIYAO_TESTS_TOOLS_HUIYAO_CLI_FIXTURE_H_

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpcpp/server.h"
#include "huiyao/ingestion/v1/ingestion.grpc.pb.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "huiyao/query/v1/lexicon.grpc.pb.h"
#include "huiyao/query/v1/query.grpc.pb.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"

namespace huiyao::cli {

// Takes documents as the contract says, in memory. The content decides what becomes of one:
// "" is refused; "broken…" is accepted and FAILED; "slow…" stays PENDING; "busy…" is refused once with RetryInfo.
class FakeIngestion final : public ingestion::v1::IngestionService::Service {
 public:
  grpc::Status IngestDocument(grpc::ServerContext*, const ingestion::v1::IngestDocumentRequest* request,
                              ingestion::v1::IngestDocumentResponse* response) override;
  grpc::Status UploadDocument(grpc::ServerContext*, grpc::ServerReader<ingestion::v1::UploadDocumentRequest>* reader,
                              ingestion::v1::UploadDocumentResponse* response) override;
  grpc::Status GetIngestion(grpc::ServerContext*, const ingestion::v1::GetIngestionRequest* request,
                            ingestion::v1::Ingestion* response) override;
  grpc::Status ListIngestions(grpc::ServerContext*, const ingestion::v1::ListIngestionsRequest* request,
                              ingestion::v1::ListIngestionsResponse* response) override;
  grpc::Status RetryIngestion(grpc::ServerContext*, const ingestion::v1::RetryIngestionRequest* request,
                              ingestion::v1::Ingestion* response) override;
  grpc::Status GetOriginal(grpc::ServerContext*, const ingestion::v1::GetOriginalRequest* request,
                           grpc::ServerWriter<ingestion::v1::GetOriginalResponse>* writer) override;
  grpc::Status DeleteDocument(grpc::ServerContext*, const ingestion::v1::DeleteDocumentRequest* request,
                              ingestion::v1::DeleteDocumentResponse* response) override;
  // Documents named "gone…" are skipped, "pending…" are on their way.
  grpc::Status ReprocessDocuments(grpc::ServerContext*, const ingestion::v1::ReprocessDocumentsRequest* request,
                                  ingestion::v1::ReprocessDocumentsResponse* response) override;
  grpc::Status GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                             document::v1::ServerInfo* response) override;

  // What was taken, in order.
  std::vector<ingestion::v1::OriginalHeader> headers;
  std::vector<std::string> contents;
  std::vector<ingestion::v1::Ingestion> ingestions;
  int uploads = 0;
  int busy_answers = 0;
  std::string last_filter;

 private:
  absl::Status Take(const ingestion::v1::OriginalHeader& header, const std::string& content,
                    ingestion::v1::Ingestion* ingestion);

  std::mutex mutex_;
};

// Answers with what a test puts in, and notes what it was asked.
class FakeQuery final : public query::v1::QueryService::Service {
 public:
  grpc::Status GetDocument(grpc::ServerContext*, const query::v1::GetDocumentRequest* request,
                           query::v1::GetDocumentResponse* response) override;
  grpc::Status ReadDocument(grpc::ServerContext*, const query::v1::ReadDocumentRequest* request,
                            grpc::ServerWriter<query::v1::ReadDocumentResponse>* writer) override;
  grpc::Status ListDocuments(grpc::ServerContext*, const query::v1::ListDocumentsRequest* request,
                             query::v1::ListDocumentsResponse* response) override;
  grpc::Status SearchDocuments(grpc::ServerContext*, const query::v1::SearchDocumentsRequest* request,
                               query::v1::SearchDocumentsResponse* response) override;
  grpc::Status ListItems(grpc::ServerContext*, const query::v1::ListItemsRequest* request,
                         query::v1::ListItemsResponse* response) override;
  grpc::Status GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                             document::v1::ServerInfo* response) override;

  // By name. GetDocument refuses those in `too_large`.
  std::map<std::string, document::v1::Document> documents;
  std::map<std::string, bool> too_large;
  query::v1::SearchDocumentsResponse search_response;
  std::vector<query::v1::ListedItem> items;
  query::v1::GetDocumentRequest last_get;
  query::v1::ListDocumentsRequest last_list;
  query::v1::SearchDocumentsRequest last_search;
  query::v1::ListItemsRequest last_items;
};

// Cuts at spaces and line ends. The text "slow" is never answered, "gone" ends the stream, "wrong" gets lengths that
// are none of its.
class FakeSegmentation final : public segmentation::v1::SegmentationService::Service {
 public:
  grpc::Status SegmentTexts(grpc::ServerContext* context,
                            grpc::ServerReaderWriter<segmentation::v1::SegmentTextsResponse,
                                                     segmentation::v1::SegmentTextsRequest>* stream) override;
  grpc::Status GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                             document::v1::ServerInfo* response) override;

  segmentation::v1::SegmentTextsRequest last;
  std::atomic<int> texts = 0;
};

class FakeIndex final : public query::v1::IndexService::Service {
 public:
  grpc::Status GetIndexStatus(grpc::ServerContext*, const query::v1::GetIndexStatusRequest*,
                              query::v1::GetIndexStatusResponse* response) override;
};

class FakeHealth final : public grpc::health::v1::Health::Service {
 public:
  grpc::Status Check(grpc::ServerContext*, const grpc::health::v1::HealthCheckRequest* request,
                     grpc::health::v1::HealthCheckResponse* response) override;

  // Full names of gRPC services that do not serve.
  std::map<std::string, bool> not_serving;
};

// Keeps terms in a set; "no term" is refused. WatchLexicon tells one change and ends.
class FakeLexicon final : public query::v1::LexiconService::Service {
 public:
  grpc::Status GetLexicon(grpc::ServerContext*, const query::v1::GetLexiconRequest*,
                          query::v1::Lexicon* response) override;
  grpc::Status ListTerms(grpc::ServerContext*, const query::v1::ListTermsRequest* request,
                         query::v1::ListTermsResponse* response) override;
  grpc::Status UpdateLexicon(grpc::ServerContext*, const query::v1::UpdateLexiconRequest* request,
                             query::v1::Lexicon* response) override;
  grpc::Status WatchLexicon(grpc::ServerContext*, const query::v1::WatchLexiconRequest* request,
                            grpc::ServerWriter<query::v1::WatchLexiconResponse>* writer) override;

  std::map<std::string, int> terms;
  int version = 0;
  query::v1::UpdateLexiconRequest last_update;
  query::v1::WatchLexiconRequest last_watch;
};

// Runs whole commands against the fakes, in this process.
class CliTest : public ::testing::Test {
 protected:
  struct Result {
    int code;
    std::string out;
    std::string err;
  };

  CliTest();
  ~CliTest() override;

  Result Run(const std::vector<std::string>& arguments, const std::string& input = "");

  // Writes a file into the test's own folder and returns its path.
  std::string File(const std::string& name, const std::string& content);

  const std::string folder_;
  FakeIngestion ingestion_;
  FakeQuery query_;
  FakeSegmentation segmentation_;
  FakeIndex index_;
  FakeHealth health_;
  FakeLexicon lexicon_;
  // Services that nothing answers for: "query" ...
  std::map<std::string, bool> unreachable_;
  std::map<std::string, std::string> variables_;
  bool out_is_terminal_ = false;

 private:
  std::unique_ptr<grpc::Server> server_;
};

}  // namespace huiyao::cli

#endif  // HUIYAO_TESTS_TOOLS_HUIYAO_CLI_FIXTURE_H_
