#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_CHARACTER_TABLE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_CHARACTER_TABLE_H_

#include <cstdint>
#include <span>

#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// How the scanner treats a code point.
enum class ScanClass : uint8_t {
  kGap,        // punctuation and symbols: no word
  kSpace,      // white space and controls: no word
  kIgnorable,  // belongs to what stands before it
  kHan,        // one symbol of a run that the model cuts
  kDigit,      // part of a number
  kLetter,     // part of a word of a script with spaces
  kKana,       // a word as long as it goes on
  kComplex,    // scripts without spaces whose words ICU's dictionaries know: Thai, Lao, Khmer, Burmese
};

// A code point as the scanner sees it.
struct CharacterEntry {
  Symbol symbol;
  ScanClass scan_class;
  uint8_t reserved = 0;
};
static_assert(sizeof(CharacterEntry) == 4);

// Class and symbol of every code point, as a view of a model's bytes. Thread-safe.
class CharacterTable {
 public:
  static constexpr size_t kBmp = 0x10000;
  // A character outside the Basic Multilingual Plane that has a symbol of its own.
  struct Supplementary {
    uint32_t code_point;
    uint32_t symbol;
  };

  CharacterTable() = default;
  // `bmp` has kBmp entries; `supplementary` is sorted. Both must outlive the table.
  CharacterTable(std::span<const CharacterEntry> bmp, std::span<const Supplementary> supplementary)
      : bmp_(bmp.data()), supplementary_(supplementary) {}

  CharacterEntry operator[](char32_t value) const { return value < kBmp ? bmp_[value] : Beyond(value); }

 private:
  CharacterEntry Beyond(char32_t value) const;

  const CharacterEntry* bmp_ = nullptr;
  std::span<const Supplementary> supplementary_;
};

// The class of a code point by Unicode's properties: what a model's table is made from.
ScanClass ScanClassOf(char32_t value);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_CHARACTER_TABLE_H_
