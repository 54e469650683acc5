#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CROSS_VALIDATION_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CROSS_VALIDATION_H_

#include <span>
#include <vector>

#include "tools/train/words_trainer/training.h"

namespace huiyao::analysis {

// Agreement of words with marked ones. Punctuation counts as words, like in the SIGHAN bakeoffs.
struct WordAgreement {
  double right = 0, made = 0, wanted = 0;
  // Made words that cut a wanted one in two.
  double crossing = 0;

  void Add(const MarkedSentence& sentence, std::span<const Word> words);
  double F1() const { return 2 * right / (made + wanted); }
};

// Leaves out each of `folds` parts of the first set in turn, trains on the rest and prints the agreement on them.
void PrintCrossValidation(const std::vector<TrainingSet>& sets, const std::vector<ListedWord>& words,
                          const std::vector<Variant>& variants, const CrfOptions& options, int folds);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CROSS_VALIDATION_H_
