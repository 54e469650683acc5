#include <memory>
#include <ostream>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/error_report.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/sending.h"

namespace huiyao::cli {
namespace {

using ingestion::v1::Ingestion;

struct DeleteOptions {
  std::vector<std::string> names;
  std::string etag;
  bool allow_missing = false;
  bool wait = true;
};

absl::StatusOr<Ingestion> DeleteOne(const DeleteOptions& options, const std::string& name, Context& context) {
  ingestion::v1::DeleteDocumentRequest request;
  request.set_name(name);
  request.set_etag(options.etag);
  request.set_allow_missing(options.allow_missing);
  request.set_request_id(NewRequestId() + NewRequestId());
  HUIYAO_ASSIGN_OR_RETURN(
      auto response, context.clients.Call(Service::kIngestion, context.clients.ingestion(),
                                          &ingestion::v1::IngestionService::StubInterface::DeleteDocument, request));
  if (!response.has_ingestion() || !options.wait) return response.ingestion();
  return AwaitIngestion(context.clients, response.ingestion(), context.clients.timeout());
}

absl::StatusOr<ExitCode> RunDelete(const DeleteOptions& options, Context& context) {
  Terminal& terminal = context.terminal;
  if (!options.etag.empty() && options.names.size() > 1) return UsageError("--etag belongs to one document");
  absl::Status first_error;
  for (const std::string& id : options.names) {
    const std::string name = DocumentName(id);
    auto ingestion = DeleteOne(options, name, context);
    if (!ingestion.ok()) {
      if (options.names.size() == 1) return ingestion.status();
      terminal.err << fmt::format("huiyao: {}: {}\n", OneLine(name), ErrorLine(ingestion.status()));
      if (first_error.ok()) first_error = ingestion.status();
    } else if (context.json()) {
      WriteJsonLine(*ingestion, terminal.out);
    } else {
      terminal.out << fmt::format("{:<10}  {}\n", ingestion->name().empty() ? "missing" : "deleted", OneLine(name));
    }
    if (ingestion.ok() && options.wait && !ingestion->name().empty() && !IsAtEnd(*ingestion)) {
      terminal.err << fmt::format("huiyao: {}: the deletion is certain, but query still shows it\n", OneLine(name));
    }
  }
  return first_error.ok() ? kExitOk : kExitSomeFailed;
}

}  // namespace

void AddDeleteCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<DeleteOptions>();
  CLI::App* command = app.add_subcommand("delete", "Delete documents and their originals everywhere");
  command->add_option("NAME", options->names, "documents/ID or ID")->required();
  command->add_option("--etag", options->etag, "Only if it is still in this state")->type_name("ETAG");
  command->add_flag("--allow-missing", options->allow_missing, "A document that does not exist is no error");
  command->add_flag("--wait,!--no-wait", options->wait,
                    "Come back when search no longer shows it (the default), or as soon as the deletion is on disk");
  command->footer(
      "One line a document; --output=json prints one Ingestion (the deletion's) a line. With several names the others\n"
      "are deleted even if one fails; then the exit code is 1.\n\n"
      "Examples:\n"
      "  huiyao delete ID\n"
      "  huiyao list --filter='labels.kind = \"draft\"' --output=json | jq -r .name | xargs huiyao delete");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunDelete(*options, context); }; });
}

}  // namespace huiyao::cli
