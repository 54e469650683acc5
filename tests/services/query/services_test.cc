// The services over real gRPC: every method, and every reason that the comments of the API name.

#include <future>
#include <thread>

#include "common/api/read_token.h"
#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/server.h"
#include "common/rpc/status.h"
#include "gmock/gmock.h"
#include "google/rpc/error_details.pb.h"
#include "grpcpp/create_channel.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "huiyao/query/v1/query.grpc.pb.h"
#include "services/query/index_service.h"
#include "services/query/query_service.h"
#include "tests/services/query/engine_fixture.h"

namespace huiyao::query {
namespace {

class ServicesTest : public EngineTest {
 protected:
  ServicesTest() {
    rpc::ServerFlags flags;
    flags.listen = "127.0.0.1:0";
    flags.log_level = "error";
    server_ = std::make_unique<rpc::Server>(flags, runtime_);
    server_->Register(query_service_);
    server_->Register(index_service_);
    const absl::Status started = server_->Start();
    EXPECT_TRUE(started.ok()) << started;
    // A plain channel, as any client would have: its limit of 4 MiB for answers holds.
    const auto channel =
        grpc::CreateChannel("127.0.0.1:" + std::to_string(server_->port()), grpc::InsecureChannelCredentials());
    query_ = v1::QueryService::NewStub(channel);
    index_ = v1::IndexService::NewStub(channel);
  }

  template <typename Stub, typename Request, typename Response>
  absl::Status Call(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                    const Request& request, Response& response, std::chrono::milliseconds timeout = kTimeout) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + timeout);
    return rpc::FromGrpcStatus((stub.*method)(&context, request, &response));
  }
  absl::Status Store(const document::v1::Document& document) {
    v1::PutDocumentRequest request;
    *request.mutable_document() = document;
    v1::PutDocumentResponse response;
    return Call(*index_, &v1::IndexService::Stub::PutDocument, request, response);
  }
  absl::Status Get(const v1::GetDocumentRequest& request, v1::GetDocumentResponse& response) {
    return Call(*query_, &v1::QueryService::Stub::GetDocument, request, response);
  }

  // The code, the reason and what else the error must carry.
  static void ExpectError(const absl::Status& status, absl::StatusCode code, std::string_view reason,
                          std::string_view bad_field, bool retry = false) {
    EXPECT_EQ(status.code(), code) << status;
    EXPECT_EQ(ErrorReason(status), reason) << status;
    EXPECT_FALSE(status.message().empty());
    const auto violations = status.GetPayload("type.googleapis.com/google.rpc.BadRequest");
    EXPECT_EQ(violations.has_value(), !bad_field.empty()) << status;
    if (violations) {
      google::rpc::BadRequest bad;
      ASSERT_TRUE(bad.ParseFromString(std::string(*violations)));
      EXPECT_EQ(bad.field_violations(0).field(), bad_field);
    }
    EXPECT_EQ(status.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value(), retry) << status;
  }

