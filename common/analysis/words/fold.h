#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_

namespace huiyao::analysis {

// How words are compared: per code point, one to one, so that a match in folded text has the same length in the text.
// Equal code points stay equal from build to build only as far as the tables behind this do: what is kept on disk is
// the word as it was given. Idempotent. Thread-safe.
char32_t FoldForWords(char32_t value);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_
