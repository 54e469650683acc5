#include "common/rpc/server.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/base/log.h"
#include "common/rpc/channel.h"
#include "common/rpc/version.h"
#include "fmt/format.h"
#include "grpc/health/v1/health.pb.h"
#include "grpcpp/ext/proto_server_reflection_plugin.h"
#include "grpcpp/grpcpp.h"
#include "grpcpp/health_check_service_interface.h"
#include "grpcpp/impl/server_builder_option.h"
#include "grpcpp/impl/server_initializer.h"

namespace huiyao::rpc {
namespace {

sigset_t EndSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

bool IsLoopback(const std::string& address) {
  return address.rfind("127.", 0) == 0 || address.rfind("localhost:", 0) == 0 || address.rfind("[::1]:", 0) == 0 ||
         address.rfind("unix:", 0) == 0;
}

// Written under another name first, so that who waits for the file never reads half a number.
absl::Status WritePortFile(const std::string& path, int port) {
  const std::string partial = path + ".partial";
  std::ofstream(partial) << port << '\n';
  if (std::rename(partial.c_str(), path.c_str()) == 0) return absl::OkStatus();
  return Error(absl::StatusCode::kInvalidArgument, "INVALID_FIELD", fmt::format("cannot write --port_file {}", path));
}

// Tells the names of all services of a server once it is built, reflection included: gRPC's own health service knows
// none but the empty name.
class ServiceNames : public grpc::ServerBuilderOption {
 public:
  explicit ServiceNames(std::vector<std::string>& names) : names_(names) {}

  void UpdateArguments(grpc::ChannelArguments* /*arguments*/) override {}
  void UpdatePlugins(std::vector<std::unique_ptr<grpc::ServerBuilderPlugin>>* plugins) override {
    plugins->push_back(std::make_unique<Plugin>(names_));
  }

 private:
  class Plugin : public grpc::ServerBuilderPlugin {
   public:
    explicit Plugin(std::vector<std::string>& names) : names_(names) {}

    std::string name() override { return "huiyao_service_names"; }
    void InitServer(grpc::ServerInitializer* /*initializer*/) override {}
    void Finish(grpc::ServerInitializer* initializer) override { names_ = *initializer->GetServiceList(); }
    void ChangeArguments(const std::string& /*name*/, void* /*value*/) override {}

   private:
    std::vector<std::string>& names_;
  };

  std::vector<std::string>& names_;
};

const int64_t process_start = std::time(nullptr);

}  // namespace

void BlockSignals() {
  const sigset_t set = EndSignals();
  HUIYAO_CHECK(pthread_sigmask(SIG_BLOCK, &set, nullptr) == 0);
  signal(SIGPIPE, SIG_IGN);
}

Server::Server(const ServerFlags& flags, Runtime& runtime) : flags_(flags), runtime_(runtime) {
  HUIYAO_CHECK(pipe(stop_pipe_) == 0);
}

Server::~Server() {
  if (server_) server_->Shutdown(std::chrono::system_clock::now());
  close(stop_pipe_[0]);
  close(stop_pipe_[1]);
}

void Server::Register(grpc::Service& service) { services_.push_back(&service); }

absl::Status Server::Start() {
  if (!flags_.allow_plaintext && !IsLoopback(flags_.listen)) {
    return InvalidField(
        "listen", fmt::format("{} is not loopback: serving without TLS there needs --allow_plaintext", flags_.listen));
  }
  // Linked, so that reflection can describe the health service.
  grpc::health::v1::HealthCheckRequest::descriptor();
  grpc::EnableDefaultHealthCheckService(true);
  if (flags_.reflection) grpc::reflection::InitProtoReflectionServerBuilderPlugin();

  grpc::ServerBuilder builder;
  builder.SetMaxReceiveMessageSize(kMaxMessageBytes);
  builder.SetMaxSendMessageSize(kMaxMessageBytes);
  // Two servers must not share a port, as SO_REUSEPORT would let them.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddListeningPort(flags_.listen, grpc::InsecureServerCredentials(), &port_);
  for (grpc::Service* service : services_) builder.RegisterService(service);
  std::vector<std::string> names;
  builder.SetOption(std::make_unique<ServiceNames>(names));
  server_ = builder.BuildAndStart();
  if (!server_ || port_ == 0) {
    return Error(absl::StatusCode::kUnavailable, "ADDRESS_IN_USE", fmt::format("cannot serve on {}", flags_.listen));
  }
  server_->GetHealthCheckService()->SetServingStatus(true);
  for (const std::string& name : names) server_->GetHealthCheckService()->SetServingStatus(name, true);
  if (!flags_.port_file.empty()) HUIYAO_RETURN_IF_ERROR(WritePortFile(flags_.port_file, port_));
  Log(LogLevel::kInfo, "serving", {{"address", flags_.listen}, {"port", port_}, {"version", BuildVersion()}});
  return absl::OkStatus();
}

void Server::Run() {
  const sigset_t set = EndSignals();
  const int signals = signalfd(-1, &set, SFD_CLOEXEC);
  HUIYAO_CHECK(signals >= 0);
  pollfd waits[2] = {{signals, POLLIN, 0}, {stop_pipe_[0], POLLIN, 0}};
  while (poll(waits, 2, -1) <= 0) {
  }
  close(signals);
  Drain();
}

void Server::RequestStop() {
  const char byte = 1;
  HUIYAO_CHECK(write(stop_pipe_[1], &byte, 1) == 1);
}

void Server::Drain() {
  Log(LogLevel::kInfo, "draining");
  server_->GetHealthCheckService()->SetServingStatus(false);
  runtime_.BeginDrain();
  server_->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(flags_.drain_seconds));
  server_->Wait();
  server_.reset();
  Log(LogLevel::kInfo, "drained");
}

huiyao::document::v1::ServerInfo BasicServerInfo(const std::string& service) {
  huiyao::document::v1::ServerInfo info;
  info.set_service(service);
  info.set_version(std::string(BuildVersion()));
  info.set_commit(std::string(BuildCommit()));
  info.mutable_start_time()->set_seconds(process_start);
  return info;
}

}  // namespace huiyao::rpc
