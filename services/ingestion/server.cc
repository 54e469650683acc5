#include "services/ingestion/server.h"

#include <chrono>
#include <memory>
#include <utility>

#include "common/base/error.h"
#include "common/base/log.h"
#include "common/rpc/server.h"
#include "common/storage/store.h"
#include "services/ingestion/ingestion_service.h"
#include "services/ingestion/journal/acceptor.h"
#include "services/ingestion/journal/browser.h"
#include "services/ingestion/journal/format.h"
#include "services/ingestion/journal/reconciler.h"

namespace huiyao::ingestion {
namespace {

// Twice what the API promises.
constexpr std::chrono::hours kRequestIdLife{48};

storage::StoreOptions StoreOptionsOf(const ServerOptions& options) {
  storage::StoreOptions store;
  store.path = options.data_dir;
  store.owner = "ingestion";
  store.format = kFormatVersion;
  store.accept_loss = options.accept_loss;
  store.families = JournalFamilies();
  return store;
}

PipelineOptions PipelineOptionsOf(const ServerOptions& options) {
  PipelineOptions pipeline;
  pipeline.workers = options.workers;
  pipeline.retry.max_attempts = options.max_attempts;
  pipeline.extract.max_text_bytes = static_cast<size_t>(options.max_text_bytes);
  return pipeline;
}

}  // namespace

absl::Status RunServer(const ServerOptions& options) {
  HUIYAO_RETURN_IF_ERROR(InitLog("ingestion", options.rpc.log_level));
  HUIYAO_ASSIGN_OR_RETURN(const std::unique_ptr<storage::Store> store, storage::Store::Open(StoreOptionsOf(options)));
  const std::unique_ptr<Downstream> downstream = NewRemoteDownstream(options.remote);

  Journal journal(*store);
  Originals originals(*store);
  Registry registry(*store);
  HUIYAO_RETURN_IF_ERROR(journal.Open());
  HUIYAO_RETURN_IF_ERROR(originals.SweepStaged());

  Progress progress({options.max_pending_documents, options.max_pending_bytes});
  Pipeline* pipeline_for_identifier = nullptr;
  Identifier identifier(*store, journal, originals, registry,
                        [&](TaskPtr task) { pipeline_for_identifier->Identified(std::move(task)); });
  Pipeline pipeline(*store, journal, originals, registry, identifier, progress, *downstream,
                    PipelineOptionsOf(options));
  pipeline_for_identifier = &pipeline;

  Acceptor::Options accepting;
  accepting.max_document_bytes = options.max_document_bytes;
  accepting.extract.max_text_bytes = static_cast<size_t>(options.max_text_bytes);
  Acceptor acceptor(*store, journal, originals, identifier, progress, pipeline, accepting);
  HUIYAO_RETURN_IF_ERROR(acceptor.ForgetRequestsBefore(std::chrono::system_clock::now() - kRequestIdLife));
  Browser browser(*store, journal, originals, registry, progress);

  rpc::Runtime runtime({options.rpc.max_concurrent_calls, std::chrono::seconds(options.rpc.default_deadline_seconds)});
  runtime.OnDrain([&] { progress.WakeAll(); });
  IngestionService service(runtime, acceptor, browser, progress);
  rpc::Server server(options.rpc, runtime);
  server.Register(service);

  absl::Status loss;
  Reconciler::Options reconciling;
  reconciling.interval = std::chrono::seconds(options.reconcile_interval_seconds);
  reconciling.accept_loss = options.accept_loss;
  Reconciler reconciler(*store, journal, registry, identifier, progress, pipeline, *downstream, reconciling,
                        [&](const std::string& what) {
                          loss = Error(absl::StatusCode::kDataLoss, kJournalBehind, what);
                          server.RequestStop();
                        });
  // A loss that can be seen at once is seen before anything is accepted on top of it.
  const absl::Status first_look = reconciler.Reconcile();
  if (ErrorReason(first_look) == kJournalBehind) return first_look;

  HUIYAO_RETURN_IF_ERROR(pipeline.Start());
  HUIYAO_RETURN_IF_ERROR(server.Start());
  reconciler.Start();
  server.Run();
  downstream->Cancel();  // Or the reconciler would wait for a neighbour that hangs.
  reconciler.Stop();
  pipeline.Stop();
  return loss;
}

}  // namespace huiyao::ingestion
