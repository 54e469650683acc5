#include "tools/huiyao/app.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <ostream>

#include "CLI/App.hpp"
#include "CLI/Config.hpp"
#include "common/base/error.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/context.h"
#include "tools/huiyao/error_report.h"
#include "tools/huiyao/exit_code.h"
#include "tools/huiyao/help.h"

namespace huiyao::cli {
namespace {

constexpr char kFooter[] =
    "Results go to standard output, progress and errors to standard error. With --output=json everything is proto3\n"
    "JSON (lowerCamelCase, enums by name, empty fields left out): one object indented, lists as JSON Lines, one "
    "object\n"
    "a line, ready for jq. Ids may be given short: abc means documents/abc.\n\n"
    "Addresses of the services: the flag, else HUIYAO_INGESTION, HUIYAO_SEGMENTATION, HUIYAO_QUERY, else the file\n"
    "${XDG_STATE_HOME:-$HOME/.local/state}/huiyao/endpoints that `tools/dev up` writes, else 127.0.0.1:7101, :7102, "
    ":7103.\n\n"
    "Exit codes: 0 done; 1 some documents failed; 2 wrong usage, or a file that cannot be read; 3 not found; 4 a "
    "service\n"
    "does not answer, is overloaded or was too slow; 5 a service refused (bad filter, bad document, conflict); 6 "
    "internal\n"
    "error.\n\n"
    "First steps:\n"
    "  tools/dev up                 start the three services\n"
    "  huiyao ingest report.txt     hand in a document, or a whole folder\n"
    "  huiyao list                  see them\n"
    "  huiyao search 中医药          find them\n"
    "  huiyao items                 see what they enumerate\n"
    "  huiyao COMMAND --help        learn more";

struct GlobalOptions {
  std::string output = "text";
  std::map<std::string, std::string> addresses;
  double timeout_seconds = 60;
  std::string color = "auto";
  int width = 0;
};

void AddGlobalOptions(CLI::App& app, GlobalOptions& options) {
  const char* const group = "Options of every command";
  app.add_option("--output,-o", options.output, "text for people, json for programs")
      ->type_name("text|json")
      ->capture_default_str()
      ->check(OneOf({"text", "json"}))
      ->group(group);
  for (const Service service : kServices) {
    const std::string name(ServiceName(service));
    app.add_option("--" + name, options.addresses[name], "Address of the " + name + " service")
        ->type_name("HOST:PORT")
        ->group(group);
  }
  app.add_option("--timeout", options.timeout_seconds,
                 "Longest time for one call, and for one document to become searchable")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::Range(0.001, 86400.0).description(""))
      ->group(group);
  app.add_option("--color", options.color, "auto is: on a terminal, unless NO_COLOR is set")
      ->type_name("auto|always|never")
      ->capture_default_str()
      ->check(OneOf({"auto", "always", "never"}))
      ->group(group);
  app.add_option("--width", options.width,
                 "Fit tables into so many columns; without it the terminal's or COLUMNS, elsewhere unlimited")
      ->type_name("N")
      ->check(WholeNumber(20, 10'000))
      ->group(group);
}

int AskedWidth(const GlobalOptions& options, const Surroundings& surroundings) {
  if (options.width > 0) return options.width;
  if (const auto columns = surroundings.variable("COLUMNS")) {
    int width = 0;
    const auto [end, error] = std::from_chars(columns->data(), columns->data() + columns->size(), width);
    if (error == std::errc() && end == columns->data() + columns->size() && width > 0) return width;
  }
  return surroundings.terminal.out_columns;
}

bool WantsColor(const GlobalOptions& options, const Surroundings& surroundings) {
  if (options.color != "auto") return options.color == "always";
  const auto no_color = surroundings.variable("NO_COLOR");
  return surroundings.terminal.out_is_terminal && (!no_color || no_color->empty()) &&
         surroundings.variable("TERM") != "dumb";
}

}  // namespace

int RunHuiyao(const std::vector<std::string>& arguments, Surroundings& surroundings) {
  GlobalOptions options;
  Action chosen;
  CLI::App app("Huiyao reads official documents: hands them in, finds them, shows what they say.", "huiyao");
  app.footer(kFooter);
  app.require_subcommand(1);
  app.fallthrough();
  app.formatter(std::make_shared<HelpFormatter>());
  app.failure_message(UsageMessage);
  AddGlobalOptions(app, options);
  for (const auto add : {AddIngestCommand, AddReadCommand, AddGetCommand, AddListCommand, AddSearchCommand,
                         AddItemsCommand, AddSegmentCommand, AddLexiconCommand, AddIngestionsCommand, AddStatusCommand,
                         AddDeleteCommand, AddVersionCommand}) {
    add(app, chosen);
  }
  Terminal& terminal = surroundings.terminal;
  try {
    // CLI11 takes arguments from the back.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return app.exit(error, terminal.out, terminal.err) == 0 ? kExitOk : kExitUsage;
  }

  terminal.out_columns = AskedWidth(options, surroundings);
  terminal.color = WantsColor(options, surroundings);
  const auto timeout = std::chrono::milliseconds(static_cast<int64_t>(options.timeout_seconds * 1000));
  const auto clients = surroundings.make_clients(ResolveEndpoints(options.addresses, surroundings.variable), timeout);
  Context context{.terminal = terminal,
                  .clients = *clients,
                  .output = options.output == "json" ? OutputFormat::kJson : OutputFormat::kText};
  const absl::StatusOr<ExitCode> result = chosen(context);
  terminal.out.flush();
  if (!result.ok()) {
    terminal.err << ErrorReport(result.status());
    return ExitCodeOf(result.status());
  }
  if (!terminal.out) {
    terminal.err << "huiyao: writing the results failed (is the disk full?)\n";
    return kExitInternal;
  }
  return *result;
}

}  // namespace huiyao::cli
