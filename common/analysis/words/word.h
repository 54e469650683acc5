#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_WORD_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_WORD_H_

#include <cstdint>

namespace huiyao::analysis {

// A word of a text: bytes [start, end), whole code points.
struct Word {
  uint32_t start;
  uint32_t end;

  bool operator==(const Word&) const = default;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_WORD_H_
