#ifndef HUIYAO_TOOLS_HUIYAO_APP_H_
#define HUIYAO_TOOLS_HUIYAO_APP_H_

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/huiyao/clients.h"
#include "tools/huiyao/endpoints.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {

// What the program takes from its surroundings, so that tests can give their own.
struct Surroundings {
  Terminal terminal;
  ReadVariable variable;
  std::function<std::unique_ptr<Clients>(Endpoints, std::chrono::milliseconds timeout)> make_clients;
};

// The whole program: reads `arguments` (without the program's name), does what they say and returns the exit code.
int RunHuiyao(const std::vector<std::string>& arguments, Surroundings& surroundings);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_APP_H_
