#ifndef HUIYAO_TOOLS_HUIYAO_CONTEXT_H_
#define HUIYAO_TOOLS_HUIYAO_CONTEXT_H_

#include <string_view>

#include "absl/status/status.h"
#include "tools/huiyao/clients.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {

// How results are written.
enum class OutputFormat { kText, kJson };

// What every command works with.
struct Context {
  Terminal& terminal;
  Clients& clients;
  OutputFormat output = OutputFormat::kText;

  bool json() const { return output == OutputFormat::kJson; }
};

// An error of the caller that is found here, without a service: ends the program with kExitUsage.
absl::Status UsageError(std::string_view sentence);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_CONTEXT_H_
