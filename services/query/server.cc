#include "services/query/server.h"

#include <chrono>
#include <memory>

#include "common/base/error.h"
#include "common/base/log.h"
#include "common/rpc/runtime.h"
#include "common/rpc/server.h"
#include "services/query/engine.h"
#include "services/query/index_service.h"
#include "services/query/lexicon_service.h"
#include "services/query/query_service.h"

namespace huiyao::query {

absl::Status RunServer(const ServerOptions& options) {
  HUIYAO_RETURN_IF_ERROR(InitLog("query", options.rpc.log_level));
  EngineOptions engine_options;
  engine_options.data_dir = options.data_dir;
  engine_options.accept_loss = options.accept_loss;
  HUIYAO_ASSIGN_OR_RETURN(const std::unique_ptr<Engine> engine, Engine::Open(engine_options));
  if (engine->index().rebuilt()) {
    Log(LogLevel::kWarn, "index rebuilt", {{"reason", std::string(engine->index().rebuild_reason().message())}});
  }
  Log(LogLevel::kInfo, "store opened",
      {{"data_dir", options.data_dir},
       {"searchable_sequence", engine->documents().searchable_sequence()},
       {"lexicon_version", engine->lexicon().state().version}});

  rpc::Runtime runtime({options.rpc.max_concurrent_calls, std::chrono::seconds(options.rpc.default_deadline_seconds)});
  runtime.OnDrain([&] { engine->documents().StopWaiting(); });
  runtime.OnDrain([&] { engine->lexicon().StopWaiting(); });
  QueryService query_service(runtime, engine->documents(), engine->reader(), engine->search());
  IndexService index_service(runtime, engine->writer());
  LexiconService lexicon_service(runtime, engine->lexicon(), engine->tokens());
  rpc::Server server(options.rpc, runtime);
  server.Register(query_service);
  server.Register(index_service);
  server.Register(lexicon_service);
  HUIYAO_RETURN_IF_ERROR(server.Start());
  server.Run();
  // The next start has less to replay. What fails here is replayed.
  if (const absl::Status frozen = engine->index().Freeze(); !frozen.ok()) {
    Log(LogLevel::kWarn, "index not written", {{"error", std::string(frozen.message())}});
  }
  return absl::OkStatus();
}

}  // namespace huiyao::query
