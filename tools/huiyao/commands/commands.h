#ifndef HUIYAO_TOOLS_HUIYAO_COMMANDS_COMMANDS_H_
#define HUIYAO_TOOLS_HUIYAO_COMMANDS_COMMANDS_H_

#include <functional>

#include "CLI/App.hpp"
#include "absl/status/statusor.h"
#include "tools/huiyao/context.h"
#include "tools/huiyao/exit_code.h"

namespace huiyao::cli {

// What the command line asks for: a code to end with, or an error to be reported.
using Action = std::function<absl::StatusOr<ExitCode>(Context&)>;

// Each adds its subcommand with options and help to `app`; parsing sets `chosen`, which must outlive `app`.
void AddIngestCommand(CLI::App& app, Action& chosen);
void AddReadCommand(CLI::App& app, Action& chosen);
void AddGetCommand(CLI::App& app, Action& chosen);
void AddListCommand(CLI::App& app, Action& chosen);
void AddSearchCommand(CLI::App& app, Action& chosen);
void AddItemsCommand(CLI::App& app, Action& chosen);
void AddSegmentCommand(CLI::App& app, Action& chosen);
void AddIngestionsCommand(CLI::App& app, Action& chosen);
void AddLexiconCommand(CLI::App& app, Action& chosen);
void AddStatusCommand(CLI::App& app, Action& chosen);
void AddDeleteCommand(CLI::App& app, Action& chosen);
void AddVersionCommand(CLI::App& app, Action& chosen);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_COMMANDS_COMMANDS_H_
