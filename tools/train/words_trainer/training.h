#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_TRAINING_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_TRAINING_H_

#include <string>
#include <vector>

#include "tools/train/words_trainer/corpus.h"
#include "tools/train/words_trainer/crf.h"

namespace huiyao::analysis {

// Sentences that were cut by one set of guidelines.
struct TrainingSet {
  std::vector<MarkedSentence> sentences;
  // The shipped model cuts as style 0 does; other styles teach it what they have in common with that (features are
  // doubled, one shared and one for each style: Daumé III, 2007).
  int style = 0;
  double weight = 1;
};

// The bytes of a model of this name.
std::string TrainWordModel(const std::string& name, const std::vector<TrainingSet>& sets,
                           const std::vector<ListedWord>& words, const std::vector<Variant>& variants,
                           const CrfOptions& options);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_TRAINING_H_
