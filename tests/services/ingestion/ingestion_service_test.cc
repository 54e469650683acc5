#include "services/ingestion/ingestion_service.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/server.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "gtest/gtest.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

House::Options SmallBounds() {
  House::Options options = House::QuickOptions();
  options.acceptor.max_document_bytes = 6 << 20;
  options.acceptor.extract.max_text_bytes = 5 << 20;
  options.bound.rows = 8;
  return options;
}

class IngestionServiceTest : public testing::Test {
 protected:
  IngestionServiceTest() : server_(Flags(), runtime_) {
    server_.Register(service_);
    const absl::Status started = server_.Start();
    EXPECT_TRUE(started.ok()) << started.ToString();
    stub_ = v1::IngestionService::NewStub(rpc::NewChannel(fmt::format("127.0.0.1:{}", server_.port())));
    thread_ = std::thread([this] { server_.Run(); });
  }
  ~IngestionServiceTest() override {
    server_.RequestStop();
    thread_.join();
  }

  static rpc::ServerFlags Flags() {
    rpc::ServerFlags flags;
    flags.listen = "127.0.0.1:0";
    return flags;
  }

  template <typename Response, typename Request, typename Method>
  absl::StatusOr<Response> Call(Method method, const Request& request) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    Response response;
    const absl::Status status = rpc::FromGrpcStatus((*stub_.*method)(&context, request, &response));
    if (!status.ok()) return status;
    return response;
  }

  absl::StatusOr<Ingestion> Ingest(const std::string& content, const std::string& uri = "",
                                   const std::string& request_id = "") {
    v1::IngestDocumentRequest request;
    request.set_content(content);
    request.mutable_header()->set_uri(uri);
    request.mutable_header()->set_request_id(request_id);
    HUIYAO_ASSIGN_OR_RETURN(const auto response, Call<v1::IngestDocumentResponse>(&Stub::IngestDocument, request));
    return response.ingestion();
  }

  absl::StatusOr<Ingestion> Upload(const std::vector<v1::UploadDocumentRequest>& messages) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    v1::UploadDocumentResponse response;
    const auto writer = stub_->UploadDocument(&context, &response);
    for (const auto& message : messages) {
      if (!writer->Write(message)) break;
    }
    writer->WritesDone();
    HUIYAO_RETURN_IF_ERROR(rpc::FromGrpcStatus(writer->Finish()));
    return response.ingestion();
  }

  absl::StatusOr<Ingestion> Get(const std::string& name, bool wait) {
    v1::GetIngestionRequest request;
    request.set_name(name);
    request.set_wait(wait);
    return Call<Ingestion>(&Stub::GetIngestion, request);
  }

  absl::StatusOr<v1::DeleteDocumentResponse> Delete(const std::string& name, const std::string& etag = "") {
    v1::DeleteDocumentRequest request;
    request.set_name(name);
    request.set_etag(etag);
    return Call<v1::DeleteDocumentResponse>(&Stub::DeleteDocument, request);
  }

  static v1::UploadDocumentRequest HeaderPart() {
    v1::UploadDocumentRequest message;
    message.mutable_header()->set_uri("u");
    return message;
  }
  static v1::UploadDocumentRequest ChunkPart(const std::string& bytes) {
    v1::UploadDocumentRequest message;
    message.set_chunk(bytes);
    return message;
  }

  using Stub = v1::IngestionService::Stub;

  const TempDir dir_;
  FakeDownstream downstream_;
  House house_{dir_, downstream_, SmallBounds()};
  rpc::Runtime runtime_{rpc::Runtime::Limits()};
  IngestionService service_{runtime_, house_.acceptor, house_.browser, house_.progress};
  rpc::Server server_;
  std::unique_ptr<Stub> stub_;
  std::thread thread_;
};

