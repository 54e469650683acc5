#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_COMPLEX_SCRIPT_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_COMPLEX_SCRIPT_H_

#include <string_view>
#include <vector>

#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Appends the words of a stretch of Thai, Lao, Khmer or Burmese: ICU's dictionaries (UAX #29). Each thread keeps a
// break iterator from its first call on.
void CutComplexScript(std::string_view text, Word stretch, std::vector<Word>& words);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_COMPLEX_SCRIPT_H_
