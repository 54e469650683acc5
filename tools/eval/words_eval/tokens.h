#ifndef HUIYAO_TOOLS_EVAL_WORDS_EVAL_TOKENS_H_
#define HUIYAO_TOOLS_EVAL_WORDS_EVAL_TOKENS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// The words of a text and its punctuation as tokens of their own, as treebanks count them: one token a character, runs
// of the same dash or dot one together (—— ……). White space is no token. Well-formed text.
std::vector<Word> WordsAndMarks(std::string_view text, std::span<const Word> words);

// The same as text, apart by a space: what score.py reads.
std::string JoinWordsAndMarks(std::string_view text, std::span<const Word> words);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_EVAL_WORDS_EVAL_TOKENS_H_
