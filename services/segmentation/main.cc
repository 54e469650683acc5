#include <cstdio>

#include "CLI/CLI.hpp"
#include "common/rpc/server.h"
#include "services/segmentation/server.h"

int main(int argc, char** argv) {
  huiyao::rpc::BlockSignals();
  huiyao::segmentation::ServerOptions options;
  CLI::App app("Reads documents into articles, items and sentences, and cuts text. Keeps nothing.");
  options.rpc.AddTo(app, "127.0.0.1:7102");
  app.add_option("--lexicon_server", options.lexicon_server,
                 "Address of query, whose lexicon is followed (a gRPC target); without it there are no user terms");
  CLI11_PARSE(app, argc, argv);

  const absl::Status status = huiyao::segmentation::RunServer(options);
  if (status.ok()) return 0;
  std::fprintf(stderr, "huiyao-segmentation: %s\n", status.ToString().c_str());
  return 1;
}
