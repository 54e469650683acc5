#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CRF_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CRF_H_

#include <array>
#include <cstdint>
#include <vector>

#include "common/analysis/words/decoder.h"

namespace huiyao::analysis {

// A run with the tags that it should get: for each unit the numbers of the features that hold there.
struct CrfSample {
  std::vector<std::vector<uint32_t>> features;
  std::vector<Tag> tags;
  double weight = 1;
};

struct CrfOptions {
  int epochs = 15;
  // The weights are the mean over the last so many epochs.
  int averaged_epochs = 5;
  double learning_rate = 0.05;
  double l2 = 1e-5;
  uint64_t seed = 1;
  // The weights are the mean of so many trainings that differ in the order of the samples.
  int rounds = 1;
  // Added to the score of each word but the first: how much rather than not a doubtful place is cut. A cut too many
  // parts a word, a cut too few may join the half of one with the half of another.
  double cut_bonus = 0;
};

// Weights of features and transitions.
struct CrfWeights {
  using Row = std::array<double, kTags>;
  std::vector<Row> features;
  std::array<Row, kTags> transitions{};
};

// Trains a linear-chain CRF over legal sequences of B M E S by AdaGrad (Duchi et al. 2011) on the log-likelihood of one
// run at a time. Deterministic: the same samples and options give the same bits.
CrfWeights TrainCrf(const std::vector<CrfSample>& samples, size_t feature_count, const CrfOptions& options);

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_CRF_H_
