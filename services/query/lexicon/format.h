#ifndef HUIYAO_SERVICES_QUERY_LEXICON_FORMAT_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_FORMAT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/storage/store.h"

namespace huiyao::query {

// What query keeps of the lexicon. Every value begins with a byte that is the version of its layout, 1. An update is
// one synced write of its terms and its change.
//
//   family           key             value, after the version byte
//   lexicon_terms    folded term     be64 version that brought it; the term as it was given, unless that is the key
//   lexicon_changes  be64 version    serialized huiyao.query.v1.LexiconChangeRow; the last one is always there, and of
//                                    those before it as many as kMaxChanges and kMaxChangedTerms allow
//
// The version in force is that of the last change, 0 if there is none. Keys follow the folding of the program: at start
// those that an older program folded otherwise are moved.

inline constexpr std::string_view kLexiconTermsFamily = "lexicon_terms";
inline constexpr std::string_view kLexiconChangesFamily = "lexicon_changes";

inline constexpr size_t kMaxChanges = 1000;
inline constexpr size_t kMaxChangedTerms = 500'000;

// The families above, for StoreOptions.
std::vector<storage::Family> LexiconFamilies();

// A row of lexicon_terms.
struct TermRow {
  int64_t version = 0;
  std::string term;

  bool operator==(const TermRow&) const = default;
};

std::string EncodeTerm(std::string_view key, const TermRow& row);
// DATA_LOSS with reason STORAGE_CORRUPT if the row is not as above.
absl::StatusOr<TermRow> DecodeTerm(std::string_view key, std::string_view value);

std::string ChangeKey(int64_t version);
absl::StatusOr<int64_t> VersionOfChangeKey(std::string_view key);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_FORMAT_H_
