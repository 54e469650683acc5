#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_COUNTS_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_COUNTS_H_

#include <cstdint>
#include <vector>

#include "services/segmentation/layout/continuation_model.h"
#include "services/segmentation/layout/letters.h"

namespace huiyao::segmentation {

// An n-gram and how often it was seen.
struct GramCount {
  Gram gram;
  uint64_t count;
};

// Counts the n-grams of texts. Memory: 8 bytes for every letter, and order, of text.
class GramCounter {
 public:
  // Every n-gram of the letters.
  void Add(const Letters& letters);
  // Those of a word of the dictionary, `weight` times each.
  void AddWord(const Letters& letters, uint64_t weight);

  uint64_t letters() const { return total_; }

  // n-grams of an order, 1 to 4, by their values.
  std::vector<GramCount> Counts(size_t order);

 private:
  std::vector<Gram> seen_[ContinuationModel::kOrder];
  std::vector<GramCount> weighted_[ContinuationModel::kOrder];
  uint64_t total_ = 0;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_COUNTS_H_
