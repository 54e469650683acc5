#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_

#include <cstdint>
#include <vector>

#include "common/analysis/words/evidence.h"
#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"

namespace huiyao::analysis {

// Scores of tags for the units of a run. Adds whole rows of weights, each to all the positions that it speaks for, so
// that a symbol or n-gram is looked up once. One scorer serves one thread; the model must outlive it.
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

  // Rows reach beyond the run; what they add there is never read.
  static constexpr ptrdiff_t kPadding = 8;

  const WordModel& model_;
  Evidence evidence_;
  std::vector<int16_t> scores_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SCORER_H_
