#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_

#include <cstdint>
#include <span>

namespace huiyao::analysis {

// How words are compared: per code point, one to one, so that a match in folded text has the same length in the text.
// Equal code points stay equal from build to build only as far as the tables behind this do: what is kept on disk is
// the word as it was given. Idempotent. Thread-safe.
char32_t FoldForWords(char32_t value);

// The same for whoever folds many code points: make one for a text. Thread-safe.
class WordFolding {
 public:
  WordFolding();
  char32_t operator()(char32_t value) const { return value < folds_.size() ? folds_[value] : FoldForWords(value); }

 private:
  std::span<const uint16_t> folds_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_FOLD_H_
