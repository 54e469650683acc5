#include "tools/train/seam_model_trainer/regression.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "services/segmentation/layout/seam_features.h"
#include "services/segmentation/layout/seam_model.h"
#include "tools/train/words_trainer/exact_math.h"

namespace huiyao::segmentation {
namespace {

constexpr int kOthers = 24;
constexpr double kFirstSquare = 0.5;
constexpr double kDecay = 1e-5;

}  // namespace

Regression::Regression(uint32_t bits)
    : bits_(bits), weights_(size_t{1} << bits), squares_(size_t{1} << bits, static_cast<float>(kFirstSquare)) {}

double Regression::Learn(const CutPage& page, double rate, std::mt19937& random) {
  std::vector<std::vector<uint32_t>> beginnings(page.beginnings.size());
  for (size_t i = 0; i < beginnings.size(); ++i) BeginningFeatures(page.beginnings[i], beginnings[i]);
  std::vector<uint32_t> pair;
  double likelihood = 0;
  int count = 0;
  for (size_t end = 0; end < page.ends.size(); ++end) {
    for (int k = 0; k <= kOthers; ++k) {
      const size_t other = k == 0 ? page.partner[end] : random() % beginnings.size();
      const bool goes_on = other == page.partner[end];
      if (k > 0 && goes_on) continue;
      PairFeatures(page.ends[end], page.beginnings[other], pair);
      pair.insert(pair.end(), beginnings[other].begin(), beginnings[other].end());
      likelihood += Step(pair, goes_on, rate);
      ++count;
    }
  }
  return count == 0 ? 0 : likelihood / count;
}

void Regression::Learn(std::string_view line, bool headline, double rate) {
  std::vector<uint32_t> features;
  HeadlineFeatures(line, features);
  Step(features, headline, rate);
}

double Regression::Step(const std::vector<uint32_t>& features, bool truth, double rate) {
  double score = 0;
  for (const uint32_t feature : features) score += weights_[feature >> (32 - bits_)];
  const double chance = 1 / (1 + analysis::ExactExp(-score)), slope = chance - truth;
  for (const uint32_t feature : features) {
    float &weight = weights_[feature >> (32 - bits_)], &square = squares_[feature >> (32 - bits_)];
    const double step = slope + kDecay * weight;
    square += static_cast<float>(step * step);
    weight -= static_cast<float>(rate * step / std::sqrt(static_cast<double>(square)));
  }
  return std::log(std::max(1e-9, truth ? chance : 1 - chance));
}

std::string Regression::Model() const {
  SeamModel::Header header{};
  std::copy(SeamModel::kMagic.begin(), SeamModel::kMagic.end(), header.magic.begin());
  header.bits = bits_;
  std::string bytes(sizeof header + weights_.size(), '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  for (size_t i = 0; i < weights_.size(); ++i) {
    constexpr double kLimit = std::numeric_limits<int8_t>::max();
    bytes[sizeof header + i] =
        static_cast<char>(std::clamp(std::nearbyint(weights_[i] * SeamModel::kSteps), -kLimit, kLimit));
  }
  return bytes;
}

}  // namespace huiyao::segmentation
