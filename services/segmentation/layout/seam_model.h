#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_MODEL_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/seam_letters.h"

namespace huiyao::segmentation {

// Weights of logistic regressions over letters and words beside a seam: whether a text begins inside a sentence,
// whether it goes on where another one ends, and whether a short line is a headline, which ends where it stops.
// Features are hashed into a table of weights of one byte (Weinberger and others 2009). A view of a model file
// (docs/formats.md); immutable, thread-safe.
class SeamModel {
 public:
  static constexpr std::string_view kMagic = "HYSEAM01";
  struct Header {
    std::array<char, 8> magic;
    uint32_t bits;  // of the table
    uint32_t reserved;
  };
  static_assert(sizeof(Header) == 16);
  static constexpr size_t kMostBits = 24;
  // Steps of a weight of 1.
  static constexpr double kSteps = 40;

  // Nothing if the bytes are no such model. They must outlive it.
  static std::optional<SeamModel> Parse(std::string_view bytes);

  // Parts of the logarithm of the odds that `beginning` goes on behind `end`: what it shows by itself, and beside it.
  double BeginningScore(const SeamLetters& beginning) const;
  double PairScore(const SeamLetters& end, const SeamLetters& beginning) const;

  // The logarithm of the odds that a line is a headline and not the cut part of a sentence, for lines that may be one
  // (MayBeHeadline) if half of them were.
  double HeadlineScore(std::string_view line) const;

 private:
  SeamModel(const int8_t* weights, uint32_t bits) : weights_(weights), bits_(bits) {}
  double Sum(const std::vector<uint32_t>& features) const;

  const int8_t* weights_;
  uint32_t bits_;
};

// The model in model/seam.model, which the program holds; its card is beside that file. Thread-safe.
const SeamModel& ShippedSeamModel();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_MODEL_H_
