#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/evidence.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"

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

// One feature that holds at a unit: four weights of a model. For unigrams and bigrams `row` is the symbol or key and
// `place` the place in the row; for the others `row` is the index or key.
struct Feature {
  Table table;
  uint8_t place;
  uint64_t row;
};

// The features of a unit of a closed run as WordModel's comment lists them, one by one: the plain form of what Scorer
// does by whole rows. `evidence` is the run's.
void ListFeatures(const WordModel& model, const Run& run, const Evidence& evidence, size_t unit,
                  std::vector<Feature>& features);

// The weights of a feature in a model; nullptr for an n-gram without.
const TagWeights* WeightsOf(const WordModel& model, const Feature& feature);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_FEATURES_H_
