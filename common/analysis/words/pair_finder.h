#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_PAIR_FINDER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_PAIR_FINDER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scratch.h"

namespace huiyao::analysis {

// What the model knows of the pairs of touching symbols in a batch: where their weights are, which are words of the
// dictionary, which may be the beginning of longer words or of trigrams with weights. One finder serves one thread; the
// model must outlive it.
class PairFinder {
 public:
  explicit PairFinder(const WordModel& model) : model_(model) {}

  // What is asked below holds for the batch until the next call.
  void Find(const RunBatch& batch);

  // By position, two more behind the last: the weights' number of the symbol.
  const Symbol* known() const { return known_.data(); }
  // By position: the row of the pair that begins there.
  const uint32_t* rows() const { return rows_.data(); }
  // By position: the place in the table of skips of the symbols around it.
  const uint32_t* skip_places() const { return skip_places_.data(); }
  // By position: class of the word of two units that begins there, 0 if there is none.
  const WordClass* two_classes() const { return two_classes_.data(); }

  // A pair of units that may go on.
  struct Beginning {
    uint32_t position;
    uint32_t state;  // the dictionary's, behind the pair
  };
  // In order. Words of three and more units may begin there.
  std::span<const Beginning> long_words() const { return {long_words_.data(), long_word_count_}; }
  // A trigram that may have weights.
  struct Trigram {
    uint32_t position;  // of its first symbol
    uint32_t key;
    uint32_t place;
  };
  std::span<const Trigram> trigrams() const { return {trigrams_.data(), trigram_count_}; }

 private:
  void LookUp(const RunBatch& batch);
  void TakePairs(const RunBatch& batch);
  void LookUpTrigrams();
  void TakeUnknownPairs(const RunBatch& batch);

  const WordModel& model_;
  Scratch<Symbol> known_;
  Scratch<uint32_t> pair_places_;
  Scratch<uint32_t> rows_;
  Scratch<uint32_t> skip_places_;
  Scratch<WordClass> two_classes_;
  Scratch<Beginning> long_words_;
  size_t long_word_count_ = 0;
  Scratch<Trigram> trigrams_;
  size_t trigram_count_ = 0;
  // Positions of symbols without weights.
  std::vector<uint32_t> unknown_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_PAIR_FINDER_H_
