#include "common/rpc/server.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpcpp/grpcpp.h"
#include "gtest/gtest.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"
#include "tests/common/temp_dir.h"

namespace huiyao::rpc {
namespace {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using huiyao::document::v1::GetServerInfoRequest;
using huiyao::document::v1::ServerInfo;
using huiyao::segmentation::v1::SegmentationService;

// A service whose one method does what the test says.
class ScriptedService : public SegmentationService::Service {
 public:
  ScriptedService(Runtime& runtime, std::function<absl::Status(ServerInfo&)> body)
      : runtime_(runtime), body_(std::move(body)) {}

  grpc::Status GetServerInfo(grpc::ServerContext* context, const GetServerInfoRequest* /*request*/,
                             ServerInfo* response) override {
    return runtime_.Serve(*context, "GetServerInfo", [&] { return body_(*response); });
  }

 private:
  Runtime& runtime_;
  const std::function<absl::Status(ServerInfo&)> body_;
};

// A server that runs until it is stopped.
class Running {
 public:
  Running(std::function<absl::Status(ServerInfo&)> body, const std::string& listen, Runtime::Limits limits = {},
          const std::string& port_file = "")
      : runtime_(limits), service_(runtime_, std::move(body)), server_(Flags(listen, port_file), runtime_) {
    server_.Register(service_);
    const absl::Status started = server_.Start();
    EXPECT_TRUE(started.ok()) << started.ToString();
    thread_ = std::thread([this] { server_.Run(); });
  }
  ~Running() { Stop(); }

  void RequestStop() { server_.RequestStop(); }
  void Stop() {
    if (!thread_.joinable()) return;
    server_.RequestStop();
    thread_.join();
  }

  std::string target() const { return fmt::format("127.0.0.1:{}", server_.port()); }
  Runtime& runtime() { return runtime_; }
  int port() const { return server_.port(); }

 private:
  static ServerFlags Flags(const std::string& listen, const std::string& port_file) {
    ServerFlags flags;
    flags.listen = listen;
    flags.port_file = port_file;
    return flags;
  }

