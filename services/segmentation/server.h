#ifndef HUIYAO_SERVICES_SEGMENTATION_SERVER_H_
#define HUIYAO_SERVICES_SEGMENTATION_SERVER_H_

#include <string>

#include "absl/status/status.h"
#include "common/rpc/flags.h"

namespace huiyao::segmentation {

// What the process is started with.
struct ServerOptions {
  rpc::ServerFlags rpc;
  // gRPC target of query, whose lexicon is followed; empty: no lexicon.
  std::string lexicon_server;
};

// Serves until SIGTERM or SIGINT, then drains. An error if the address cannot be served.
absl::Status RunServer(const ServerOptions& options);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SERVER_H_
