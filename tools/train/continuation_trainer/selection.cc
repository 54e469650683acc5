#include "tools/train/continuation_trainer/selection.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace huiyao::segmentation {

std::vector<GramCount> MostFrequent(std::vector<GramCount> counts, size_t most) {
  const auto before = [](const GramCount& a, const GramCount& b) {
    return a.count != b.count ? a.count > b.count : a.gram < b.gram;
  };
  if (counts.size() > most) {
    std::nth_element(counts.begin(), counts.begin() + static_cast<ptrdiff_t>(most), counts.end(), before);
    counts.resize(most);
  }
  std::sort(counts.begin(), counts.end(), before);
  return counts;
}

std::string WriteModel(const std::vector<GramCount>& grams, uint64_t letters) {
  using Model = ContinuationModel;
  Model::Header header{};
  std::copy(Model::kMagic.begin(), Model::kMagic.end(), header.magic.begin());
  header.slots = static_cast<uint32_t>(grams.size() * 5 / 4 + 1);
  header.letters = static_cast<uint32_t>(std::min<uint64_t>(letters, std::numeric_limits<uint32_t>::max()));
  std::vector<uint16_t> slots(header.slots, 0);
  for (const GramCount& one : grams) {
    const uint64_t hash = Model::Hash(one.gram);
    size_t at = Model::Home(hash, slots.size());
    while (slots[at] != 0) at = at + 1 == slots.size() ? 0 : at + 1;
    slots[at] = Model::Slot(hash, one.count);
  }
  std::string bytes(sizeof header + slots.size() * sizeof(uint16_t), '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, slots.data(), slots.size() * sizeof(uint16_t));
  return bytes;
}

}  // namespace huiyao::segmentation
