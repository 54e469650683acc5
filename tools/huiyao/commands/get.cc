#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "google/protobuf/util/field_mask_util.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/documents.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/document_text.h"
#include "tools/huiyao/output/json.h"

namespace huiyao::cli {
namespace {

struct GetOptions {
  std::string name;
  std::string view = "full";
  std::string mask;
  bool original = false;
};

absl::StatusOr<ExitCode> WriteOriginal(const std::string& name, Context& context) {
  HUIYAO_RETURN_IF_ERROR(context.clients.Connect(Service::kIngestion));
  ingestion::v1::GetOriginalRequest request;
  request.set_name(name);
  grpc::ClientContext call;
  rpc::PrepareCall(call, context.clients.timeout());
  const auto stream = context.clients.ingestion().GetOriginal(&call, request);
  for (ingestion::v1::GetOriginalResponse piece; stream->Read(&piece);) context.terminal.out << piece.chunk();
  if (const grpc::Status status = stream->Finish(); !status.ok()) {
    return context.clients.Explain(Service::kIngestion, status);
  }
  return kExitOk;
}

absl::StatusOr<ExitCode> RunGet(const GetOptions& options, Context& context) {
  const std::string name = DocumentName(options.name);
  if (options.original) return WriteOriginal(name, context);
  query::v1::GetDocumentRequest request;
  request.set_name(name);
  request.set_view(options.view == "basic"       ? document::v1::DOCUMENT_VIEW_BASIC
                   : options.view == "structure" ? document::v1::DOCUMENT_VIEW_STRUCTURE
                                                 : document::v1::DOCUMENT_VIEW_FULL);
  if (!options.mask.empty()) {
    google::protobuf::util::FieldMaskUtil::FromString(options.mask, request.mutable_read_mask());
  }
  HUIYAO_ASSIGN_OR_RETURN(document::v1::Document document, FetchDocument(context.clients, request));
  if (context.json()) {
    WriteJson(document, context.terminal.out);
  } else {
    context.terminal.out << DocumentText(document, context.terminal.color);
  }
  return kExitOk;
}

}  // namespace

void AddGetCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<GetOptions>();
  CLI::App* command = app.add_subcommand("get", "Show one document");
  command->add_option("DOCUMENT", options->name, "documents/ID or ID; with --original also ingestions/ID")->required();
  command->add_option("--view", options->view, "How much of it: basic, structure (no text) or full")
      ->type_name("VIEW")
      ->capture_default_str()
      ->check(OneOf({"basic", "structure", "full"}));
  command->add_option("--mask", options->mask, "Only these fields, such as title,articles.enumerations")
      ->type_name("FIELDS");
  command->add_flag("--original", options->original, "Write the original's bytes exactly as they were handed in");
  command->footer(
      "Text output is an outline: head, articles, headings, enumerated items. --output=json prints the Document as\n"
      "proto3 JSON; spans count UTF-8 bytes of `text`.\n\n"
      "Examples:\n"
      "  huiyao get ID\n"
      "  huiyao get ID --output=json --mask=title,publish_date\n"
      "  huiyao get ID --original > page.html");
  command->callback([options, &chosen] { chosen = [options](Context& context) { return RunGet(*options, context); }; });
}

}  // namespace huiyao::cli
