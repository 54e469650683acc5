#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "tools/train/continuation_trainer/counts.h"

namespace huiyao::segmentation {

// How many n-grams of each order are kept.
struct Shares {
  size_t entries[ContinuationModel::kOrder] = {12'000, 300'000, 900'000, 1'200'000};
};

// An n-gram that is kept, and the share of probability that it leaves to shorter contexts.
struct KeptGram {
  Gram gram;
  uint64_t count;
  double rest;
};

// Chooses n-grams whose absence would cost the text's likelihood most: their count times the logarithm of how much more
// probable they are than by the shorter ones that were kept (weighted difference, Seymore and Rosenfeld 1996).
class GramSelection {
 public:
  // `letters` of text were counted.
  explicit GramSelection(uint64_t letters) : letters_(static_cast<double>(letters)) {}

  // Orders one by one, from 1 up; `counts` by the n-grams' values. Of equal ones, those with the lower value.
  void Add(const std::vector<GramCount>& counts, size_t most);

  // Shorter ones first, then the more frequent.
  std::vector<KeptGram> Kept() const;

 private:
  struct Entry {
    uint64_t count;
    double rest = 1;
  };

  // What the counts of one context sum up to, each discounted, in parts of the context's count.
  template <typename Use>
  void ForEachContext(const std::vector<GramCount>& counts, Use use) const;
  double Probability(Gram gram, size_t order) const;

  double letters_;
  std::vector<std::unordered_map<Gram, Entry>> orders_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_
