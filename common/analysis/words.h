#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace huiyao::analysis {

// A word of a text: bytes [start, end), whole code points.
struct Word {
  uint32_t start;
  uint32_t end;

  bool operator==(const Word&) const = default;
};

// The words of `text` in order, without white space and punctuation between them, which belong to none. Any bytes,
// below 2 GiB; ill-formed ones belong to no word. Source: ICU's word rules and its Chinese dictionary (UAX #29).
// Deterministic. Thread-safe: each thread keeps a break iterator.
std::vector<Word> Words(std::string_view text);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_H_
