#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/analysis/words/perfect_hash.h"

namespace huiyao::segmentation {

// An n-gram of 1 to 4 letters (letters.h), the last letter lowest.
using Gram = uint64_t;

// Counts of n-grams of Chinese official writing, as a view of a model file (docs/formats.md). A hash table keeps 10
// bits of each n-gram's hash and its count on a logarithmic scale, so that one in some hundred absent n-grams seems
// present (Talbot and Osborne 2007 call it a lossy language model). Immutable, thread-safe.
class ContinuationModel {
 public:
  static constexpr size_t kOrder = 4;
  static constexpr std::string_view kMagic = "HYCONT02";
  struct Header {
    std::array<char, 8> magic;
    uint32_t slots;
    uint32_t displacements;
    uint32_t letters;  // of the training text, for the unigrams
    uint32_t reserved;
  };
  static_assert(sizeof(Header) == 24);

  // Nothing if the bytes, aligned to 4, are no such model. They must outlive it.
  static std::optional<ContinuationModel> Parse(std::string_view bytes);

  // Natural logarithm of the probability of a letter behind up to three others, smoothed towards shorter contexts
  // (MacKay and Peto's Dirichlet prior, 1995): `gram` is the context and the letter.
  double LogProbability(Gram gram) const;
  // How often an n-gram was seen, in about such steps; 0: never. One in some hundred of those is wrong.
  double Count(Gram gram) const;
  // The probability of a letter by the counts that are known: `counts(n)` of the n-gram that ends with it, and
  // `contexts(n)` of the n letters before it, n from 1 to `before`.
  template <typename Counts, typename Contexts>
  double Probability(size_t before, Counts&& counts, Contexts&& contexts) const {
    // An unknown letter is as frequent as one seen once, and a bit less.
    double shorter = counts(1);
    double probability = (shorter + 0.3) / letters_;
    for (size_t n = 1; n <= before; ++n) {
      const double context = contexts(n);
      if (context == 0) break;
      // No n-gram is more frequent than its parts; a false count is mostly found out so.
      if (shorter != 0) shorter = std::min({counts(n + 1), context, shorter});
      probability = (shorter + kPrior * probability) / (context + kPrior);
    }
    return probability;
  }

  // How much more often than by chance a word of two letters stands before another one in a clause, as natural
  // logarithm (pointwise mutual information); 0: not known. Below 8.
  double Affinity(uint32_t word, uint32_t later) const;
  // A word of two letters that has affinities.
  bool IsWord(uint32_t word) const;

  // Other entries lie under these marks in the same table.
  static Gram PairKey(uint32_t word, uint32_t later) { return (Gram{word} << 32 | later) ^ 0x9E6D62D06F6A9A9Bu; }
  static Gram WordKey(uint32_t word) { return word ^ 0x5851F42D4C957F2Du; }
  static uint64_t AffinitySteps(double strength);

  // The key of an n-gram in the perfect hash is the upper half of its hash. A slot holds what marks it and its count.
  // For the trainer, too.
  static uint64_t Hash(Gram gram);
  static uint16_t Slot(uint64_t hash, uint64_t count);
  // The same with the six bits as they are, from 1 to 63.
  static uint16_t RawSlot(uint64_t hash, uint64_t value) { return static_cast<uint16_t>((hash & 0x3FF) << 6 | value); }

 private:
  ContinuationModel(const uint16_t* slots, analysis::PerfectHash places, uint32_t letters)
      : slots_(slots), places_(places), letters_(letters) {}
  // The six bits of an entry; 0: there is none.
  uint16_t Entry(Gram gram) const;

  // What the shorter context weighs, in letters seen.
  static constexpr double kPrior = 200;

  const uint16_t* slots_;
  analysis::PerfectHash places_;
  uint32_t letters_;
};

// The model in model/continuation.model, which the program holds; its card is beside that file. Thread-safe.
const ContinuationModel& ShippedContinuationModel();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