  static constexpr std::chrono::milliseconds kTimeout{30'000};

  rpc::Runtime runtime_{rpc::Runtime::Limits{2, std::chrono::seconds(60)}};
  QueryService query_service_{runtime_, engine_->documents(), engine_->reader(), engine_->search()};
  IndexService index_service_{runtime_, engine_->writer()};
  std::unique_ptr<rpc::Server> server_;
  std::unique_ptr<v1::QueryService::Stub> query_;
  std::unique_ptr<v1::IndexService::Stub> index_;
};

TEST_F(ServicesTest, ADocumentsWay) {
  using Query = v1::QueryService::Stub;
  v1::PutDocumentRequest put;
  *put.mutable_document() = MakeDocument("d1", 1);
  v1::PutDocumentResponse stored;
  ASSERT_TRUE(Call(*index_, &v1::IndexService::Stub::PutDocument, put, stored).ok());
  EXPECT_TRUE(stored.stored());

  v1::GetDocumentRequest get;
  get.set_name("documents/d1");
  get.set_min_read_token(stored.read_token());
  v1::GetDocumentResponse got;
  ASSERT_TRUE(Get(get, got).ok());
  EXPECT_EQ(got.document().title(), "Plan d1");

  v1::BatchGetDocumentsRequest batch;
  batch.add_names("documents/d1");
  batch.add_names("documents/d2");
  v1::BatchGetDocumentsResponse several;
  ASSERT_TRUE(Call(*query_, &Query::BatchGetDocuments, batch, several).ok());
  EXPECT_EQ(several.documents_size(), 1);
  EXPECT_EQ(several.missing_size(), 1);

  v1::ListDocumentsRequest list;
  v1::ListDocumentsResponse listed;
  ASSERT_TRUE(Call(*query_, &Query::ListDocuments, list, listed).ok());
  EXPECT_EQ(listed.documents_size(), 1);

  v1::SearchDocumentsRequest search;
  search.set_query("\"Task 2\"");
  v1::SearchDocumentsResponse found;
  ASSERT_TRUE(Call(*query_, &Query::SearchDocuments, search, found).ok());
  ASSERT_EQ(found.hits_size(), 1);
  EXPECT_EQ(found.hits(0).highlights(0).content(), "Task 2");

  v1::ListItemsRequest items;
  items.set_parent("documents/-");
  v1::ListItemsResponse enumerated;
  ASSERT_TRUE(Call(*query_, &Query::ListItems, items, enumerated).ok());
  EXPECT_EQ(enumerated.items_size(), 2);

  document::v1::ServerInfo info;
  ASSERT_TRUE(Call(*query_, &Query::GetServerInfo, document::v1::GetServerInfoRequest(), info).ok());
  EXPECT_EQ(info.service(), "query");
  EXPECT_EQ(info.statistics().at("documents"), 1);
  EXPECT_GT(info.limits().at("max_document_bytes"), 0);

  v1::ReconcileRequest reconcile;
  v1::ReconcileResponse differences;
  ASSERT_TRUE(Call(*index_, &v1::IndexService::Stub::Reconcile, reconcile, differences).ok());
  EXPECT_EQ(differences.ahead_size(), 1);

  v1::IndexServiceDeleteDocumentRequest remove;
  remove.set_name("documents/d1");
  remove.set_revision(2);
  v1::IndexServiceDeleteDocumentResponse removed;
  ASSERT_TRUE(Call(*index_, &v1::IndexService::Stub::DeleteDocument, remove, removed).ok());
  EXPECT_TRUE(removed.stored());
  ExpectError(Get(get, got), absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "");

  v1::GetIndexStatusResponse status;
  ASSERT_TRUE(Call(*index_, &v1::IndexService::Stub::GetIndexStatus, v1::GetIndexStatusRequest(), status).ok());
  EXPECT_EQ(status.documents(), 0);
  EXPECT_EQ(status.tombstones(), 1);
}

TEST_F(ServicesTest, LargeDocumentsComeInChunks) {
  const document::v1::Document large = Text("large", "Large", std::string(9 << 20, 'x'));
  ASSERT_TRUE(Store(large).ok());
  v1::GetDocumentRequest get;
  get.set_name(large.name());
  v1::GetDocumentResponse got;
  ExpectError(Get(get, got), absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LARGE", "");

  grpc::ClientContext context;
  v1::ReadDocumentRequest read;
  read.set_name(large.name());
  const auto reader = query_->ReadDocument(&context, read);
  v1::ReadDocumentResponse piece;
  std::string bytes;
  int64_t total = 0;
  while (reader->Read(&piece)) {
    if (bytes.empty()) {
      total = piece.total_bytes();
      EXPECT_NE(piece.read_token(), "");
    }
    EXPECT_LE(piece.chunk().size(), 1u << 20);
    bytes += piece.chunk();
  }
  EXPECT_TRUE(reader->Finish().ok());
  EXPECT_EQ(total, static_cast<int64_t>(bytes.size()));
  EXPECT_EQ(bytes, large.SerializeAsString());
}

TEST_F(ServicesTest, ReasonsOfRefusal) {
  using Query = v1::QueryService::Stub;
  for (const char* id : {"a", "b"}) ASSERT_TRUE(Store(MakeDocument(id, 1)).ok());
  v1::ListDocumentsRequest list;
  v1::ListDocumentsResponse listed;
  const auto list_status = [&] { return Call(*query_, &Query::ListDocuments, list, listed); };
  constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;

  list.set_page_size(-1);
  ExpectError(list_status(), kInvalid, "INVALID_FIELD", "page_size");
  list.set_page_size(1);
  list.set_filter("title = ");
  ExpectError(list_status(), kInvalid, "INVALID_FILTER", "filter");
  list.set_filter("");
  list.set_order_by("colour");
  ExpectError(list_status(), kInvalid, "INVALID_FIELD", "order_by");
  list.set_order_by("");
  list.set_page_token("elsewhere");
  ExpectError(list_status(), kInvalid, "INVALID_PAGE_TOKEN", "page_token");
  list.set_page_token("");
  list.set_min_read_token("elsewhere");
  ExpectError(list_status(), kInvalid, "INVALID_READ_TOKEN", "min_read_token");
  list.set_min_read_token("");
  list.mutable_read_mask()->add_paths("colour");
  ExpectError(list_status(), kInvalid, "INVALID_FIELD", "read_mask.paths[0]");
  list.clear_read_mask();
  ASSERT_TRUE(list_status().ok());
  list.set_page_token(listed.next_page_token());
  now_ += std::chrono::minutes(11);
  ExpectError(list_status(), absl::StatusCode::kAborted, "PAGE_TOKEN_EXPIRED", "");

  v1::SearchDocumentsRequest search;
  search.set_query("a AND");
  v1::SearchDocumentsResponse found;
  const absl::Status refused = Call(*query_, &Query::SearchDocuments, search, found);
  EXPECT_EQ(refused.code(), kInvalid);
  EXPECT_EQ(ErrorReason(refused), "INVALID_QUERY");

  v1::GetDocumentRequest get;
  v1::GetDocumentResponse got;
  ExpectError(Get(get, got), kInvalid, "INVALID_FIELD", "name");
  get.set_name("documents/missing");
  ExpectError(Get(get, got), absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "");
  get.set_min_read_token(api::MakeReadToken(engine_->documents().id(), 1'000'000));
  ExpectError(Call(*query_, &Query::GetDocument, get, got, std::chrono::milliseconds(500)),
              absl::StatusCode::kUnavailable, "READ_TOKEN_AHEAD", "", /*retry=*/true);
}

TEST_F(ServicesTest, TooManyCallsAndTheEnd) {
  // Two calls that wait use up the limit.
  v1::GetDocumentRequest get;
  get.set_name("documents/d1");
  get.set_min_read_token(api::MakeReadToken(engine_->documents().id(), 1'000'000));
  std::vector<std::future<absl::Status>> waiting;
  for (int i = 0; i < 2; ++i) {
    waiting.push_back(std::async(std::launch::async, [&] {
      v1::GetDocumentResponse got;
      return Get(get, got);
    }));
  }
  absl::Status refused;
  v1::ListDocumentsResponse listed;
  do {
    refused = Call(*query_, &v1::QueryService::Stub::ListDocuments, v1::ListDocumentsRequest(), listed);
  } while (refused.ok());
  ExpectError(refused, absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED", "", /*retry=*/true);
  engine_->documents().StopWaiting();
  for (auto& call : waiting) {
    ExpectError(call.get(), absl::StatusCode::kUnavailable, "SHUTTING_DOWN", "", /*retry=*/true);
  }
}

}  // namespace
}  // namespace huiyao::query
