#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_

#include <cstdint>

#include "common/analysis/words/model.h"
#include "common/analysis/words/pair_finder.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scratch.h"
#include "common/analysis/words/word_lattice.h"

namespace huiyao::analysis {

// Scores of tags for the units of a batch. One scorer serves one thread; the model must outlive it.
class Scorer {
 public:
  explicit Scorer(const WordModel& model) : model_(model), pairs_(model), lattice_(model) {}

  // By position, valid until the next call. Exactly the sums that WordModel describes; where no unit stands, any.
  const TagWeights* Score(const RunBatch& batch);

 private:
  void AddRows(const RunBatch& batch);
  void AddTrigrams();
  void AddLongWords();
  void AddUnits(const RunBatch& batch);

  const WordModel& model_;
  PairFinder pairs_;
  WordLattice lattice_;
  Scratch<TagWeights> scores_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
