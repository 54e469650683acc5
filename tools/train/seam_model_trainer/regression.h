#ifndef HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_
#define HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_

#include <cstdint>
#include <random>
#include <string>
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

  // The bytes of a model file.
  std::string Model() const;

 private:
  uint32_t bits_;
  std::vector<float> weights_, squares_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_REGRESSION_H_
