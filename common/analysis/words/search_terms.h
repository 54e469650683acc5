#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SEARCH_TERMS_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SEARCH_TERMS_H_

#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Appends the words of a text together with the dictionary's words inside each of them and those made of whole ones, by
// start, longer before shorter. `words` are disjoint, in order and on code points. Linear.
void AddDictionaryWords(std::string_view text, std::span<const Word> words, const WordModel& model,
                        std::vector<Word>& terms);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SEARCH_TERMS_H_
