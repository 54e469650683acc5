#include <cstdio>

#include "CLI/CLI.hpp"
#include "common/rpc/server.h"
#include "services/query/server.h"

int main(int argc, char** argv) {
  huiyao::rpc::BlockSignals();
  huiyao::query::ServerOptions options;
  CLI::App app("Keeps the processed documents and finds them by name, by words and by item.", "huiyao-query");
  options.rpc.AddTo(app, "127.0.0.1:7103");
  app.add_option("--data_dir", options.data_dir, "Directory of its RocksDB")->capture_default_str();
  app.add_flag("--accept-loss", options.accept_loss, "Start although the write-ahead log is damaged");
  CLI11_PARSE(app, argc, argv);

  const absl::Status status = huiyao::query::RunServer(options);
  if (status.ok()) return 0;
  std::fprintf(stderr, "huiyao-query: %s\n", status.ToString().c_str());
  return 1;
}
