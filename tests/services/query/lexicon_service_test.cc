// LexiconService over real gRPC.

#include "services/query/lexicon_service.h"

#include <chrono>
#include <thread>

#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/server.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "google/rpc/error_details.pb.h"
#include "tests/services/query/engine_fixture.h"

namespace huiyao::query {
namespace {

class LexiconServiceTest : public EngineTest {
 protected:
  LexiconServiceTest() {
    rpc::ServerFlags flags;
    flags.listen = "127.0.0.1:0";
    flags.log_level = "error";
    server_ = std::make_unique<rpc::Server>(flags, runtime_);
    server_->Register(service_);
    const absl::Status started = server_->Start();
    EXPECT_TRUE(started.ok()) << started;
    runtime_.OnDrain([this] { engine_->lexicon().StopWaiting(); });
    stub_ = v1::LexiconService::NewStub(rpc::NewChannel(fmt::format("127.0.0.1:{}", server_->port())));
    thread_ = std::thread([this] { server_->Run(); });
  }
  ~LexiconServiceTest() override { Stop(); }

  void Stop() {
    if (!thread_.joinable()) return;
    server_->RequestStop();
    thread_.join();
  }

  absl::StatusOr<v1::Lexicon> Update(const v1::UpdateLexiconRequest& request) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    v1::Lexicon lexicon;
    const absl::Status status = rpc::FromGrpcStatus(stub_->UpdateLexicon(&context, request, &lexicon));
    if (!status.ok()) return status;
    return lexicon;
  }
  absl::StatusOr<v1::Lexicon> Add(const std::string& term) {
    v1::UpdateLexiconRequest request;
    request.add_added_terms(term);
    return Update(request);
  }

  rpc::Runtime runtime_{rpc::Runtime::Limits{8, std::chrono::seconds(1)}};
  LexiconService service_{runtime_, engine_->lexicon(), engine_->tokens()};
  std::unique_ptr<rpc::Server> server_;
  std::unique_ptr<v1::LexiconService::Stub> stub_;
  std::thread thread_;
};

TEST_F(LexiconServiceTest, UpdateGetAndList) {
  const auto updated = Add("中医药");
  ASSERT_TRUE(updated.ok()) << updated.status();
  EXPECT_EQ(updated->version(), 1);
  EXPECT_EQ(updated->term_count(), 1);
  EXPECT_TRUE(updated->analyzer().ends_with("@lexicon-1")) << updated->analyzer();
  grpc::ClientContext get_context;
  v1::Lexicon lexicon;
  ASSERT_TRUE(stub_->GetLexicon(&get_context, {}, &lexicon).ok());
  EXPECT_EQ(lexicon.ShortDebugString(), updated->ShortDebugString());
  grpc::ClientContext list_context;
  v1::ListTermsResponse terms;
  ASSERT_TRUE(stub_->ListTerms(&list_context, {}, &terms).ok());
  ASSERT_EQ(terms.terms_size(), 1);
  EXPECT_EQ(terms.terms(0).term(), "中医药");
}

TEST_F(LexiconServiceTest, BadTermsAreNamed) {
  v1::UpdateLexiconRequest request;
  request.add_added_terms("good");
  request.add_added_terms("a\tb");
  request.add_removed_terms("");
  const absl::Status refused = Update(request).status();
  EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(refused), "INVALID_TERM");
  google::rpc::BadRequest bad;
  ASSERT_TRUE(bad.ParseFromString(std::string(*refused.GetPayload("type.googleapis.com/google.rpc.BadRequest"))));
  ASSERT_EQ(bad.field_violations_size(), 2);
  EXPECT_EQ(bad.field_violations(0).field(), "added_terms[1]");
  EXPECT_EQ(bad.field_violations(1).field(), "removed_terms[0]");
}

TEST_F(LexiconServiceTest, EtagsAndRequestIds) {
  v1::UpdateLexiconRequest request;
  request.add_added_terms("a");
  request.set_request_id("r");
  request.set_etag("0-0000000000000000");
  ASSERT_TRUE(Update(request).ok());
  EXPECT_EQ(Update(request)->version(), 1) << "repeated";
  request.set_request_id("");
  const absl::Status refused = Update(request).status();
  EXPECT_EQ(refused.code(), absl::StatusCode::kAborted);
  EXPECT_EQ(ErrorReason(refused), "ETAG_MISMATCH");
}

TEST_F(LexiconServiceTest, AWatchTellsEachUpdateAndOutlivesTheDefaultDeadline) {
  grpc::ClientContext context;
  const auto stream = stub_->WatchLexicon(&context, {});
  v1::WatchLexiconResponse message;
  ASSERT_TRUE(stream->Read(&message));
  EXPECT_EQ(message.lexicon().version(), 0);
  std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  ASSERT_TRUE(Add("a").ok());
  ASSERT_TRUE(stream->Read(&message));
  EXPECT_EQ(message.lexicon().version(), 1);
  EXPECT_EQ(message.added_terms(0), "a");
  context.TryCancel();
  EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
}

TEST_F(LexiconServiceTest, WatchesEndAtOnceWhenTheServerEnds) {
  grpc::ClientContext context;
  const auto stream = stub_->WatchLexicon(&context, {});
  v1::WatchLexiconResponse message;
  ASSERT_TRUE(stream->Read(&message));
  const auto start = std::chrono::steady_clock::now();
  Stop();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << "drain_seconds is 20";
  EXPECT_FALSE(stream->Read(&message));
  EXPECT_EQ(ErrorReason(rpc::FromGrpcStatus(stream->Finish())), "SHUTTING_DOWN");
}

}  // namespace
}  // namespace huiyao::query
