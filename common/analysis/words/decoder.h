#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/run_batch.h"
#include "common/analysis/words/scorer.h"
#include "common/analysis/words/scratch.h"
#include "common/analysis/words/tags.h"

namespace huiyao::analysis {

// The best tags of runs: Viterbi over the legal sequences of B M E S. Of sequences with equal scores the one whose last
// differing tag is the first in the order B M E S. One decoder serves one thread; the model must outlive it.
class Decoder {
 public:
  explicit Decoder(const WordModel& model);

  // By position, valid until the next call: the tags of the units; where no unit stands, any.
  const Tag* Decode(const RunBatch& batch);

 private:
  // Of each tag at a position, the one before it on the best path.
  using Before = std::array<int32_t, kTags>;

  void FindBestTags(const TagWeights* scores, RunBatch::Extent run);

  Scorer scorer_;
  // Of the two tags that each may follow, the transitions' weights.
  FourSums from_first_;
  FourSums from_second_;
  Scratch<Before> before_;
  Scratch<Tag> tags_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_
