#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_DICTIONARY_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_DICTIONARY_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/words/double_array.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// A dictionary word that occurs in a run.
struct DictionaryMatch {
  uint32_t start;  // unit
  uint8_t length;  // units
  uint8_t word_class;
};

// What a word list says of a word, in one byte: part of speech and frequency. 1 .. 255; 0 is no word.
using WordClass = uint8_t;
inline constexpr int kWordClasses = 256;

// How a character serves in names, counted over the names in a word list: as a surname (0 .. 2), in given names (0, 1)
// and in transcriptions (0, 1). Names are mostly new words, but their characters are not.
using NameClass = uint8_t;
inline constexpr int kNameClasses = 12;

inline constexpr size_t kMaxDictionaryWord = 8;  // units; longer words are left out

// The class of a word of jieba's list: its tag (ICTCLAS: n, nr, v …) and count.
WordClass ClassOf(std::string_view tag, int64_t count);

// A word list as the model sees it: which words occur in a run. Immutable view, thread-safe.
class Dictionary {
 public:
  Dictionary() = default;
  explicit Dictionary(DoubleArray words) : words_(words) {}

  // Appends all words of two or more units among symbols[0, size), by start, shorter before longer.
  void FindWords(const Symbol* symbols, size_t size, std::vector<DictionaryMatch>& matches) const;

  const DoubleArray& words() const { return words_; }

 private:
  DoubleArray words_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_DICTIONARY_H_
