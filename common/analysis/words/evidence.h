#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "common/analysis/words/dictionary.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// What the dictionary says about each unit of a run, in the small numbers that index the model's tables.

// Lengths of words count up to five: longer ones are alike.
inline constexpr int kMaxLengthClass = 5;
inline int LengthClass(int length) { return std::min(length, kMaxLengthClass); }

// The longest dictionary words that begin at a unit, end at it and pass over it; 0: none.
struct Shape {
  uint8_t begins = 0;
  uint8_t ends = 0;
  uint8_t passes = 0;
};
inline constexpr int kShapeCount = 6 * 6 * 6;
inline int ShapeIndex(int a, int b, int c) { return (a * 6 + b) * 6 + c; }

// The part that a unit plays in the most frequent way to cut the run into dictionary words: alone, or the beginning,
// inside or end of a word of two, three, four, five or more; or beyond the run.
using PathCode = uint8_t;
inline constexpr PathCode kPathAlone = 0;
inline constexpr PathCode kPathBeyond = 12;
inline constexpr int kPathCodes = 13;
PathCode PathCodeOf(int length, int place);

// The place of a unit in a dictionary word, or right before or behind one.
enum class Role : uint8_t { kFirst, kMiddle, kSecond, kLaterMiddle, kLast, kBefore, kBehind };
inline constexpr int kRoleCount = 7;
Role RoleOf(int length, int place);

// Costs of word classes: -log2 of the relative frequency of a typical word of the class, times 16.
using ClassCosts = std::span<const uint16_t, kWordClasses>;
// Of a unit that is no word.
inline constexpr uint32_t kUnknownUnitCost = 24 * 16;

// All of it for one run. Reused from run to run to save allocations.
struct Evidence {
  std::vector<DictionaryMatch> matches;
  std::vector<Shape> shapes;          // one a unit
  std::vector<PathCode> path;         // one a unit
  std::vector<WordClass> path_class;  // class of the path's word; 0 for a unit alone
  std::vector<uint32_t> cost;         // of the cheapest path from a unit on
  std::vector<uint8_t> step;          // the length of its first word
  std::vector<uint8_t> step_class;

  // Fills everything for symbols[0, size). `alone` has the class of each symbol as a word of one, 0 or none if it is
  // none. Linear.
  void Gather(const Symbol* symbols, size_t size, const Dictionary& dictionary, ClassCosts costs,
              std::span<const WordClass> alone);
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_
