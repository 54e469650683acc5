#ifndef HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WISH_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WISH_H_

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "huiyao/query/v1/lexicon.pb.h"

namespace huiyao::query {

inline constexpr int kMaxUpdateTerms = 100'000;
inline constexpr size_t kMaxRequestIdBytes = 128;

// What an update asks for, checked, term by term: whether it should be taken out, and what should be put in. A term
// that is given more than once counts as it was given first.
struct LexiconWish {
  struct Term {
    std::string removed;
    std::string added;
  };
  // By key, see analysis::TermKey.
  std::map<std::string, Term> terms;
  // Over all terms: equal for equal wishes.
  std::string hash;
};

// INVALID_ARGUMENT with reason INVALID_TERM, which names the first hundred terms that are none, or INVALID_FIELD.
absl::StatusOr<LexiconWish> ReadWish(const v1::UpdateLexiconRequest& request);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WISH_H_
