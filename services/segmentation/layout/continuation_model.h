#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "common/analysis/words/perfect_hash.h"

namespace huiyao::segmentation {

// An n-gram of 1 to 4 letters (letters.h), the last letter lowest.
using Gram = uint64_t;

// Of `n` letters from `from` on, fewer at the end.
inline Gram GramOf(std::u16string_view letters, size_t from, size_t n) {
  Gram gram = 0;
  for (const char16_t letter : letters.substr(from, n)) gram = gram << 16 | letter;
  return gram;
}

// Counts of n-grams of Chinese official writing, as a view of a model file (docs/formats.md). A hash table keeps 10
// bits of each n-gram's hash, its count and what it leaves to shorter contexts on logarithmic scales, so that one in
// some hundred absent n-grams seems present (Talbot and Osborne 2007 call it a lossy language model). Immutable,
// thread-safe.
class ContinuationModel {
 public:
  static constexpr size_t kOrder = 4;
  static constexpr std::string_view kMagic = "HYCONT03";
  struct Header {
    std::array<char, 8> magic;
    uint32_t slots;
    uint32_t displacements;
    uint32_t letters;  // of the training text, for the unigrams
    uint32_t reserved;
  };
  static_assert(sizeof(Header) == 24);
  // What a count of an n-gram in the text is lowered by, to leave probability to what was not seen.
  static constexpr double kDiscount = 0.75;

  // Nothing if the bytes, aligned to 4, are no such model. They must outlive it.
  static std::optional<ContinuationModel> Parse(std::string_view bytes);

  // What is known of an n-gram: about how often it was seen, 0 for never, and as a context, the share of probability
  // that is left to shorter ones. One in some hundred of those that were never seen has a wrong count.
  struct Known {
    float count = 0;
    float rest = 1;
  };
  Known Look(Gram gram) const;
  // The same of kMostAtOnce n-grams at the most, whose memory is waited for together.
  static constexpr size_t kMostAtOnce = 16;
  void LookAll(std::span<const Gram> grams, Known* known) const;

  // The probability of a letter behind up to three others by what is known: `grams(n)` of the n-gram that ends with it,
  // and `contexts(n)` of the n letters before it, n from 1 to `before`. Absolute discounting, interpolated (Ney, Essen
  // and Kneser 1994).
  template <typename Grams, typename Contexts>
  double Probability(size_t before, Grams&& grams, Contexts&& contexts) const {
    // An unknown letter is as frequent as one seen once, and a bit less.
    double shorter = grams(1).count;
    double probability = (shorter + 0.3) / letters_;
    for (size_t n = 1; n <= before; ++n) {
      const Known context = contexts(n);
      if (context.count == 0) break;
      // No n-gram is more frequent than its parts; a false count is mostly found out so.
      if (shorter != 0) shorter = std::min({double{grams(n + 1).count}, double{context.count}, shorter});
      probability = std::max(0.0, shorter - kDiscount) / context.count + context.rest * probability;
    }
    return probability;
  }

  // How much more often than by chance a word of two letters stands before another one in a clause, as natural
  // logarithm (pointwise mutual information); 0: not known. Below 8.
  double Affinity(uint32_t word, uint32_t later) const;
  // A word of two letters that has affinities.
  bool IsWord(uint32_t word) const;

  // A word of the dictionary of one to four letters: the class of its part of speech, from 1 up, and how frequent it
  // is, from 1 to 3; 0: no word.
  struct Word {
    int part = 0;
    int frequency = 0;
  };
  Word LookUpWord(Gram letters) const;
  void LookUpWords(std::span<const Gram> letters, Word* words) const;

  // Other entries lie under these marks in the same table.
  static Gram DictionaryKey(Gram letters) { return letters ^ 0x3C79AC492BA7B653u; }
  static Gram PairKey(uint32_t word, uint32_t later) { return (Gram{word} << 32 | later) ^ 0x9E6D62D06F6A9A9Bu; }
  static Gram WordKey(uint32_t word) { return word ^ 0x5851F42D4C957F2Du; }
  static uint64_t AffinitySteps(double strength);

  // The key of an n-gram in the perfect hash is the upper half of its hash. A slot of three bytes holds ten bits of the
  // hash, six of the count and eight of the rest. For the trainer, too.
  static constexpr size_t kSlotBytes = 3;
  static uint64_t Hash(Gram gram);
  static uint32_t Slot(uint64_t hash, uint64_t count, double rest);
  // The same with the six bits as they are, from 1 to 63.
  static uint32_t RawSlot(uint64_t hash, uint64_t value, uint64_t more = 0);

 private:
  ContinuationModel(const char* slots, analysis::PerfectHash places, uint32_t letters)
      : slots_(slots), places_(places), letters_(letters) {}
  // The fourteen bits of an entry; 0: there is none.
  uint32_t Entry(Gram gram) const;
  using Entries = std::array<uint32_t, kMostAtOnce>;
  Entries EntriesOf(std::span<const Gram> grams) const;
  const char* SlotOf(uint64_t hash) const {
    return slots_ + size_t{places_(static_cast<uint32_t>(hash >> 32))} * kSlotBytes;
  }
  static Known KnownOf(uint32_t entry);
  static Word WordOf(uint32_t entry);

  const char* slots_;
  analysis::PerfectHash places_;
  uint32_t letters_;
};

// The model in model/continuation.model, which the program holds; its card is beside that file. Thread-safe.
const ContinuationModel& ShippedContinuationModel();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
