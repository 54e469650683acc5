#ifndef HUIYAO_COMMON_RPC_FLAGS_H_
#define HUIYAO_COMMON_RPC_FLAGS_H_

#include <string>

#include "CLI/App.hpp"

namespace huiyao::rpc {

// Flags that every server has. Each can stand in the file that --config names (TOML: `listen = "127.0.0.1:7101"`).
struct ServerFlags {
  std::string listen;
  std::string port_file;
  std::string log_level = "info";
  int max_concurrent_calls = 256;
  int default_deadline_seconds = 60;
  int drain_seconds = 20;
  bool reflection = true;
  bool allow_plaintext = false;

  // Adds them to the program's own. `default_listen` such as "127.0.0.1:7101".
  void AddTo(CLI::App& app, const std::string& default_listen);
};

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_FLAGS_H_
