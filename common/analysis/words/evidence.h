#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_

#include <algorithm>
#include <cstdint>

namespace huiyao::analysis {

// What the dictionary says about a unit of a run, in the small numbers that index the model's tables.

// Lengths of words count from two to five: longer ones are alike. 0: no word.
inline constexpr int kLengthClasses = 5;
constexpr int LengthClass(int length) { return std::min(length, 5) - 1; }

// The length classes of the longest dictionary words that begin at a unit, end at it and pass over it.
struct Shape {
  uint8_t begins = 0;
  uint8_t ends = 0;
  uint8_t passes = 0;
};

// The part that a unit plays in the most frequent way to cut the run into dictionary words: alone, or the beginning,
// inside or end of a word of two, three, four, five or more; or beyond the run.
using PathCode = uint8_t;
inline constexpr PathCode kPathAlone = 0;
inline constexpr PathCode kPathBeyond = 12;
inline constexpr int kPathCodes = 13;
constexpr PathCode PathCodeOf(int length, int place) {
  if (length <= 1) return kPathAlone;
  if (length == 2) return static_cast<PathCode>(1 + place);
  const int base = LengthClass(length) * 3 - 3;  // 3, 6, 9
  return static_cast<PathCode>(base + (place == 0 ? 0 : place == length - 1 ? 2 : 1));
}

// The place of a unit in a dictionary word of three and more, or right before or behind one.
enum class Role : uint8_t { kBefore, kFirst, kMiddle, kSecond, kLaterMiddle, kLast, kBehind };
inline constexpr int kRoleCount = 7;
constexpr Role RoleOf(int length, int place) {
  if (place < 0) return Role::kBefore;
  if (place >= length) return Role::kBehind;
  if (place == 0) return Role::kFirst;
  if (place == length - 1) return Role::kLast;
  if (length == 3) return Role::kMiddle;
  return place == 1 ? Role::kSecond : Role::kLaterMiddle;
}

// Costs of word classes: -log2 of the relative frequency of a typical word of the class, times 16. Of a unit that is no
// word:
inline constexpr uint32_t kUnknownUnitCost = 24 * 16;

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_EVIDENCE_H_