  Runtime runtime_;
  ScriptedService service_;
  Server server_;
  std::thread thread_;
};

constexpr char kAnyPort[] = "127.0.0.1:0";

struct Answer {
  absl::Status status;
  ServerInfo info;
  std::string request_id;
};

Answer Call(const std::shared_ptr<grpc::Channel>& channel, const std::string& request_id = "",
            std::chrono::milliseconds timeout = std::chrono::seconds(30)) {
  const auto stub = SegmentationService::NewStub(channel);
  grpc::ClientContext context;
  Answer answer;
  {
    const CallScope scope(request_id);
    PrepareCall(context, timeout);
  }
  answer.status = FromGrpcStatus(stub->GetServerInfo(&context, GetServerInfoRequest(), &answer.info));
  const auto& metadata = context.GetServerInitialMetadata();
  const auto found = metadata.find(kRequestIdKey);
  if (found != metadata.end()) answer.request_id = std::string(found->second.data(), found->second.size());
  return answer;
}

absl::Status TellScope(ServerInfo& info) {
  info.set_service(CallScope::RequestId());
  const auto left = *CallScope::CurrentDeadline() - std::chrono::system_clock::now();
  (*info.mutable_limits())["left_ms"] = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
  return absl::OkStatus();
}

TEST(ServerTest, RequestIdsAreTakenOrMadeAndEchoed) {
  const Running server(TellScope, kAnyPort);
  const auto channel = NewChannel(server.target());
  const Answer named = Call(channel, "my-id");
  ASSERT_TRUE(named.status.ok()) << named.status.ToString();
  EXPECT_EQ(named.info.service(), "my-id");
  EXPECT_EQ(named.request_id, "my-id");
  const Answer unnamed = Call(channel);
  EXPECT_EQ(unnamed.request_id.size(), 16u);
  EXPECT_EQ(unnamed.info.service(), unnamed.request_id);
  EXPECT_NE(Call(channel, std::string(129, 'x')).request_id, std::string(129, 'x'));
}

TEST(ServerTest, DeadlinesAreTheCallersOrTheDefault) {
  Runtime::Limits limits;
  limits.default_deadline = std::chrono::seconds(500);
  const Running server(TellScope, kAnyPort, limits);
  const auto channel = NewChannel(server.target());
  const int64_t own = Call(channel, "", std::chrono::seconds(100)).info.limits().at("left_ms");
  EXPECT_GT(own, 0);
  EXPECT_LE(own, 101'000);  // gRPC rounds up to seconds.
  const auto stub = SegmentationService::NewStub(channel);
  grpc::ClientContext context;  // Without any deadline.
  ServerInfo info;
  ASSERT_TRUE(stub->GetServerInfo(&context, GetServerInfoRequest(), &info).ok());
  EXPECT_GT(info.limits().at("left_ms"), 101'000);
  EXPECT_LE(info.limits().at("left_ms"), 500'000);
}

TEST(ServerTest, ExceptionsBecomeErrors) {
  const Running server([](ServerInfo&) -> absl::Status { throw std::runtime_error("oh \xFF"); }, kAnyPort);
  const Answer answer = Call(NewChannel(server.target()));
  EXPECT_EQ(answer.status.code(), absl::StatusCode::kInternal);
  EXPECT_EQ(ErrorReason(answer.status), "UNEXPECTED");
  const Running other([](ServerInfo&) -> absl::Status { throw 7; }, kAnyPort);
  EXPECT_EQ(ErrorReason(Call(NewChannel(other.target())).status), "UNEXPECTED");
  const Running greedy([](ServerInfo&) -> absl::Status { throw std::bad_alloc(); }, kAnyPort);
  EXPECT_EQ(ErrorReason(Call(NewChannel(greedy.target())).status), "OUT_OF_MEMORY");
}

TEST(ServerTest, RefusesMoreCallsThanItsLimit) {
  std::atomic<bool> open{false};
  std::atomic<int> inside{0};
  Runtime::Limits limits;
  limits.max_concurrent_calls = 2;
  const Running server(
      [&](ServerInfo&) {
        ++inside;
        while (!open.load()) std::this_thread::yield();
        return absl::OkStatus();
      },
      kAnyPort, limits);
  const auto channel = NewChannel(server.target());
  std::vector<std::thread> callers;
  for (int i = 0; i < 2; ++i) callers.emplace_back([&] { EXPECT_TRUE(Call(channel).status.ok()); });
  while (inside.load() < 2) std::this_thread::yield();
  const Answer refused = Call(channel);
  EXPECT_EQ(refused.status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(refused.status), "SERVER_OVERLOADED");
  EXPECT_TRUE(refused.status.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  open.store(true);
  for (std::thread& caller : callers) caller.join();
  EXPECT_TRUE(Call(channel).status.ok());
}

TEST(ServerTest, HealthAnswersForEveryServiceAndForAll) {
  const Running server(TellScope, kAnyPort);
  const auto stub = grpc::health::v1::Health::NewStub(NewChannel(server.target()));
  for (const char* name : {"", "huiyao.segmentation.v1.SegmentationService"}) {
    grpc::ClientContext context;
    PrepareCall(context, std::chrono::seconds(30));
    HealthCheckRequest request;
    request.set_service(name);
    HealthCheckResponse response;
    const grpc::Status status = stub->Check(&context, request, &response);
    EXPECT_TRUE(status.ok()) << name << ": " << status.error_message();
    EXPECT_EQ(response.status(), HealthCheckResponse::SERVING) << name;
  }
}

TEST(ServerTest, CallsThatHaveBegunAreFinished) {
  std::atomic<bool> open{false};
  std::atomic<int> inside{0};
  Running server(
      [&](ServerInfo&) {
        ++inside;
        while (!open.load()) std::this_thread::yield();
        return absl::OkStatus();
      },
      kAnyPort);
  std::atomic<int> drains{0};
  server.runtime().OnDrain([&] { ++drains; });
  const auto channel = NewChannel(server.target());
  std::thread caller([&] { EXPECT_TRUE(Call(channel).status.ok()); });
  while (inside.load() == 0) std::this_thread::yield();
  server.RequestStop();
  while (drains.load() == 0) std::this_thread::yield();
  EXPECT_TRUE(server.runtime().draining());
  server.runtime().OnDrain([&] { ++drains; });
  EXPECT_EQ(drains.load(), 2) << "who comes late is called at once";
  open.store(true);
  caller.join();
}

TEST(ServerTest, WritesItsPortOnceItIsBound) {
  const TempDir dir;
  const Running server(TellScope, kAnyPort, {}, dir / "port");
  int port = 0;
  std::ifstream(dir / "port") >> port;
  EXPECT_EQ(port, server.port());
  EXPECT_FALSE(std::filesystem::exists(dir / "port.partial"));
}

TEST(ServerTest, RefusesAddressesThatItMustNotOrCannotServe) {
  const auto start = [](const std::string& listen, bool allow_plaintext) {
    ServerFlags flags;
    flags.listen = listen;
    flags.allow_plaintext = allow_plaintext;
    Runtime runtime({});
    return Server(flags, runtime).Start();
  };
  for (const char* open : {"0.0.0.0:0", "[::]:0", "192.0.2.1:7101"}) {
    const absl::Status refused = start(open, false);
    EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument) << open;
    EXPECT_EQ(ErrorReason(refused), "INVALID_FIELD") << open;
  }
  EXPECT_TRUE(start("0.0.0.0:0", true).ok());
  const Running server(TellScope, kAnyPort);
  EXPECT_EQ(ErrorReason(start(server.target(), false)), "ADDRESS_IN_USE");
}

TEST(ServerTest, AClientSeesNothingOfARestart) {
  auto server = std::make_unique<Running>(TellScope, kAnyPort);
  const std::string target = server->target();
  const auto channel = NewChannel(target);
  std::atomic<bool> done{false};
  std::atomic<int> calls{0};
  std::vector<std::thread> callers;
  for (int i = 0; i < 3; ++i) {
    callers.emplace_back([&] {
      while (!done.load()) {
        const Answer answer = Call(channel);
        EXPECT_TRUE(answer.status.ok()) << answer.status.ToString();
        ++calls;
      }
    });
  }
  for (int restart = 1; restart <= 3; ++restart) {
    while (calls.load() < restart * 30) std::this_thread::yield();
    server.reset();
    server = std::make_unique<Running>(TellScope, target);
  }
  const int before = calls.load();
  while (calls.load() < before + 30) std::this_thread::yield();
  done.store(true);
  for (std::thread& caller : callers) caller.join();
}

}  // namespace
}  // namespace huiyao::rpc
