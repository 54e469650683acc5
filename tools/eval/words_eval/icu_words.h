#ifndef HUIYAO_TOOLS_EVAL_WORDS_EVAL_ICU_WORDS_H_
#define HUIYAO_TOOLS_EVAL_WORDS_EVAL_ICU_WORDS_H_

#include <string_view>
#include <vector>

#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Appends the words as ICU cuts them: word rules with its Chinese dictionary (UAX #29). The baseline. For one thread.
void CutIcuWords(std::string_view text, std::vector<Word>& words);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_EVAL_WORDS_EVAL_ICU_WORDS_H_