TEST_F(IngestionServiceTest, EveryDocumentedReasonOfAcceptance) {
  EXPECT_EQ(ErrorReason(Ingest("").status()), "EMPTY_DOCUMENT");
  EXPECT_EQ(ErrorReason(Ingest(std::string((6 << 20) + 1, 'a')).status()), "DOCUMENT_TOO_LARGE");
  EXPECT_EQ(ErrorReason(Ingest(std::string((5 << 20) + 1, 'a')).status()), "TEXT_TOO_LARGE");
  EXPECT_EQ(ErrorReason(Ingest(std::string("\x7F"
                                           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
                                           20))
                            .status()),
            "UNSUPPORTED_MEDIA_TYPE");
  EXPECT_EQ(ErrorReason(Ingest("text", std::string(2'049, 'u')).status()), "INVALID_FIELD");
  house_.store->RefuseWrites(true);
  EXPECT_EQ(ErrorReason(Ingest(LongText(1)).status()), "STORAGE_UNAVAILABLE");
  house_.store->RefuseWrites(false);
  ASSERT_TRUE(Ingest(LongText(1), "", "id").ok());
  const absl::Status reused = Ingest(LongText(2), "", "id").status();
  EXPECT_EQ(reused.code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(ErrorReason(reused), "REQUEST_ID_REUSED");
  for (int i = 0; i < 7; ++i) ASSERT_TRUE(Ingest(LongText(i)).ok());
  const absl::Status full = Ingest(LongText(9)).status();
  EXPECT_EQ(full.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(full), "JOURNAL_FULL");
  EXPECT_TRUE(full.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  house_.Start();
  house_.AwaitAll();
}

TEST_F(IngestionServiceTest, StreamsOfEveryForm) {
  house_.Start();
  std::string text;
  for (int i = 0; text.size() < (5 << 19); ++i) text += LongText(i) + "\n";
  const auto whole =
      Upload({HeaderPart(), ChunkPart(text.substr(0, 1 << 20)), ChunkPart(""), ChunkPart(text.substr(1 << 20))});
  ASSERT_TRUE(whole.ok()) << whole.status().ToString();
  EXPECT_EQ(Get(whole->name(), true)->state(), Ingestion::STATE_SUCCEEDED);
  EXPECT_EQ(whole->size_bytes(), static_cast<int64_t>(text.size()));
  EXPECT_EQ(ErrorReason(Upload({}).status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Upload({ChunkPart("x")}).status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Upload({HeaderPart(), HeaderPart()}).status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Upload({HeaderPart(), ChunkPart("x"), v1::UploadDocumentRequest()}).status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Upload({HeaderPart()}).status()), "EMPTY_DOCUMENT");
  EXPECT_EQ(ErrorReason(Upload({HeaderPart(), ChunkPart(std::string((4 << 20) + 1, 'a'))}).status()), "INVALID_FIELD");
  const std::string piece(4 << 20, 'a');
  EXPECT_EQ(ErrorReason(Upload({HeaderPart(), ChunkPart(piece), ChunkPart(piece)}).status()), "DOCUMENT_TOO_LARGE");
  EXPECT_EQ(house_.journal.last_sequence(), 1);
}

TEST_F(IngestionServiceTest, NothingIsKeptOfAStreamThatBreaks) {
  house_.Start();
  for (int i = 0; i < 100; ++i) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    v1::UploadDocumentResponse response;
    const auto writer = stub_->UploadDocument(&context, &response);
    writer->Write(HeaderPart());
    writer->Write(ChunkPart(LongText(i)));
    context.TryCancel();
    EXPECT_EQ(writer->Finish().error_code(), grpc::StatusCode::CANCELLED);
  }
  ASSERT_TRUE(Ingest(LongText(-1)).ok());
  v1::ListIngestionsRequest request;
  const auto all = Call<v1::ListIngestionsResponse>(&Stub::ListIngestions, request);
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->ingestions_size(), 1);
}

TEST_F(IngestionServiceTest, StreamsAnOriginalInChunks) {
  house_.Start();
  std::string text;
  for (int i = 0; text.size() < (5 << 19); ++i) text += LongText(i) + "\n";
  const auto accepted = Ingest(text);
  ASSERT_TRUE(accepted.ok()) << accepted.status().ToString();
  const std::string document = Get(accepted->name(), true)->document();
  for (const std::string& name : {accepted->name(), document}) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    v1::GetOriginalRequest request;
    request.set_name(name);
    const auto reader = stub_->GetOriginal(&context, request);
    v1::GetOriginalResponse response;
    std::string read;
    int messages = 0;
    while (reader->Read(&response)) {
      EXPECT_EQ(response.has_ingestion(), messages++ == 0);
      EXPECT_LE(response.chunk().size(), size_t{1} << 20);
      read += response.chunk();
    }
    EXPECT_TRUE(reader->Finish().ok());
    EXPECT_TRUE(read == text);
  }
}

TEST_F(IngestionServiceTest, DeletionsRetriesAndReadsTellWhatIsWrong) {
  house_.Start();
  const auto done = Get(Ingest(LongText(1))->name(), true);
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(ErrorReason(Get("ingestions/00000000000000aa", false).status()), "INGESTION_NOT_FOUND");
  EXPECT_EQ(ErrorReason(Get("a", false).status()), "INVALID_FIELD");
  v1::RetryIngestionRequest retry;
  retry.set_name(done->name());
  const auto retried = Call<Ingestion>(&Stub::RetryIngestion, retry);
  EXPECT_EQ(retried.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(retried.status()), "NOT_FAILED");
  EXPECT_EQ(ErrorReason(Delete("nonsense").status()), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Delete("documents/absent").status()), "DOCUMENT_NOT_FOUND");
  EXPECT_EQ(ErrorReason(Delete(done->document(), "9-000000000000").status()), "ETAG_MISMATCH");
  const auto deleted = Delete(done->document(), downstream_.Get(done->document()).document.etag());
  ASSERT_TRUE(deleted.ok()) << deleted.status().ToString();
  EXPECT_EQ(Get(deleted->ingestion().name(), true)->outcome(), Ingestion::OUTCOME_DELETED);
  EXPECT_TRUE(downstream_.Get(done->document()).deleted);
}

TEST_F(IngestionServiceTest, TellsWhatItIs) {
  const auto info =
      Call<huiyao::document::v1::ServerInfo>(&Stub::GetServerInfo, huiyao::document::v1::GetServerInfoRequest());
  ASSERT_TRUE(info.ok());
  EXPECT_EQ(info->service(), "ingestion");
  EXPECT_EQ(info->limits().at("max_document_bytes"), 6 << 20);
  EXPECT_EQ(info->statistics().at("journal_pending"), 0);
  EXPECT_FALSE(info->version().empty());
}

}  // namespace
}  // namespace huiyao::ingestion
