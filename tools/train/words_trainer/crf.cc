#include "tools/train/words_trainer/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "tools/train/words_trainer/exact_math.h"

namespace huiyao::analysis {
namespace {

using Row = CrfWeights::Row;

constexpr bool kLegal[kTags][kTags] = {
    {false, true, true, false}, {false, true, true, false}, {true, false, false, true}, {true, false, false, true}};
constexpr bool CanBegin(int tag) { return tag == 0 || tag == 3; }
constexpr bool CanEnd(int tag) { return tag >= 2; }

double Sum(const Row& row) { return (row[0] + row[1]) + (row[2] + row[3]); }

void Normalize(Row& row) {
  const double sum = Sum(row);
  for (double& value : row) value /= sum;
}

class Trainer {
 public:
  Trainer(const std::vector<CrfSample>& samples, size_t feature_count, const CrfOptions& options)
      : samples_(samples), options_(options), squares_(feature_count, Filled(1e-8)) {
    weights_.features.assign(feature_count, Row{});
    transition_squares_.fill(Filled(1e-8));
  }

  CrfWeights Train() {
    std::mt19937_64 random(options_.seed);
    std::vector<size_t> order(samples_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    CrfWeights mean;
    mean.features.assign(weights_.features.size(), Row{});
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const size_t sample : order) Learn(samples_[sample]);
      if (epoch < options_.epochs - options_.averaged_epochs) continue;
      for (size_t f = 0; f < mean.features.size(); ++f) AddShare(weights_.features[f], mean.features[f]);
      for (int t = 0; t < kTags; ++t) AddShare(weights_.transitions[t], mean.transitions[t]);
    }
    return mean;
  }

 private:
  static Row Filled(double value) { return {value, value, value, value}; }

  void AddShare(const Row& from, Row& to) const {
    for (int t = 0; t < kTags; ++t) to[t] += from[t] / options_.averaged_epochs;
  }

  void Step(double gradient, double& square, double& weight) const {
    gradient -= options_.l2 * weight;
    square += gradient * gradient;
    weight += options_.learning_rate * gradient / std::sqrt(square);
  }

  // One step along the gradient of a sample's log-likelihood, by the forward-backward algorithm with every position
  // scaled to sum 1.
  void Learn(const CrfSample& sample) {
    const size_t size = sample.tags.size();
    potential_.assign(size, Row{});
    forward_.resize(size);
    backward_.resize(size);
    std::array<Row, kTags> transition;
    for (int p = 0; p < kTags; ++p) {
      for (int t = 0; t < kTags; ++t) transition[p][t] = kLegal[p][t] ? ExactExp(weights_.transitions[p][t]) : 0;
    }
    for (size_t i = 0; i < size; ++i) {
      Row& row = potential_[i];
      for (const uint32_t f : sample.features[i]) {
        for (int t = 0; t < kTags; ++t) row[t] += weights_.features[f][t];
      }
      const double most = std::max(std::max(row[0], row[1]), std::max(row[2], row[3]));
      for (double& value : row) value = ExactExp(value - most);
    }
    for (size_t i = 0; i < size; ++i) {
      for (int t = 0; t < kTags; ++t) {
        double sum = i == 0 ? (CanBegin(t) ? 1.0 : 0.0) : 0;
        for (int p = 0; i > 0 && p < kTags; ++p) sum += forward_[i - 1][p] * transition[p][t];
        forward_[i][t] = sum * potential_[i][t];
      }
      // Tags that lead nowhere are left out at the end, where the sum could vanish otherwise.
      if (i + 1 == size) {
        for (int t = 0; t < kTags; ++t) forward_[i][t] *= CanEnd(t) ? 1 : 0;
      }
      Normalize(forward_[i]);
    }
    for (size_t i = size; i-- > 0;) {
      for (int t = 0; t < kTags; ++t) {
        double sum = i + 1 == size ? (CanEnd(t) ? 1.0 : 0.0) : 0;
        for (int n = 0; i + 1 < size && n < kTags; ++n) {
          sum += transition[t][n] * potential_[i + 1][n] * backward_[i + 1][n];
        }
        backward_[i][t] = sum;
      }
      Normalize(backward_[i]);
    }
    for (size_t i = 0; i < size; ++i) {
      if (i > 0) LearnTransition(sample, i, transition);
      Row marginal;
      for (int t = 0; t < kTags; ++t) marginal[t] = forward_[i][t] * backward_[i][t];
      Normalize(marginal);
      for (int t = 0; t < kTags; ++t) {
        const double gradient = sample.weight * ((static_cast<int>(sample.tags[i]) == t ? 1.0 : 0.0) - marginal[t]);
        for (const uint32_t f : sample.features[i]) Step(gradient, squares_[f][t], weights_.features[f][t]);
      }
    }
  }

  void LearnTransition(const CrfSample& sample, size_t i, const std::array<Row, kTags>& transition) {
    std::array<Row, kTags> pair{};
    double sum = 0;
    for (int p = 0; p < kTags; ++p) {
      for (int t = 0; t < kTags; ++t) {
        pair[p][t] = forward_[i - 1][p] * transition[p][t] * potential_[i][t] * backward_[i][t];
        sum += pair[p][t];
      }
    }
    for (int p = 0; p < kTags; ++p) {
      for (int t = 0; t < kTags; ++t) {
        if (!kLegal[p][t]) continue;
        const bool right = static_cast<int>(sample.tags[i - 1]) == p && static_cast<int>(sample.tags[i]) == t;
        // All positions share the few transitions: a tenth of the step keeps them from swinging.
        const double gradient = sample.weight * ((right ? 1.0 : 0.0) - pair[p][t] / sum);
        double& square = transition_squares_[p][t];
        square += gradient * gradient;
        weights_.transitions[p][t] += 0.1 * options_.learning_rate * gradient / std::sqrt(square);
      }
    }
  }

  const std::vector<CrfSample>& samples_;
  const CrfOptions options_;
  CrfWeights weights_;
  std::vector<Row> squares_;
  std::array<Row, kTags> transition_squares_;
  std::vector<Row> potential_, forward_, backward_;
};

}  // namespace

CrfWeights TrainCrf(const std::vector<CrfSample>& samples, size_t feature_count, const CrfOptions& options) {
  CrfWeights mean;
  mean.features.assign(feature_count, Row{});
  const auto add = [&](const Row& from, Row& to) {
    for (int t = 0; t < kTags; ++t) to[t] += from[t] / options.rounds;
  };
  for (int round = 0; round < options.rounds; ++round) {
    CrfOptions one = options;
    one.seed += static_cast<uint64_t>(round);
    const CrfWeights weights = Trainer(samples, feature_count, one).Train();
    for (size_t f = 0; f < feature_count; ++f) add(weights.features[f], mean.features[f]);
    for (int t = 0; t < kTags; ++t) add(weights.transitions[t], mean.transitions[t]);
  }
  for (const Tag ended : {Tag::kEnd, Tag::kSingle}) {
    for (const Tag begun : {Tag::kBegin, Tag::kSingle}) {
      mean.transitions[static_cast<size_t>(ended)][static_cast<size_t>(begun)] += options.cut_bonus;
    }
  }
  return mean;
}

}  // namespace huiyao::analysis
