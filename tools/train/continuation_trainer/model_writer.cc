#include "tools/train/continuation_trainer/model_writer.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_set>

#include "common/analysis/words/perfect_hash.h"

namespace huiyao::segmentation {

std::string WriteModel(const std::vector<KeptGram>& grams, const std::vector<Affinity>& affinities,
                       const std::vector<DictionaryWord>& words, uint64_t letters) {
  using Model = ContinuationModel;
  Model::Header header{};
  std::copy(Model::kMagic.begin(), Model::kMagic.end(), header.magic.begin());
  header.letters = static_cast<uint32_t>(std::min<uint64_t>(letters, std::numeric_limits<uint32_t>::max()));
  // Of entries with the same key, the first is kept.
  std::vector<uint32_t> keys, entries;
  std::unordered_set<uint32_t> seen;
  const auto add = [&](uint64_t hash, uint32_t slot) {
    const auto key = static_cast<uint32_t>(hash >> 32);
    if (!seen.insert(key).second) return;
    keys.push_back(key);
    entries.push_back(slot);
  };
  for (const KeptGram& one : grams) {
    const uint64_t hash = Model::Hash(one.gram);
    add(hash, Model::Slot(hash, one.count, one.rest));
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
  for (const DictionaryWord& one : words) {
    const uint64_t hash = Model::Hash(Model::DictionaryKey(one.letters));
    add(hash, Model::RawSlot(hash, static_cast<uint64_t>(one.word.part), static_cast<uint64_t>(one.word.frequency)));
  }
  const analysis::PerfectHashParts parts = analysis::BuildPerfectHash(keys);
  const analysis::PerfectHash places(parts.displacements, parts.places);
  header.slots = parts.places;
  header.displacements = static_cast<uint32_t>(parts.displacements.size());
  const size_t slots = sizeof header + parts.displacements.size() * sizeof(uint16_t);
  std::string bytes(slots + size_t{parts.places} * Model::kSlotBytes, '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, parts.displacements.data(), slots - sizeof header);
  for (size_t i = 0; i < keys.size(); ++i) {
    std::memcpy(bytes.data() + slots + size_t{places(keys[i])} * Model::kSlotBytes, &entries[i], Model::kSlotBytes);
  }
  return bytes;
}

}  // namespace huiyao::segmentation
