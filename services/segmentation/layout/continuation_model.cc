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

// A slot: 10 bits of the hash over 6 of the count over 8 of the rest. No count is 0, so that an empty slot is 0.
constexpr int kRestBits = 8, kCountBits = 6, kValueBits = kRestBits + kCountBits;
constexpr uint32_t kRestMask = (1 << kRestBits) - 1, kCountMask = (1 << kCountBits) - 1,
                   kValueMask = (1 << kValueBits) - 1, kHashMask = 0x3FF;
constexpr double kStepsPerDoubling = 2.7;
constexpr double kRestSteps = 32;
constexpr double kAffinitySteps = 8;

// The entry in a slot, 0 if it is of another hash. No branch: the next look-up does not wait for the memory of this
// one.
uint32_t ReadSlot(const char* bytes, uint64_t hash) {
  uint16_t low = 0;
  std::memcpy(&low, bytes, sizeof low);
  const uint32_t slot = uint32_t{static_cast<uint8_t>(bytes[2])} << 16 | low;
  const uint32_t found = slot >> kValueBits == (hash & kHashMask);
  return slot & kValueMask & (0 - found);
}

}  // namespace

std::optional<ContinuationModel> ContinuationModel::Parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic || header.slots == 0 ||
      header.displacements == 0 || header.letters == 0 ||
      bytes.size() != sizeof header + size_t{header.displacements} * sizeof(uint16_t) + header.slots * kSlotBytes) {
    return std::nullopt;
  }
  const auto* numbers = reinterpret_cast<const uint16_t*>(bytes.data() + sizeof header);
  return ContinuationModel(reinterpret_cast<const char*>(numbers + header.displacements),
                           {{numbers, header.displacements}, header.slots}, header.letters);
}

uint64_t ContinuationModel::Hash(Gram gram) {
  gram = (gram ^ (gram >> 30)) * 0xBF58476D1CE4E5B9u;
  gram = (gram ^ (gram >> 27)) * 0x94D049BB133111EBu;
  return gram ^ (gram >> 31);
}

uint32_t ContinuationModel::RawSlot(uint64_t hash, uint64_t value, uint64_t more) {
  return static_cast<uint32_t>((hash & kHashMask) << kValueBits | value << kRestBits | more);
}

uint32_t ContinuationModel::Slot(uint64_t hash, uint64_t count, double rest) {
  const double steps = std::round(std::log2(static_cast<double>(count)) * kStepsPerDoubling);
  const double left = std::round(-std::log(rest) * kRestSteps);
  return RawSlot(hash, 1 + static_cast<uint64_t>(std::clamp(steps, 0.0, kCountMask - 1.0))) |
         static_cast<uint32_t>(std::clamp(left, 0.0, kRestMask * 1.0));
}

ContinuationModel::Known ContinuationModel::KnownOf(uint32_t entry) {
  // What an empty slot stands for, Known{}, is at 0 of both.
  struct Scales {
    std::array<float, kCountMask + 1> counts{};
    std::array<float, kRestMask + 1> rests{};
  };
  static const Scales& scales = *[] {
    auto* all = new Scales();
    for (size_t i = 1; i < all->counts.size(); ++i) {
      all->counts[i] = static_cast<float>(std::exp2(static_cast<double>(i - 1) / kStepsPerDoubling));
    }
    for (size_t i = 0; i < all->rests.size(); ++i) {
      all->rests[i] = static_cast<float>(std::exp(-static_cast<double>(i) / kRestSteps));
    }
    return all;
  }();
  return {scales.counts[entry >> kRestBits], scales.rests[entry & kRestMask]};
}

ContinuationModel::Word ContinuationModel::WordOf(uint32_t entry) {
  return {static_cast<int>(entry >> kRestBits), static_cast<int>(entry & kRestMask)};
}

uint32_t ContinuationModel::Entry(Gram gram) const {
  const uint64_t hash = Hash(gram);
  return ReadSlot(SlotOf(hash), hash);
}

ContinuationModel::Entries ContinuationModel::EntriesOf(std::span<const Gram> grams) const {
  std::array<uint64_t, kMostAtOnce> hashes;
  std::array<const char*, kMostAtOnce> slots;
  for (size_t i = 0; i < grams.size(); ++i) {
    hashes[i] = Hash(grams[i]);
    slots[i] = SlotOf(hashes[i]);
    __builtin_prefetch(slots[i]);
  }
  Entries entries;
  for (size_t i = 0; i < grams.size(); ++i) entries[i] = ReadSlot(slots[i], hashes[i]);
  return entries;
}

ContinuationModel::Known ContinuationModel::Look(Gram gram) const { return KnownOf(Entry(gram)); }

void ContinuationModel::LookAll(std::span<const Gram> grams, Known* known) const {
  const Entries entries = EntriesOf(grams);
  for (size_t i = 0; i < grams.size(); ++i) known[i] = KnownOf(entries[i]);
}

uint64_t ContinuationModel::AffinitySteps(double strength) {
  return static_cast<uint64_t>(std::clamp(std::round(strength * kAffinitySteps), 1.0, kCountMask * 1.0));
}

double ContinuationModel::Affinity(uint32_t word, uint32_t later) const {
  return (Entry(PairKey(word, later)) >> kRestBits) / kAffinitySteps;
}

bool ContinuationModel::IsWord(uint32_t word) const { return Entry(WordKey(word)) != 0; }

ContinuationModel::Word ContinuationModel::LookUpWord(Gram letters) const {
  return WordOf(Entry(DictionaryKey(letters)));
}

void ContinuationModel::LookUpWords(std::span<const Gram> letters, Word* words) const {
  std::array<Gram, kMostAtOnce> keys;
  std::transform(letters.begin(), letters.end(), keys.begin(), DictionaryKey);
  const Entries entries = EntriesOf({keys.data(), letters.size()});
  for (size_t i = 0; i < letters.size(); ++i) words[i] = WordOf(entries[i]);
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
