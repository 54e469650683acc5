#include <memory>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/documents.h"
#include "tools/huiyao/inputs.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/sending.h"

namespace huiyao::cli {
namespace {

struct ReadOptions {
  std::string path;
  OriginalOptions original;
};

absl::StatusOr<ExitCode> RunRead(const ReadOptions& options, Context& context) {
  InputList list = CollectInputs({options.path});
  if (!list.failures.empty()) {
    return UsageError(fmt::format("{}: {}", options.path, std::string(list.failures[0].status.message())));
  }
  if (list.inputs.size() != 1 || list.inputs[0].path != options.path) {
    return UsageError(
        fmt::format("{} is a folder: `huiyao ingest` takes folders, `huiyao read` one file", options.path));
  }
  HUIYAO_ASSIGN_OR_RETURN(auto header, MakeHeader(options.original, list.inputs[0]));
  HUIYAO_ASSIGN_OR_RETURN(auto accepted, SendOriginal(context.clients, list.inputs[0], header, context.terminal.in));
  HUIYAO_ASSIGN_OR_RETURN(auto ingestion, AwaitIngestion(context.clients, accepted, context.clients.timeout()));
  HUIYAO_RETURN_IF_ERROR(OutcomeStatus(ingestion));
  query::v1::GetDocumentRequest request;
  request.set_name(ingestion.document());
  request.set_view(document::v1::DOCUMENT_VIEW_FULL);
  HUIYAO_ASSIGN_OR_RETURN(document::v1::Document document, FetchDocument(context.clients, request));
  WriteJson(document, context.terminal.out);
  return kExitOk;
}

}  // namespace

void AddReadCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<ReadOptions>();
  CLI::App* command = app.add_subcommand("read", "Hand in one document, wait, and print all that was understood");
  command->add_option("FILE", options->path, "A file, or - for standard input")->required();
  AddOriginalOptions(*command, options->original);
  command->footer(
      "Prints the whole Document as proto3 JSON, whatever --output says: spans count UTF-8 bytes of `text` and\n"
      "carry their content. The document stays stored: reading the same file again changes nothing.\n\n"
      "Examples:\n"
      "  huiyao read report.txt\n"
      "  huiyao read report.txt | jq -r '.articles[].enumerations[].items[] | [.ordinal, .heading.content] | @tsv'");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunRead(*options, context); }; });
}

}  // namespace huiyao::cli
