#include <algorithm>
#include <memory>
#include <ostream>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "google/protobuf/util/time_util.h"
#include "tools/huiyao/busy.h"
#include "tools/huiyao/commands/lexicon_commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"
#include "tools/huiyao/paging.h"

namespace huiyao::cli {
namespace {

using LexiconStub = query::v1::LexiconService::StubInterface;

struct TermsOptions {
  std::string prefix;
  Paging paging{.limit = 0, .page_size = 1000};
};

struct ChangeOptions {
  std::vector<std::string> terms;
  std::string etag;
};

absl::StatusOr<ExitCode> RunList(const TermsOptions& options, Context& context) {
  Table table({{.header = "TERM"}, {"SINCE VERSION", true}}, context.terminal.out_columns);
  HUIYAO_RETURN_IF_ERROR(
      ReadPages(options.paging, [&](int page_size, const std::string& page_token) -> absl::StatusOr<PageTaken> {
        query::v1::ListTermsRequest request;
        request.set_page_size(page_size);
        request.set_page_token(page_token);
        request.set_prefix(options.prefix);
        HUIYAO_ASSIGN_OR_RETURN(const auto page, context.clients.Call(Service::kQuery, context.clients.lexicon(),
                                                                      &LexiconStub::ListTerms, request));
        const int count = std::min(page.terms_size(), page_size);
        for (int i = 0; i < count; ++i) {
          if (context.json()) {
            WriteJsonLine(page.terms(i), context.terminal.out);
          } else {
            table.AddRow({page.terms(i).term(), fmt::format("{}", page.terms(i).version())});
          }
        }
        if (!context.json()) table.Flush(context.terminal.out);
        return PageTaken{count, page.next_page_token()};
      }));
  return kExitOk;
}

absl::StatusOr<ExitCode> RunChange(const ChangeOptions& options, bool add, Context& context) {
  query::v1::UpdateLexiconRequest request;
  *(add ? request.mutable_added_terms() : request.mutable_removed_terms()) = {options.terms.begin(),
                                                                              options.terms.end()};
  request.set_etag(options.etag);
  HUIYAO_ASSIGN_OR_RETURN(const auto lexicon, UpdateLexicon(request, context));
  WriteLexicon(lexicon, context);
  return kExitOk;
}

void AddListTerms(CLI::App& lexicon, Action& chosen) {
  auto options = std::make_shared<TermsOptions>();
  CLI::App* command = lexicon.add_subcommand("list", "List the terms");
  command->add_option("--prefix", options->prefix, "Only terms that begin so, whatever their width and case")
      ->type_name("TEXT");
  AddPagingOptions(*command, options->paging);
  command->footer("--output=json prints one LexiconTerm a line.");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunList(*options, context); }; });
}

void AddChange(CLI::App& lexicon, Action& chosen, bool add) {
  auto options = std::make_shared<ChangeOptions>();
  CLI::App* command =
      lexicon.add_subcommand(add ? "add" : "remove", add ? "Force terms as words" : "Leave terms to the model again");
  command->add_option("TERM", options->terms, "1 to 64 characters each; all or none are taken")->required();
  command->add_option("--etag", options->etag, "Only if the lexicon is still in this state")->type_name("ETAG");
  command->callback([options, add, &chosen] {
    chosen = [options, add](Context& context) { return RunChange(*options, add, context); };
  });
}

}  // namespace

absl::StatusOr<query::v1::Lexicon> GetLexicon(Context& context) {
  return context.clients.Call(Service::kQuery, context.clients.lexicon(), &LexiconStub::GetLexicon, {});
}

absl::StatusOr<query::v1::Lexicon> UpdateLexicon(const query::v1::UpdateLexiconRequest& request, Context& context) {
  query::v1::UpdateLexiconRequest wish = request;
  wish.set_request_id(NewRequestId() + NewRequestId());
  return RepeatWhileBusy<query::v1::Lexicon>(context.clients.timeout(), [&] {
    return context.clients.Call(Service::kQuery, context.clients.lexicon(), &LexiconStub::UpdateLexicon, wish);
  });
}

void WriteLexicon(const query::v1::Lexicon& lexicon, Context& context) {
  std::ostream& out = context.terminal.out;
  if (context.json()) {
    WriteJson(lexicon, out);
    return;
  }
  out << fmt::format("version   {}\nterms     {}\n", lexicon.version(), lexicon.term_count());
  if (lexicon.has_update_time()) {
    out << fmt::format("changed   {}\n", google::protobuf::util::TimeUtil::ToString(lexicon.update_time()));
  }
  out << fmt::format("analyzer  {}\netag      {}\n", OneLine(lexicon.analyzer()), OneLine(lexicon.etag()));
}

void AddLexiconCommand(CLI::App& app, Action& chosen) {
  CLI::App* lexicon = app.add_subcommand("lexicon", "Say which terms are words, and have documents read anew");
  lexicon->require_subcommand(1);
  CLI::App* get = lexicon->add_subcommand("get", "Show the version in force");
  get->callback([&chosen] {
    chosen = [](Context& context) -> absl::StatusOr<ExitCode> {
      HUIYAO_ASSIGN_OR_RETURN(const auto current, GetLexicon(context));
      WriteLexicon(current, context);
      return kExitOk;
    };
  });
  AddListTerms(*lexicon, chosen);
  AddChange(*lexicon, chosen, /*add=*/true);
  AddChange(*lexicon, chosen, /*add=*/false);
  AddLexiconImportCommand(*lexicon, chosen);
  AddLexiconWatchCommand(*lexicon, chosen);
  AddLexiconStaleCommand(*lexicon, chosen);
  lexicon->footer(
      "Segmentation cuts a term as one word wherever it stands, from the next document on. Documents that were read\n"
      "before stay as they are and are stale.\n\n"
      "Examples:\n"
      "  huiyao lexicon add 普惠托育 \"New York\"\n"
      "  huiyao lexicon import terms.txt\n"
      "  huiyao lexicon stale --requeue");
}

}  // namespace huiyao::cli
