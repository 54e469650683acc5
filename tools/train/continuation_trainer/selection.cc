#include "tools/train/continuation_trainer/selection.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_set>

#include "common/analysis/words/perfect_hash.h"

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

std::string WriteModel(const std::vector<GramCount>& grams, const std::vector<Affinity>& affinities, uint64_t letters) {
  using Model = ContinuationModel;
  Model::Header header{};
  std::copy(Model::kMagic.begin(), Model::kMagic.end(), header.magic.begin());
  header.letters = static_cast<uint32_t>(std::min<uint64_t>(letters, std::numeric_limits<uint32_t>::max()));
  // Of entries with the same key, the first is kept.
  std::vector<uint32_t> keys;
  std::vector<uint16_t> entries;
  std::unordered_set<uint32_t> seen;
  const auto add = [&](uint64_t hash, uint16_t slot) {
    const auto key = static_cast<uint32_t>(hash >> 32);
    if (!seen.insert(key).second) return;
    keys.push_back(key);
    entries.push_back(slot);
  };
  for (const GramCount& one : grams) {
    const uint64_t hash = Model::Hash(one.gram);
    add(hash, Model::Slot(hash, one.count));
  }
  for (const Affinity& one : affinities) {
    const auto word = static_cast<uint32_t>(one.pair >> 32), later = static_cast<uint32_t>(one.pair);
    const uint64_t hash = Model::Hash(Model::PairKey(word, later));
    add(hash, Model::RawSlot(hash, Model::AffinitySteps(one.strength)));
    for (const uint32_t known : {word, later}) {
      const uint64_t word_hash = Model::Hash(Model::WordKey(known));
      add(word_hash, Model::RawSlot(word_hash, 1));
    }
  }
  const analysis::PerfectHashParts parts = analysis::BuildPerfectHash(keys);
  const analysis::PerfectHash places(parts.displacements, parts.places);
  header.slots = parts.places;
  header.displacements = static_cast<uint32_t>(parts.displacements.size());
  std::vector<uint16_t> numbers = parts.displacements;
  numbers.resize(numbers.size() + parts.places, 0);
  for (size_t i = 0; i < keys.size(); ++i) numbers[parts.displacements.size() + places(keys[i])] = entries[i];
  std::string bytes(sizeof header + numbers.size() * sizeof(uint16_t), '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, numbers.data(), numbers.size() * sizeof(uint16_t));
  return bytes;
}

}  // namespace huiyao::segmentation
