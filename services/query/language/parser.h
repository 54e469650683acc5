#ifndef HUIYAO_SERVICES_QUERY_LANGUAGE_PARSER_H_
#define HUIYAO_SERVICES_QUERY_LANGUAGE_PARSER_H_

#include <cstddef>
#include <string_view>

#include "absl/status/statusor.h"
#include "common/analysis/lexicon/lexicon.h"
#include "services/query/language/query.h"

namespace huiyao::query {

inline constexpr size_t kMaxQueryBytes = 8192;
inline constexpr size_t kMaxQueryPhrases = 256;
inline constexpr size_t kMaxPhraseTerms = 1024;
inline constexpr int kMaxQueryDepth = 32;

// Reads what people type:
//   either   = all { "OR" all }
//   all      = not { [ "AND" ] not }
//   not      = ( "NOT" | "-" ) not | operand
//   operand  = [ FIELD ":" ] ( words | phrase | "(" either ")" )
// FIELD is title, heading or body; parentheses, colons and quotation marks may be full-width or Chinese. Words without
// white space between them are cut as documents are, with the same lexicon, all of them required, each as an exact
// phrase of characters; a chunk without Chinese (COVID-19, 43.3%, U.S.) is one phrase. INVALID_ARGUMENT with reason
// INVALID_QUERY names the character and what was expected: for an empty query, one of punctuation only, one over the
// bounds above, ill-formed UTF-8 and everything that the grammar does not know. Linear in the query.
absl::StatusOr<Query> ParseQuery(std::string_view query,
                                 const analysis::Lexicon& lexicon = *analysis::Lexicon::Empty());

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LANGUAGE_PARSER_H_
