#include <algorithm>
#include <cctype>
#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "google/protobuf/util/time_util.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/ingestion_text.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

using google::protobuf::util::TimeUtil;
using ingestion::v1::Ingestion;
using IngestionStub = ingestion::v1::IngestionService::StubInterface;

struct IngestionsOptions {
  std::string name;
  std::string retry;
  std::string state;
  std::string filter;
  Paging paging{.limit = 50};
};

std::string StateWord(const Ingestion& ingestion) {
  return WithoutPrefix(Ingestion::State_Name(ingestion.state()), "STATE_");
}

std::string StageWord(const Ingestion& ingestion) {
  if (ingestion.stage() == Ingestion::STAGE_UNSPECIFIED) return "";
  return WithoutPrefix(Ingestion::Stage_Name(ingestion.stage()), "STAGE_");
}

// Empty until identification has found one.
std::string KnownOutcome(const Ingestion& ingestion) {
  return ingestion.outcome() == Ingestion::OUTCOME_UNSPECIFIED ? "" : std::string(OutcomeWord(ingestion));
}

void WriteOne(const Ingestion& ingestion, Context& context) {
  std::ostream& out = context.terminal.out;
  if (context.json()) {
    WriteJson(ingestion, out);
    return;
  }
  const auto field = [&out](std::string_view label, const std::string& value) {
    if (!value.empty()) out << fmt::format("{:<12} {}\n", label, OneLine(value));
  };
  field("name", ingestion.name());
  field("state", StateWord(ingestion));
  field("next stage", StageWord(ingestion));
  field("outcome", KnownOutcome(ingestion));
  field("document", ingestion.document());
  if (ingestion.revision() > 0) field("revision", fmt::format("{}", ingestion.revision()));
  if (ingestion.attempts() > 0) field("attempts", fmt::format("{}", ingestion.attempts()));
  if (ingestion.has_error())
    field("error", fmt::format("{} ({})", ingestion.error().message(), ingestion.error().reason()));
  if (ingestion.has_next_attempt_time()) field("next attempt", TimeUtil::ToString(ingestion.next_attempt_time()));
  field("address", ingestion.header().uri());
  field("media type", ingestion.media_type());
  field("charset", ingestion.charset());
  field("bytes", fmt::format("{}", ingestion.size_bytes()));
  field("sha256", ingestion.sha256());
  if (ingestion.has_create_time()) field("accepted", TimeUtil::ToString(ingestion.create_time()));
  if (ingestion.has_update_time()) field("changed", TimeUtil::ToString(ingestion.update_time()));
}

std::string FilterOf(const IngestionsOptions& options) {
  if (options.state.empty()) return options.filter;
  std::string name = "STATE_";
  for (const char c : options.state) name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const std::string state = fmt::format("state = \"{}\"", name);
  return options.filter.empty() ? state : fmt::format("{} AND ({})", state, options.filter);
}

absl::StatusOr<ExitCode> ListIngestions(const IngestionsOptions& options, Context& context) {
  Table table({{.header = "INGESTION"},
               {"STATE"},
               {"NEXT"},
               {"OUTCOME"},
               {"TRIES", true},
               {"DOCUMENT"},
               {"ADDRESS OR ERROR", false, 1}},
              context.terminal.out_columns);
  HUIYAO_RETURN_IF_ERROR(
      ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
        ingestion::v1::ListIngestionsRequest request;
        request.set_page_size(page_size);
        request.set_page_token(page_token);
        request.set_filter(FilterOf(options));
        HUIYAO_ASSIGN_OR_RETURN(auto page, context.clients.Call(Service::kIngestion, context.clients.ingestion(),
                                                                &IngestionStub::ListIngestions, request));
        const int count = std::min(page.ingestions_size(), page_size);
        for (int i = 0; i < count; ++i) {
          const Ingestion& one = page.ingestions(i);
          if (context.json()) {
            WriteJsonLine(one, context.terminal.out);
          } else {
            const std::string last = one.has_error()
                                         ? fmt::format("{} ({})", one.error().message(), one.error().reason())
                                         : one.header().uri();
            table.AddRow({std::string(ShortId(one.name())), StateWord(one), StageWord(one), KnownOutcome(one),
                          fmt::format("{}", one.attempts()), std::string(ShortId(one.document())), last});
          }
        }
        if (!context.json()) table.Flush(context.terminal.out);
        return PageTaken{count, page.next_page_token()};
      }));
  return kExitOk;
}

absl::StatusOr<ExitCode> RunIngestions(const IngestionsOptions& options, Context& context) {
  if (!options.retry.empty()) {
    if (!options.name.empty()) return UsageError("give either a name to show or --retry NAME");
    ingestion::v1::RetryIngestionRequest request;
    request.set_name(IngestionName(options.retry));
    HUIYAO_ASSIGN_OR_RETURN(Ingestion ingestion, context.clients.Call(Service::kIngestion, context.clients.ingestion(),
                                                                      &IngestionStub::RetryIngestion, request));
    WriteOne(ingestion, context);
    return kExitOk;
  }
  if (options.name.empty()) return ListIngestions(options, context);
  ingestion::v1::GetIngestionRequest request;
  request.set_name(IngestionName(options.name));
  HUIYAO_ASSIGN_OR_RETURN(Ingestion ingestion, context.clients.Call(Service::kIngestion, context.clients.ingestion(),
                                                                    &IngestionStub::GetIngestion, request));
  WriteOne(ingestion, context);
  return kExitOk;
}

}  // namespace

void AddIngestionsCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<IngestionsOptions>();
  CLI::App* command = app.add_subcommand("ingestions", "Follow what was handed in on its way; retry what failed");
  command->add_option("NAME", options->name, "ingestions/ID or ID: show that one; without it a list, the newest first");
  command->add_option("--retry", options->retry, "Queue a failed ingestion again")->type_name("NAME");
  command->add_option("--state", options->state, "Only those that are pending, succeeded, failed or superseded")
      ->type_name("STATE")
      ->check(OneOf({"pending", "succeeded", "failed", "superseded"}));
  command
      ->add_option("--filter", options->filter,
                   "Only those that pass (AIP-160): state, stage, outcome, document, uri, collection, labels.KEY")
      ->type_name("FILTER");
  AddPagingOptions(*command, options->paging);
  command->footer(
      "--limit is 50 unless given. --output=json prints one Ingestion a line, for one NAME an indented object.\n\n"
      "Examples:\n"
      "  huiyao ingestions --state=failed\n"
      "  huiyao ingestions --filter='uri:\"bulletins\"' --limit=0\n"
      "  huiyao ingestions --retry=ingestions/00000000002a");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunIngestions(*options, context); }; });
}

}  // namespace huiyao::cli
