#ifndef HUIYAO_TOOLS_HUIYAO_COMMANDS_OPTIONS_H_
#define HUIYAO_TOOLS_HUIYAO_COMMANDS_OPTIONS_H_

#include "CLI/App.hpp"
#include "tools/huiyao/paging.h"
#include "tools/huiyao/sending.h"

namespace huiyao::cli {

// Options that several commands share.
void AddOriginalOptions(CLI::App& command, OriginalOptions& options);
void AddPagingOptions(CLI::App& command, Paging& paging);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_COMMANDS_OPTIONS_H_
