#include "services/segmentation/layout/seam_model.h"

#include <cstring>

#include "common/base/check.h"
#include "services/segmentation/layout/seam_features.h"

// model/seam.model.
extern "C" const char huiyao_seam_begin[];
extern "C" const char huiyao_seam_end[];

namespace huiyao::segmentation {
std::optional<SeamModel> SeamModel::Parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic || header.bits == 0 ||
      header.bits > kMostBits || bytes.size() != sizeof header + (size_t{1} << header.bits)) {
    return std::nullopt;
  }
  return SeamModel(reinterpret_cast<const int8_t*>(bytes.data() + sizeof header), header.bits);
}

double SeamModel::Sum(const std::vector<uint32_t>& features) const {
  int sum = 0;
  for (const uint32_t feature : features) sum += weights_[feature >> (32 - bits_)];
  return sum / kSteps;
}

double SeamModel::BeginningScore(const SeamLetters& beginning) const {
  std::vector<uint32_t> features;
  BeginningFeatures(beginning, features);
  return Sum(features);
}

double SeamModel::PairScore(const SeamLetters& end, const SeamLetters& beginning) const {
  thread_local std::vector<uint32_t> features;
  PairFeatures(end, beginning, features);
  return Sum(features);
}

double SeamModel::HeadlineScore(std::string_view line) const {
  thread_local std::vector<uint32_t> features;
  HeadlineFeatures(line, features);
  return Sum(features);
}

const SeamModel& ShippedSeamModel() {
  static const SeamModel& model = *[] {
    auto parsed = SeamModel::Parse({huiyao_seam_begin, static_cast<size_t>(huiyao_seam_end - huiyao_seam_begin)});
    HUIYAO_CHECK(parsed.has_value(), "model/seam.model is damaged");
    return new SeamModel(*parsed);
  }();
  return model;
}

}  // namespace huiyao::segmentation
