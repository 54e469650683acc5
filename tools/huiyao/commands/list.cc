#include <algorithm>
#include <memory>

#include "common/base/error.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

struct ListOptions {
  std::string filter;
  std::string order_by;
  Paging paging;
};

// The title or, for a document that prints none, where it came from.
std::string TitleOrAddress(const document::v1::Document& document) {
  if (!document.title().empty() || document.sources().empty()) return document.title();
  return "<" + document.sources(0).uri() + ">";
}

absl::StatusOr<ExitCode> RunList(const ListOptions& options, Context& context) {
  Table table({{.header = "DOCUMENT"}, {"DATE"}, {"LANGUAGE"}, {"PUBLISHER", false, 2}, {"TITLE", false, 1}},
              context.terminal.out_columns);
  HUIYAO_RETURN_IF_ERROR(
      ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
        query::v1::ListDocumentsRequest request;
        request.set_page_size(page_size);
        request.set_page_token(page_token);
        request.set_filter(options.filter);
        request.set_order_by(options.order_by);
        HUIYAO_ASSIGN_OR_RETURN(auto page,
                                context.clients.Call(Service::kQuery, context.clients.query(),
                                                     &query::v1::QueryService::StubInterface::ListDocuments, request));
        const int count = std::min(page.documents_size(), page_size);
        for (int i = 0; i < count; ++i) {
          const auto& document = page.documents(i);
          if (context.json()) {
            WriteJsonLine(document, context.terminal.out);
          } else {
            table.AddRow({std::string(ShortId(document.name())), document.publish_date(), document.language(),
                          document.publisher(), TitleOrAddress(document)});
          }
        }
        if (!context.json()) table.Flush(context.terminal.out);
        return PageTaken{count, page.next_page_token()};
      }));
  return kExitOk;
}

}  // namespace

void AddListCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* command = app.add_subcommand("list", "List documents");
  command->add_option("--filter", options->filter, "Only documents that pass (AIP-160)")->type_name("FILTER");
  command
      ->add_option("--order-by", options->order_by,
                   "name, publish_date, title, publisher, language or revision, with desc for downwards")
      ->type_name("FIELDS");
  AddPagingOptions(*command, options->paging);
  command->footer(
      "A title in <> is an address: that document prints no title. --output=json prints one Document a line.\n\n"
      "Examples:\n"
      "  huiyao list --order-by='publish_date desc' --limit=20\n"
      "  huiyao list --filter='language = \"en\" AND publish_date >= \"2026-01-01\"'\n"
      "  huiyao list --filter='labels.source = \"crawl\"' --output=json | jq -r .name");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunList(*options, context); }; });
}

}  // namespace huiyao::cli
