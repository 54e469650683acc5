#include <cstdio>

#include "CLI/CLI.hpp"
#include "common/rpc/server.h"
#include "services/ingestion/server.h"

int main(int argc, char** argv) {
  huiyao::rpc::BlockSignals();
  huiyao::ingestion::ServerOptions options;
  CLI::App app("Accepts originals and follows them through segmentation into query.");
  options.rpc.AddTo(app, "127.0.0.1:7101");
  app.add_option("--data_dir", options.data_dir, "Directory of its RocksDB")->capture_default_str();
  app.add_option("--segmentation", options.remote.segmentation, "gRPC target of segmentation")->capture_default_str();
  app.add_option("--query", options.remote.query, "gRPC target of query")->capture_default_str();
  app.add_option("--workers", options.workers, "Documents worked on at once")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  app.add_option("--max_attempts", options.max_attempts, "Then a document is parked as FAILED")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--max_document_bytes", options.max_document_bytes, "Of an original")
      ->check(CLI::Range(int64_t{1}, int64_t{64} << 20))
      ->capture_default_str();
  app.add_option("--max_text_bytes", options.max_text_bytes, "Of a document's text")
      ->check(CLI::Range(int64_t{1}, int64_t{16} << 20))
      ->capture_default_str();
  app.add_option("--max_pending_documents", options.max_pending_documents, "More are refused with JOURNAL_FULL")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--max_pending_bytes", options.max_pending_bytes, "More are refused with JOURNAL_FULL")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--reconcile_interval_seconds", options.reconcile_interval_seconds,
                 "How often what query stored is compared with what was accepted")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
  app.add_flag("--accept-loss", options.accept_loss, "Start although accepted writes were lost");
  CLI11_PARSE(app, argc, argv);

  const absl::Status status = huiyao::ingestion::RunServer(options);
  if (status.ok()) return 0;
  std::fprintf(stderr, "huiyao-ingestion: %s\n", status.ToString().c_str());
  return 1;
}
