#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_TERM_FINDER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_TERM_FINDER_H_

#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/words/character_table.h"
#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Appends the places where terms of the lexicon stand in `text` (any bytes): from the left the longest term each,
// disjoint and in order. A term neither begins nor ends inside a run of letters or of digits: 5G is not found in 15GB.
// Linear, up to the length of terms.
void FindTerms(std::string_view text, const Lexicon& lexicon, const CharacterTable& characters,
               std::vector<Word>& terms);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_TERM_FINDER_H_
