#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_H_

#include <cstddef>
#include <string_view>

#include "common/analysis/words/character_table.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// What is kept whole by rule because its inner punctuation is no boundary: a number, a Latin word, an address.
struct Atom {
  size_t end;         // in bytes
  Symbol symbol;      // what the model sees
  bool stands_alone;  // an address or a date: no part of a longer word
};

// The atom that begins at `at`, where a digit or a letter stands:
//   addresses   https://example.org/a?b=1, www.example.org, name@example.org, example.org
//   dates       2026-01-09, 2026/1/9, 2026.1.9; times 10:30, 10:30:05
//   numbers     16,250  3.5  1/3  96%  8‰, full-width too; a unit of measurement behind one is an atom of its own
//   words       don't  AT&T  A-AVG  PM2.5  5G  U.S.  C++, with diacritics and combining marks
//   units       km/h  mg/L  μg/m³  kW·h  m²  °C
// Any bytes; linear in the length of the atom.
Atom ScanAtom(std::string_view text, size_t at, const CharacterTable& characters);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_H_
