#include "common/rpc/flags.h"

#include "CLI/Config.hpp"
#include "CLI/Formatter.hpp"
#include "common/rpc/version.h"

namespace huiyao::rpc {

void ServerFlags::AddTo(CLI::App& app, const std::string& default_listen) {
  listen = default_listen;
  app.set_config("--config", "", "Read flags from this file (TOML); flags on the command line win");
  app.set_version_flag("--version", std::string(BuildVersion()) + " " + std::string(BuildCommit()));
  app.add_option("--listen", listen, "Address to serve on; port 0 takes a free one")->capture_default_str();
  app.add_option("--port_file", port_file, "Write the port to this file once it is bound");
  app.add_option("--log_level", log_level, "debug, info, warn or error")->capture_default_str();
  app.add_option("--max_concurrent_calls", max_concurrent_calls, "More calls are refused with RESOURCE_EXHAUSTED")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  app.add_option("--default_deadline_seconds", default_deadline_seconds, "For calls that come without a deadline")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  app.add_option("--drain_seconds", drain_seconds, "On SIGTERM, wait this long for calls to end")
      ->check(CLI::Range(0, 3600))
      ->capture_default_str();
  app.add_flag("--reflection,!--no-reflection", reflection, "Serve gRPC reflection")->capture_default_str();
  app.add_flag("--allow_plaintext", allow_plaintext, "Serve without TLS on an address that is not loopback");
}

}  // namespace huiyao::rpc
