#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// An n-gram of 1 to 4 letters (letters.h), the last letter lowest.
using Gram = uint64_t;

// Counts of n-grams of Chinese official writing, as a view of a model file (docs/formats.md). A hash table keeps 10 bits
// of each n-gram's hash and its count on a logarithmic scale, so that one in some hundred absent n-grams seems present
// (Talbot and Osborne 2007 call it a lossy language model). Immutable, thread-safe.
class ContinuationModel {
 public:
  static constexpr size_t kOrder = 4;
  static constexpr std::string_view kMagic = "HYCONT01";
  struct Header {
    std::array<char, 8> magic;
    uint32_t slots;
    uint32_t letters;  // of the training text, for the unigrams
  };
  static_assert(sizeof(Header) == 16);

  // Nothing if the bytes, aligned to 4, are no such model. They must outlive it.
  static std::optional<ContinuationModel> Parse(std::string_view bytes);

  // Natural logarithm of the probability of a letter behind up to three others, smoothed towards shorter contexts
  // (MacKay and Peto's Dirichlet prior, 1995): `gram` is the context and the letter.
  double LogProbability(Gram gram) const;

  // Where an n-gram is looked for first, what marks it there, and how a count is written. For the trainer, too.
  static uint64_t Hash(Gram gram);
  static uint16_t Slot(uint64_t hash, uint64_t count);
  static size_t Home(uint64_t hash, size_t slots) { return static_cast<size_t>((hash >> 32) * slots >> 32); }

 private:
  ContinuationModel(const uint16_t* slots, uint32_t count, uint32_t letters)
      : slots_(slots), slot_count_(count), letters_(letters) {}
  double Count(Gram gram) const;

  const uint16_t* slots_;
  uint32_t slot_count_;
  uint32_t letters_;
};

// The model in model/continuation.model, which the program holds; its card is beside that file. Thread-safe.
const ContinuationModel& ShippedContinuationModel();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CONTINUATION_MODEL_H_
