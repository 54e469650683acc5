#include "services/query/lexicon/term_list.h"

#include <string>

#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"

namespace huiyao::query {
namespace {

constexpr int kStandardPage = 100;
constexpr int kMaxPage = 10'000;

}  // namespace

absl::StatusOr<v1::ListTermsResponse> ListTerms(LexiconStore& lexicon, const api::PageTokens& tokens,
                                                const v1::ListTermsRequest& request) {
  HUIYAO_ASSIGN_OR_RETURN(const int page_size, api::PageSize(request.page_size(), kStandardPage, kMaxPage));
  const std::string prefix = analysis::TermKeyPrefix(request.prefix());
  const api::PageScope scope{"LexiconService.ListTerms", {prefix}};
  std::string from = prefix;
  if (!request.page_token().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(from, tokens.Open(scope, request.page_token()));
    from.push_back('\0');
  }
  v1::ListTermsResponse response;
  std::string last;
  HUIYAO_RETURN_IF_ERROR(lexicon.Visit(from, [&](std::string_view key, const TermRow& row) {
    if (!key.starts_with(prefix)) return false;
    if (response.terms_size() == page_size) {
      response.set_next_page_token(tokens.Make(scope, last));
      return false;
    }
    v1::LexiconTerm& term = *response.add_terms();
    term.set_term(row.term);
    term.set_version(row.version);
    last.assign(key);
    return true;
  }));
  return response;
}

}  // namespace huiyao::query
