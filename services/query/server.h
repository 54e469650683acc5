#ifndef HUIYAO_SERVICES_QUERY_SERVER_H_
#define HUIYAO_SERVICES_QUERY_SERVER_H_

#include <string>

#include "absl/status/status.h"
#include "common/rpc/flags.h"

namespace huiyao::query {

struct ServerOptions {
  rpc::ServerFlags rpc;
  std::string data_dir = "data/query";
  bool accept_loss = false;
};

// Opens the store, wires the parts together and serves until SIGTERM.
absl::Status RunServer(const ServerOptions& options);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_SERVER_H_
