#ifndef HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_
#define HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tools/train/seam_model_trainer/cuts.h"

namespace huiyao::segmentation {

// A logistic regression over hashed features, fitted pair by pair with steps that shrink for each weight (AdaGrad:
// Duchi, Hazan and Singer 2011).
class Regression {
 public:
  // A table of 2^bits weights.
  explicit Regression(uint32_t bits);

  // Each end with its partner and with some other beginnings of the page. Returns the mean logarithm of the likelihood.
  double Learn(const CutPage& page, double rate, std::mt19937& random);

  // A line that is a headline, or is not.
  void Learn(std::string_view line, bool headline, double rate);

  // The bytes of a model file.
  std::string Model() const;

 private:
  // One step for an example; returns the logarithm of its likelihood before.
  double Step(const std::vector<uint32_t>& features, bool truth, double rate);

  uint32_t bits_;
  std::vector<float> weights_, squares_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_
