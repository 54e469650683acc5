#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_WORD_LATTICE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_WORD_LATTICE_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/dictionary.h"
#include "common/analysis/words/evidence.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/pair_finder.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scratch.h"

namespace huiyao::analysis {

// The dictionary's words in a batch, and the cheapest path through them (unigram model over the word list, as in
// jieba; of equal ones that whose first word is longest). One lattice serves one thread; the model must outlive it.
class WordLattice {
 public:
  explicit WordLattice(const WordModel& model) : model_(model) {}

  // What is asked below holds for the batch until the next call. Linear.
  void Build(const RunBatch& batch, const PairFinder& pairs);

  // By position: length classes of the longest words that begin, end and pass; 0 where no unit stands.
  const uint8_t* begins() const { return begins_.data(); }
  const uint8_t* ends() const { return ends_.data(); }
  const uint8_t* passes() const { return passes_.data(); }
  // By position: the unit's part in the cheapest path; kPathBeyond right before and behind a run.
  const PathCode* path() const { return path_.data(); }
  // By position: the class of the path's word, 0 for a unit alone.
  const WordClass* path_classes() const { return path_classes_.data(); }
  // Words of three and more units; `start` is a position. In order, shorter before longer.
  const std::vector<DictionaryMatch>& long_words() const { return long_words_; }

 private:
  void FindWords(const RunBatch& batch, const PairFinder& pairs);
  void FindSteps(const RunBatch& batch, const WordClass* two_classes);
  void FollowSteps(const RunBatch& batch);

  const WordModel& model_;
  std::vector<DictionaryMatch> long_words_;
  Scratch<uint8_t> begins_;
  Scratch<uint8_t> ends_;
  Scratch<uint8_t> passes_;
  // The first word of the cheapest path from a position on: length and class.
  Scratch<uint8_t> steps_;
  Scratch<WordClass> step_classes_;
  Scratch<uint32_t> costs_;
  Scratch<PathCode> path_;
  Scratch<WordClass> path_classes_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_WORD_LATTICE_H_
