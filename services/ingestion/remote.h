#ifndef HUIYAO_SERVICES_INGESTION_REMOTE_H_
#define HUIYAO_SERVICES_INGESTION_REMOTE_H_

#include <chrono>
#include <memory>
#include <string>

#include "services/ingestion/journal/downstream.h"

namespace huiyao::ingestion {

struct RemoteOptions {
  // gRPC targets.
  std::string segmentation = "127.0.0.1:7102";
  std::string query = "127.0.0.1:7103";
  // Of one call.
  std::chrono::milliseconds timeout{60'000};
};

// The neighbours over gRPC.
std::unique_ptr<Downstream> NewRemoteDownstream(const RemoteOptions& options);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_REMOTE_H_
