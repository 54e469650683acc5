#include <algorithm>
#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/output/highlight.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/style.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

using query::v1::SearchDocumentsResponse;
using query::v1::SearchHit;

struct SearchOptions {
  std::vector<std::string> words;
  std::string filter;
  Paging paging{.limit = 10};
  int snippets = 3;
};

void WriteHit(const SearchHit& hit, int rank, Context& context) {
  const document::v1::Document& document = hit.document();
  std::string facts;
  for (const std::string& fact : {document.publish_date(), document.publisher(), document.language()}) {
    if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + OneLine(fact);
  }
  std::string title = document.title();
  if (title.empty()) title = document.sources().empty() ? "(no title)" : "<" + document.sources(0).uri() + ">";
  const bool color = context.terminal.color;
  std::ostream& out = context.terminal.out;
  if (rank > 1) out << '\n';
  out << fmt::format("{}. {}{}{}\n", rank, Styled(OneLine(title), kBold, color), facts.empty() ? "" : "  ",
                     Styled(facts, kDim, color && !facts.empty()));
  out << fmt::format("   {}\n",
                     Styled(fmt::format("{}  score {:.3f}", OneLine(document.name()), hit.score()), kDim, color));
  for (const query::v1::Snippet& snippet : hit.snippets()) out << "   … " << HighlightSnippet(snippet, color) << " …\n";
}

absl::StatusOr<ExitCode> RunSearch(const SearchOptions& options, Context& context) {
  std::string query;
  for (const std::string& word : options.words) query += (query.empty() ? "" : " ") + word;
  // The pages as one answer; in text mode the hits are shown at once and not kept.
  SearchDocumentsResponse whole;
  int shown = 0;
  HUIYAO_RETURN_IF_ERROR(
      ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
        query::v1::SearchDocumentsRequest request;
        request.set_query(query);
        request.set_filter(options.filter);
        request.set_page_size(page_size);
        request.set_page_token(page_token);
        request.set_max_snippets(options.snippets == 0 ? -1 : options.snippets);
        HUIYAO_ASSIGN_OR_RETURN(
            SearchDocumentsResponse page,
            context.clients.Call(Service::kQuery, context.clients.query(),
                                 &query::v1::QueryService::StubInterface::SearchDocuments, request));
        const int count = std::min(page.hits_size(), page_size);
        for (int i = 0; i < count; ++i) {
          ++shown;
          if (context.json()) {
            whole.add_hits()->Swap(page.mutable_hits(i));
          } else {
            WriteHit(page.hits(i), shown, context);
          }
        }
        page.clear_hits();
        whole.MergeFrom(page);
        whole.set_next_page_token(page.next_page_token());
        return PageTaken{count, page.next_page_token()};
      }));
  if (context.json()) {
    WriteJson(whole, context.terminal.out);
    return kExitOk;
  }
  context.terminal.out.flush();
  context.terminal.err << fmt::format("{}{} document{} match{}{}\n", whole.total_is_lower_bound() ? "at least " : "",
                                      whole.total_size(), whole.total_size() == 1 ? "" : "s",
                                      whole.total_size() == 1 ? "es" : "",
                                      shown < whole.total_size() ? fmt::format(", {} shown", shown) : "");
  if (whole.partial()) context.terminal.err << "the time ran out before the whole index was searched (--timeout)\n";
  return kExitOk;
}

}  // namespace

void AddSearchCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App* command = app.add_subcommand("search", "Find documents by words and phrases, the best first");
  command->add_option("QUERY", options->words, "Words, \"phrases\", AND OR NOT, parentheses, title: heading: body:")
      ->required();
  command->add_option("--filter", options->filter, "Only documents that pass (AIP-160, as in `huiyao list`)")
      ->type_name("FILTER");
  command->add_option("--snippets", options->snippets, "Passages shown for each document")
      ->type_name("N")
      ->capture_default_str()
      ->check(WholeNumber(0, 20));
  AddPagingOptions(*command, options->paging);
  command->footer(
      "All words must occur, unless joined by OR. Chinese needs no spaces. Several arguments are joined by spaces; a\n"
      "phrase needs quotation marks of its own, inside those of the shell; write NOT word, since -word would be taken\n"
      "for an option. Matches are coloured on a terminal and stand between « » elsewhere. --limit is 10 unless given.\n"
      "--output=json prints one SearchDocumentsResponse.\n\n"
      "Examples:\n"
      "  huiyao search 中医药\n"
      "  huiyao search '\"primary care\" AND NOT title:budget' --limit=3\n"
      "  huiyao search 社区 --filter='publish_date >= \"2026-01-01\"' --output=json | jq '.hits[].document.name'");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunSearch(*options, context); }; });
}

}  // namespace huiyao::cli
