#ifndef HUIYAO_COMMON_RPC_SERVER_H_
#define HUIYAO_COMMON_RPC_SERVER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/rpc/flags.h"
#include "common/rpc/runtime.h"
#include "grpcpp/impl/codegen/service_type.h"
#include "huiyao/document/v1/common.pb.h"

namespace grpc {
class Server;
}

namespace huiyao::rpc {

// Blocks SIGTERM and SIGINT in this thread and those it will start, for Server::Run to wait for; ignores SIGPIPE. First
// thing in main().
void BlockSignals();

// A gRPC server with health (every service's name and the empty one), reflection and graceful end.
class Server {
 public:
  // The runtime and the services must outlive the server.
  Server(const ServerFlags& flags, Runtime& runtime);
  ~Server();

  // Before Start.
  void Register(grpc::Service& service);

  // Binds and serves. INVALID_ARGUMENT for an address that is not loopback without allow_plaintext; UNAVAILABLE with
  // reason ADDRESS_IN_USE if it cannot be bound.
  absl::Status Start();

  // The bound port, after Start.
  int port() const { return port_; }

  // Waits for SIGTERM or SIGINT (or RequestStop), then drains: health turns NOT_SERVING, no new calls are taken, those
  // begun are finished within drain_seconds. Returns when no call is left.
  void Run();

  // Ends Run from another thread, as a signal would.
  void RequestStop();

 private:
  void Drain();

  const ServerFlags flags_;
  Runtime& runtime_;
  std::vector<grpc::Service*> services_;
  std::unique_ptr<grpc::Server> server_;
  int port_ = 0;
  int stop_pipe_[2] = {-1, -1};
};

// Fills what all servers tell of themselves.
huiyao::document::v1::ServerInfo BasicServerInfo(const std::string& service);

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_SERVER_H_
