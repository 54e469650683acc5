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
  const auto last = [gram](size_t n) { return n == kOrder ? gram : gram & ((Gram{1} << 16 * n) - 1); };
  size_t before = 0;
  while (before + 1 < kOrder && gram >> 16 * (before + 1) != 0) ++before;
  return std::log(Probability(
      before, [&](size_t n) { return Count(last(n)); }, [&](size_t n) { return Count(last(n + 1) >> 16); }));
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
