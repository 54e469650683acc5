#ifndef HUIYAO_SERVICES_QUERY_LEXICON_TERM_LIST_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_TERM_LIST_H_

#include "absl/status/statusor.h"
#include "common/api/page_token.h"
#include "huiyao/query/v1/lexicon.pb.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {

// A page of terms: see LexiconService.ListTerms.
absl::StatusOr<v1::ListTermsResponse> ListTerms(LexiconStore& lexicon, const api::PageTokens& tokens,
                                                const v1::ListTermsRequest& request);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_TERM_LIST_H_
