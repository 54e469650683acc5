#ifndef HUIYAO_SERVICES_QUERY_LANGUAGE_WORDS_TO_PHRASES_H_
#define HUIYAO_SERVICES_QUERY_LANGUAGE_WORDS_TO_PHRASES_H_

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"

namespace huiyao::query {

// The terms of a quoted phrase, punctuation included.
std::vector<std::string> PhraseTerms(std::string_view text);

// Unquoted text without white space as phrases that are all required: each word of Chinese one (a run of up to four
// characters is one in all, and a single character goes with its neighbour), a chunk without Chinese one in all.
// Punctuation at the ends and between words is left out.
std::vector<std::vector<std::string>> WordsToPhrases(std::string_view text, const analysis::Lexicon& lexicon);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LANGUAGE_WORDS_TO_PHRASES_H_
