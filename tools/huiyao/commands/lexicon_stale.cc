#include <algorithm>
#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/busy.h"
#include "tools/huiyao/commands/lexicon_commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/progress.h"
#include "tools/huiyao/output/table.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

using ingestion::v1::ReprocessDocumentsRequest;
using ingestion::v1::ReprocessDocumentsResponse;

struct StaleOptions {
  std::string filter;
  bool requeue = false;
  Paging paging{.limit = 0, .page_size = 500};
};

// Pages of stale documents.
absl::Status ReadStale(const StaleOptions& options, Context& context,
                       const std::function<absl::Status(const std::vector<document::v1::Document>&)>& take) {
  return ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
    query::v1::ListDocumentsRequest request;
    request.set_page_size(page_size);
    request.set_page_token(page_token);
    request.set_filter(options.filter);
    request.set_stale(true);
    HUIYAO_ASSIGN_OR_RETURN(auto page,
                            context.clients.Call(Service::kQuery, context.clients.query(),
                                                 &query::v1::QueryService::StubInterface::ListDocuments, request));
    const int count = std::min(page.documents_size(), page_size);
    HUIYAO_RETURN_IF_ERROR(take({page.documents().begin(), page.documents().begin() + count}));
    return PageTaken{count, page.next_page_token()};
  });
}

absl::StatusOr<ExitCode> RunList(const StaleOptions& options, Context& context) {
  Table table({{.header = "DOCUMENT"}, {"ANALYZER"}, {"TITLE", false, 1}}, context.terminal.out_columns);
  HUIYAO_RETURN_IF_ERROR(ReadStale(options, context, [&](const std::vector<document::v1::Document>& documents) {
    for (const auto& document : documents) {
      if (context.json()) {
        WriteJsonLine(document, context.terminal.out);
      } else {
        table.AddRow({std::string(ShortId(document.name())), document.analyzer(), document.title()});
      }
    }
    if (!context.json()) table.Flush(context.terminal.out);
    return absl::OkStatus();
  }));
  return kExitOk;
}

absl::StatusOr<ReprocessDocumentsResponse> Reprocess(const std::vector<document::v1::Document>& documents,
                                                     Context& context) {
  ReprocessDocumentsRequest request;
  for (const auto& document : documents) request.add_names(document.name());
  // Where there was no room for all, those that were taken count as on their way when it is asked again.
  return RepeatWhileBusy<ReprocessDocumentsResponse>(context.clients.timeout(), [&] {
    return context.clients.Call(Service::kIngestion, context.clients.ingestion(),
                                &ingestion::v1::IngestionService::StubInterface::ReprocessDocuments, request);
  });
}

absl::StatusOr<ExitCode> RunRequeue(const StaleOptions& options, Context& context) {
  size_t queued = 0;
  size_t pending = 0;
  size_t skipped = 0;
  const absl::Status read =
      ReadStale(options, context, [&](const std::vector<document::v1::Document>& documents) -> absl::Status {
        if (documents.empty()) return absl::OkStatus();
        HUIYAO_ASSIGN_OR_RETURN(const auto answer, Reprocess(documents, context));
        queued += static_cast<size_t>(answer.ingestions_size());
        pending += static_cast<size_t>(answer.pending_size());
        skipped += static_cast<size_t>(answer.skipped_size());
        for (const auto& ingestion : answer.ingestions()) {
          if (context.json()) WriteJsonLine(ingestion, context.terminal.out);
        }
        for (const std::string& name : answer.skipped()) {
          context.terminal.err << fmt::format("huiyao: {}: deleted, or without an original\n", OneLine(name));
        }
        return absl::OkStatus();
      });
  if (!context.json()) {
    context.terminal.out << fmt::format("queued {}, on their way {}, skipped {}\n", queued, pending, skipped);
  }
  HUIYAO_RETURN_IF_ERROR(read);
  return skipped > 0 ? kExitSomeFailed : kExitOk;
}

}  // namespace

void AddLexiconStaleCommand(CLI::App& lexicon, Action& chosen) {
  auto options = std::make_shared<StaleOptions>();
  CLI::App* command = lexicon.add_subcommand("stale", "List documents that were read with another model or lexicon");
  command->add_flag("--requeue", options->requeue, "Have them read anew: each becomes a new revision");
  command->add_option("--filter", options->filter, "Only documents that pass (AIP-160)")->type_name("FILTER");
  AddPagingOptions(*command, options->paging);
  command->footer(
      "--output=json prints one Document a line, with --requeue one Ingestion a line. What is queued is certain to be\n"
      "read, and can be followed with `huiyao ingestions`; to be repeated at will.\n\n"
      "Examples:\n"
      "  huiyao lexicon stale --requeue\n"
      "  huiyao lexicon stale --filter='collection = \"collections/health\"' --requeue --limit=1000");
  command->callback([options, &chosen] {
    chosen = [options](Context& context) {
      return options->requeue ? RunRequeue(*options, context) : RunList(*options, context);
    };
  });
}

}  // namespace huiyao::cli
