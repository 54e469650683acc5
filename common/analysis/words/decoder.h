#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "common/analysis/words/model.h"
#include "common/analysis/words/run.h"
#include "common/analysis/words/scorer.h"

namespace huiyao::analysis {

// The best tags of a run: Viterbi over the legal sequences of B M E S. Of sequences with equal scores the one whose
// last differing tag is the first in the order B M E S. One decoder serves one thread; the model must outlive it.
class Decoder {
 public:
  explicit Decoder(const WordModel& model) : model_(model), scorer_(model) {}

  // Calls word_end(unit) for each last unit of a word, in order. `run` is closed and not empty.
  template <typename WordEnd>
  void Decode(const Run& run, WordEnd word_end) {
    FindBestTags(run);
    for (size_t unit = 0; unit < tags_.size(); ++unit) {
      if (tags_[unit] >= Tag::kEnd) word_end(unit);
    }
  }
  // The tags of the run last decoded.
  const std::vector<Tag>& tags() const { return tags_; }

 private:
  void FindBestTags(const Run& run);

  const WordModel& model_;
  Scorer scorer_;
  std::vector<Tag> tags_;
  // For each unit, which of the two legal predecessors each tag has: bit t is set for the second.
  std::vector<uint8_t> choices_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_DECODER_H_
