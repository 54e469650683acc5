#include "services/segmentation/server.h"

#include <chrono>
#include <optional>

#include "common/base/error.h"
#include "common/base/log.h"
#include "common/rpc/runtime.h"
#include "common/rpc/server.h"
#include "services/segmentation/lexicon_follower.h"
#include "services/segmentation/segmentation_service.h"

namespace huiyao::segmentation {

absl::Status RunServer(const ServerOptions& options) {
  HUIYAO_RETURN_IF_ERROR(InitLog("segmentation", options.rpc.log_level));
  rpc::Runtime runtime({options.rpc.max_concurrent_calls, std::chrono::seconds(options.rpc.default_deadline_seconds)});
  analysis::LexiconHolder lexicon;
  std::optional<LexiconFollower> follower;
  if (!options.lexicon_server.empty()) follower.emplace(options.lexicon_server, lexicon);
  SegmentationService service(runtime, lexicon);
  rpc::Server server(options.rpc, runtime);
  server.Register(service);
  HUIYAO_RETURN_IF_ERROR(server.Start());
  server.Run();
  return absl::OkStatus();
}

}  // namespace huiyao::segmentation
