#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_FORCED_WORDS_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_FORCED_WORDS_H_

#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/words.h"

namespace huiyao::analysis {

// `words` of `text`, in order, with the terms of the lexicon as words of their own: leftmost first, the longest at a
// place. What is left of a word that a term overlaps stays a word. A term of letters or digits does not begin or end
// within a run of them: AI is none in SAID. Linear in the text.
std::vector<Word> ForceTerms(std::string_view text, std::vector<Word> words, const Lexicon& lexicon);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_FORCED_WORDS_H_
