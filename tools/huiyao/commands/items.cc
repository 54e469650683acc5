#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/names.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

struct ItemsOptions {
  std::string document = "-";
  std::string beside;
  std::string filter;
  Paging paging;
};

std::vector<std::string> Row(const query::v1::ListedItem& listed) {
  const document::v1::Item& item = listed.item();
  const std::string ordinal = fmt::format("{}{}", item.ordinal(), item.ordinal_inferred() ? "?" : "");
  return {std::string(ShortId(listed.document())), std::string(ShortId(listed.name())), ordinal,
          item.marker().content(), item.heading().content().empty() ? listed.text() : item.heading().content()};
}

absl::StatusOr<ExitCode> RunItems(const ItemsOptions& options, Context& context) {
  Table table({{.header = "DOCUMENT"}, {"ITEM"}, {"NO.", true}, {"MARKER"}, {"HEADING", false, 1}},
              context.terminal.out_columns);
  HUIYAO_RETURN_IF_ERROR(
      ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
        query::v1::ListItemsRequest request;
        request.set_parent(DocumentName(options.document));
        request.set_page_size(page_size);
        request.set_page_token(page_token);
        request.set_filter(options.filter);
        HUIYAO_ASSIGN_OR_RETURN(auto page,
                                context.clients.Call(Service::kQuery, context.clients.query(),
                                                     &query::v1::QueryService::StubInterface::ListItems, request));
        const int count = std::min(page.items_size(), page_size);
        for (int i = 0; i < count; ++i) {
          if (context.json()) {
            WriteJsonLine(page.items(i), context.terminal.out);
          } else {
            table.AddRow(Row(page.items(i)));
          }
        }
        if (!context.json()) table.Flush(context.terminal.out);
        return PageTaken{count, page.next_page_token()};
      }));
  return kExitOk;
}

// Where an item belongs when two documents are laid side by side: the how-manieth list of its article, and its number.
using Place = std::pair<std::string, int>;

Place PlaceOf(const query::v1::ListedItem& listed) {
  const std::string_view id = ShortId(listed.name());
  return {std::string(id.substr(0, id.rfind("-i"))), listed.item().ordinal()};
}

std::string Words(const query::v1::ListedItem& listed) {
  return listed.item().heading().content().empty() ? listed.text() : listed.item().heading().content();
}

// The outermost items of two documents by their numbers.
absl::StatusOr<ExitCode> RunBeside(const ItemsOptions& options, Context& context) {
  std::map<Place, std::array<std::string, 2>> rows;
  for (size_t side = 0; side < 2; ++side) {
    HUIYAO_RETURN_IF_ERROR(
        ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
          query::v1::ListItemsRequest request;
          request.set_parent(DocumentName(side == 0 ? options.document : options.beside));
          request.set_page_size(page_size);
          request.set_page_token(page_token);
          request.set_filter(options.filter.empty() ? "depth = 1" : fmt::format("depth = 1 AND ({})", options.filter));
          HUIYAO_ASSIGN_OR_RETURN(auto page,
                                  context.clients.Call(Service::kQuery, context.clients.query(),
                                                       &query::v1::QueryService::StubInterface::ListItems, request));
          const int count = std::min(page.items_size(), page_size);
          for (int i = 0; i < count; ++i) {
            if (context.json()) {
              WriteJsonLine(page.items(i), context.terminal.out);
            } else {
              rows[PlaceOf(page.items(i))][side] = Words(page.items(i));
            }
          }
          return PageTaken{count, page.next_page_token()};
        }));
  }
  if (context.json()) return kExitOk;
  Table table({{.header = "NO.", .right = true},
               {std::string(ShortId(DocumentName(options.document))), false, 1},
               {std::string(ShortId(DocumentName(options.beside))), false, 1}},
              context.terminal.out_columns);
  for (const auto& [place, words] : rows) table.AddRow({fmt::format("{}", place.second), words[0], words[1]});
  table.Flush(context.terminal.out);
  return kExitOk;
}

}  // namespace

void AddItemsCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<ItemsOptions>();
  CLI::App* command = app.add_subcommand("items", "List enumerated items (tasks, measures) of one document or of all");
  command->add_option("DOCUMENT", options->document, "documents/ID or ID; without it all documents");
  command->add_option("BESIDE", options->beside, "A second document: the two side by side, number by number");
  command
      ->add_option("--filter", options->filter,
                   "Only items that pass (AIP-160): ordinal, marker, heading, text, depth, region, language, "
                   "publish_date, publisher, collection, labels.KEY")
      ->type_name("FILTER");
  AddPagingOptions(*command, options->paging);
  command->footer(
      "A ? after a number says that the text does not print it so: it was inferred. An item without a heading shows\n"
      "its text. --output=json prints one ListedItem a line, with the whole text.\n\n"
      "Examples:\n"
      "  huiyao items ID\n"
      "  huiyao items ID ID2\n"
      "  huiyao items --filter='heading:\"人才\" AND depth = 1'\n"
      "  huiyao items --filter='ordinal = 3' --output=json | jq -r .text");
  command->callback([options, &chosen] {
    chosen = [options](Context& context) {
      return options->beside.empty() ? RunItems(*options, context) : RunBeside(*options, context);
    };
  });
}

}  // namespace huiyao::cli
