#ifndef HUIYAO_SERVICES_INGESTION_SERVER_H_
#define HUIYAO_SERVICES_INGESTION_SERVER_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "common/rpc/flags.h"
#include "services/ingestion/remote.h"

namespace huiyao::ingestion {

struct ServerOptions {
  rpc::ServerFlags rpc;
  std::string data_dir = "data/ingestion";
  RemoteOptions remote;
  int workers = 16;
  int max_attempts = 12;
  int64_t max_document_bytes = 64 << 20;
  int64_t max_text_bytes = 16 << 20;
  int64_t max_pending_documents = 200'000;
  int64_t max_pending_bytes = int64_t{4} << 30;
  int reconcile_interval_seconds = 300;
  bool accept_loss = false;
};

// Opens the store, wires the parts together and serves until SIGTERM. DATA_LOSS if writes were lost and that was not
// accepted.
absl::Status RunServer(const ServerOptions& options);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_SERVER_H_
