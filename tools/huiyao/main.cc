// The command line client.
#include <cstdlib>
#include <iostream>

#include "tools/huiyao/app.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  huiyao::cli::Surroundings surroundings{.terminal = huiyao::cli::StandardTerminal(),
                                         .variable = [](const std::string& name) -> std::optional<std::string> {
                                           const char* const value = std::getenv(name.c_str());
                                           return value == nullptr ? std::nullopt : std::optional<std::string>(value);
                                         },
                                         .make_clients = huiyao::cli::Clients::Remote};
  return huiyao::cli::RunHuiyao({argv + 1, argv + argc}, surroundings);
}
