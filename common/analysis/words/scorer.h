#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/evidence.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"

namespace huiyao::analysis {

// Scores of tags for the units of a run. A symbol or n-gram is looked up once for all the positions that its row speaks
// for. One scorer serves one thread; the model must outlive it.
class Scorer {
 public:
  explicit Scorer(const WordModel& model) : model_(model) {}

  // kTags scores a unit of the closed run, valid until the next call. Exactly the sums that WordModel describes.
  const int16_t* Score(const Run& run);

 private:
  int16_t* At(ptrdiff_t unit) { return scores_.data() + (unit + kPadding) * kTags; }
  void AddNgrams(const Symbol* symbols, ptrdiff_t size);
  void AddNames(const Symbol* symbols, ptrdiff_t size);
  void AddShapes(const Symbol* symbols, ptrdiff_t size);
  void AddRoles();
  void AddPath(const Symbol* symbols, ptrdiff_t size);

  // Words speak for the units right before and behind them, too; what lies beyond the run is never read.
  static constexpr ptrdiff_t kPadding = 1;

  const WordModel& model_;
  Evidence evidence_;
  // By unit, from kContext before the run on.
  std::vector<Symbol> known_;
  std::vector<NameClass> names_;
  std::vector<const WordModel::UnigramRow*> unigram_rows_;
  std::vector<const WordModel::BigramRow*> bigram_rows_;
  std::vector<int16_t> scores_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
