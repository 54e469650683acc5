#include "services/segmentation/layout/continuation_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "common/base/check.h"

// model/continuation.model.
extern "C" const char huiyao_continuation_begin[];
extern "C" const char huiyao_continuation_end[];

namespace huiyao::segmentation {
namespace {

// A slot: 10 bits of the hash over 6 of the count. No count is 0, so that an empty slot is 0.
constexpr int kCountBits = 6;
constexpr uint16_t kCountMask = (1 << kCountBits) - 1;
constexpr double kStepsPerDoubling = 2.7;
constexpr double kAffinitySteps = 8;
// What the shorter context weighs, in letters seen.
constexpr double kPrior = 200;

}  // namespace

std::optional<ContinuationModel> ContinuationModel::Parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic || header.slots == 0 ||
      header.displacements == 0 || header.letters == 0 ||
      bytes.size() != sizeof header + (size_t{header.slots} + header.displacements) * sizeof(uint16_t)) {
    return std::nullopt;
  }
  const auto* numbers = reinterpret_cast<const uint16_t*>(bytes.data() + sizeof header);
  return ContinuationModel(numbers + header.displacements, {{numbers, header.displacements}, header.slots},
                           header.letters);
}

uint64_t ContinuationModel::Hash(Gram gram) {
  gram = (gram ^ (gram >> 30)) * 0xBF58476D1CE4E5B9u;
  gram = (gram ^ (gram >> 27)) * 0x94D049BB133111EBu;
  return gram ^ (gram >> 31);
}

uint16_t ContinuationModel::Slot(uint64_t hash, uint64_t count) {
  const double steps = std::round(std::log2(static_cast<double>(count)) * kStepsPerDoubling);
  const auto written = static_cast<uint16_t>(1 + std::clamp(steps, 0.0, kCountMask - 1.0));
  return static_cast<uint16_t>((hash & 0x3FF) << kCountBits | written);
}

double ContinuationModel::Count(Gram gram) const {
  static const auto& counts = *[] {
    auto* all = new std::array<double, kCountMask + 1>();
    for (int i = 1; i <= kCountMask; ++i) (*all)[static_cast<size_t>(i)] = std::exp2((i - 1) / kStepsPerDoubling);
    return all;
  }();
  return counts[Entry(gram)];
}

uint16_t ContinuationModel::Entry(Gram gram) const {
  const uint64_t hash = Hash(gram);
  const uint16_t slot = slots_[places_(static_cast<uint32_t>(hash >> 32))];
  return slot >> kCountBits == (hash & 0x3FF) ? slot & kCountMask : 0;
}

uint64_t ContinuationModel::AffinitySteps(double strength) {
  return static_cast<uint64_t>(std::clamp(std::round(strength * kAffinitySteps), 1.0, kCountMask * 1.0));
}

double ContinuationModel::Affinity(uint32_t word, uint32_t later) const {
  return Entry(PairKey(word, later)) / kAffinitySteps;
}

bool ContinuationModel::IsWord(uint32_t word) const { return Entry(WordKey(word)) != 0; }

double ContinuationModel::LogProbability(Gram gram) const {
  // An unknown letter is as frequent as one seen once, and a bit less.
  double shorter = Count(gram & 0xFFFF);
  double probability = (shorter + 0.3) / letters_;
  for (int bits = 16; bits < 64 && gram >> bits != 0; bits += 16) {
    const Gram longer = bits == 48 ? gram : gram & ((Gram{1} << (bits + 16)) - 1);
    const double context = Count(longer >> 16);
    if (context == 0) break;
    // No n-gram is more frequent than its parts; a false count is mostly found out so.
    shorter = shorter == 0 ? 0 : std::min({Count(longer), context, shorter});
    probability = (shorter + kPrior * probability) / (context + kPrior);
  }
  return std::log(probability);
}

const ContinuationModel& ShippedContinuationModel() {
  static const ContinuationModel& model = *[] {
    auto parsed = ContinuationModel::Parse(
        {huiyao_continuation_begin, static_cast<size_t>(huiyao_continuation_end - huiyao_continuation_begin)});
    HUIYAO_CHECK(parsed.has_value(), "model/continuation.model is damaged");
    return new ContinuationModel(*parsed);
  }();
  return model;
}

}  // namespace huiyao::segmentation
