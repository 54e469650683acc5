#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/lexicon_commands.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

struct WatchOptions {
  int changes = 0;
};

void WriteTerms(const query::v1::WatchLexiconResponse& message, std::ostream& out) {
  if (message.reset()) out << "* all terms anew\n";
  for (const std::string& term : message.removed_terms()) out << fmt::format("- {}\n", OneLine(term));
  for (const std::string& term : message.added_terms()) out << fmt::format("+ {}\n", OneLine(term));
  if (!message.has_lexicon()) return;
  out << fmt::format("version {}, {} terms\n", message.lexicon().version(), message.lexicon().term_count());
}

absl::StatusOr<ExitCode> RunWatch(const WatchOptions& options, Context& context) {
  HUIYAO_ASSIGN_OR_RETURN(const auto current, GetLexicon(context));
  query::v1::WatchLexiconRequest request;
  request.set_version(current.version());
  request.set_digest(current.digest());
  grpc::ClientContext call;
  const auto stream = context.clients.lexicon().WatchLexicon(&call, request);
  int changes = 0;
  for (query::v1::WatchLexiconResponse message; stream->Read(&message);) {
    if (context.json()) {
      WriteJsonLine(message, context.terminal.out);
    } else {
      WriteTerms(message, context.terminal.out);
    }
    context.terminal.out.flush();
    const bool change = message.has_lexicon() && message.lexicon().version() != current.version();
    if (context.terminal.out && !(change && ++changes == options.changes)) continue;
    call.TryCancel();
    stream->Finish();
    return kExitOk;
  }
  return context.clients.Explain(Service::kQuery, stream->Finish());
}

}  // namespace

void AddLexiconWatchCommand(CLI::App& lexicon, Action& chosen) {
  auto options = std::make_shared<WatchOptions>();
  CLI::App* command = lexicon.add_subcommand("watch", "Print every change from now on");
  command->add_option("--changes", options->changes, "End after so many; 0: never")
      ->type_name("N")
      ->check(WholeNumber(0, 1'000'000))
      ->capture_default_str();
  command->footer("--output=json prints one WatchLexiconResponse a line.");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunWatch(*options, context); }; });
}

}  // namespace huiyao::cli
