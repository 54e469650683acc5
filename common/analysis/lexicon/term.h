#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace huiyao::analysis {

// A term is what a user wants to be one word: well-formed UTF-8 of 1 to 64 code points, without controls, line and
// paragraph separators, and without white space at its ends. White space inside is allowed: New York. Terms are kept as
// they were given and are the same if they fold to the same: 5G and ５ｇ.

inline constexpr size_t kMaxTermCodePoints = 64;

// `text` without the white space around it. INVALID_ARGUMENT with reason INVALID_TERM, and why, if that is no term.
absl::StatusOr<std::string> NormalizeTerm(std::string_view text);

// The term as it is compared, one code point for each of its own (see FoldForWords). nullopt if it is none.
std::optional<std::u32string> FoldTerm(std::string_view term);

// The same in UTF-8, whose bytes sort as the code points do. Empty if `term` is none.
std::string TermKey(std::string_view term);
std::string TermKey(std::u32string_view folded);

// How the keys begin of the terms that begin with `prefix`, which need not be a term itself.
std::string TermKeyPrefix(std::string_view prefix);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_TERM_H_
