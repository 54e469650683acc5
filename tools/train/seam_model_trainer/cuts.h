#ifndef HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_CUTS_H_
#define HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_CUTS_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "services/segmentation/layout/seam_letters.h"
#include "tools/train/seam_model_trainer/texts.h"

namespace huiyao::segmentation {

// A page of some texts whose paragraphs were cut here and there: ends, and beginnings of paragraphs and of what was cut
// off; `partner[i]` is the number of the beginning that goes on where the end i stops.
struct CutPage {
  std::vector<SeamLetters> ends;
  std::vector<SeamLetters> beginnings;
  std::vector<size_t> partner;
};

// Pages from `texts`, at random; longer texts more often.
class Cutter {
 public:
  explicit Cutter(const std::vector<Paragraphs>& texts);

  CutPage Page(std::mt19937& random) const;

  // Part of a sentence as short as a headline, from a paragraph's start more often than from within; empty if what was
  // drawn has none.
  std::string Line(std::mt19937& random) const;

 private:
  const Paragraphs& Text(std::mt19937& random) const;

  const std::vector<Paragraphs>& texts_;
  std::vector<uint32_t> weights_;  // summed up
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_CUTS_H_
