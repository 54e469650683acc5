#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"
#include "tools/train/words_trainer/evidence.h"

namespace huiyao::analysis {

// Which table of a WordModel.
enum class Table : uint8_t {
  kUnigram,
  kBigram,
  kSkip,
  kTrigram,
  kAloneClass,
  kNameWindow,
  kShape,
  kLeftShape,
  kRightShape,
  kRole,
  kPathWord,
  kPathWindow,
  kPathSymbol,
};

// One feature that holds at a unit: four weights. For unigrams and bigrams `row` is the symbol or PairKey and `place`
// how far before two behind the unit, or one, the (first) symbol stands; for skips PairKey; for trigrams TripleKey; for
// names the window (0 ends at the unit, 1 has it in the middle, 2 begins at it) and NameIndex; for the others an index.
struct Feature {
  Table table;
  uint8_t place;
  uint64_t row;
};

inline uint64_t TripleKey(Symbol a, Symbol b, Symbol c) {
  return static_cast<uint64_t>(PairKey(a, b)) << kNgramSymbolBits | c;
}
// Three length classes.
inline constexpr size_t kLengthTriples = size_t{kLengthClasses} * kLengthClasses * kLengthClasses;
inline size_t LengthTriple(uint8_t a, uint8_t b, uint8_t c) {
  return (static_cast<size_t>(a) * kLengthClasses + b) * kLengthClasses + c;
}
inline constexpr size_t kRoleFeatures = size_t{kWordClasses} * (kLengthClasses - 1) * kRoleCount;
inline size_t RoleFeature(WordClass word_class, int length, Role role) {
  return (static_cast<size_t>(word_class) * (kLengthClasses - 1) + static_cast<size_t>(LengthClass(length) - 1)) *
             kRoleCount +
         static_cast<size_t>(role);
}
inline constexpr size_t kNameTriples = size_t{kNameClasses} * kNameClasses * kNameClasses;

// The features of a unit of a closed run, one by one. `evidence` is the run's.
void ListFeatures(const WordModel& model, const Run& run, const Evidence& evidence, size_t unit,
                  std::vector<Feature>& features);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_
