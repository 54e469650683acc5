#ifndef HUIYAO_TOOLS_HUIYAO_COMMANDS_LEXICON_COMMANDS_H_
#define HUIYAO_TOOLS_HUIYAO_COMMANDS_LEXICON_COMMANDS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "huiyao/query/v1/lexicon.pb.h"
#include "tools/huiyao/commands/commands.h"

namespace huiyao::cli {

// Subcommands of `huiyao lexicon` that stand in files of their own.
void AddLexiconImportCommand(CLI::App& lexicon, Action& chosen);
void AddLexiconStaleCommand(CLI::App& lexicon, Action& chosen);
void AddLexiconWatchCommand(CLI::App& lexicon, Action& chosen);

// The lexicon in force.
absl::StatusOr<query::v1::Lexicon> GetLexicon(Context& context);

// Adds or removes terms, at most 100,000; repeats the call while the server says that it is busy.
absl::StatusOr<query::v1::Lexicon> UpdateLexicon(const query::v1::UpdateLexiconRequest& request, Context& context);

// Its version and size, for people a line each.
void WriteLexicon(const query::v1::Lexicon& lexicon, Context& context);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_COMMANDS_LEXICON_COMMANDS_H_
