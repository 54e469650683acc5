#include "common/analysis/words/perfect_hash.h"

#include <algorithm>

#include "common/base/check.h"

namespace huiyao::analysis {

struct PerfectHashBuilder {
  static constexpr size_t kKeysPerBucket = 4;

  static PerfectHashParts Build(std::span<const uint32_t> keys) {
    PerfectHashParts parts;
    parts.displacements.assign(keys.size() / kKeysPerBucket + 1, 0);
    parts.places = static_cast<uint32_t>(keys.size() + keys.size() / 32 + 1);
    const uint32_t buckets = static_cast<uint32_t>(parts.displacements.size());
    std::vector<std::vector<uint32_t>> members(buckets);
    for (const uint32_t key : keys) members[PerfectHash::Reduce(PerfectHash::Hash(key), buckets)].push_back(key);
    std::vector<uint32_t> order(buckets);
    for (uint32_t bucket = 0; bucket < buckets; ++bucket) order[bucket] = bucket;
    // The fullest buckets first, while there is room.
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return members[a].size() > members[b].size(); });
    std::vector<bool> taken(parts.places);
    for (const uint32_t bucket : order) Place(members[bucket], bucket, parts, taken);
    return parts;
  }

  // Finds a displacement that sends all members to free places.
  static void Place(std::span<const uint32_t> members, uint32_t bucket, PerfectHashParts& parts,
                    std::vector<bool>& taken) {
    std::vector<uint32_t> places;
    for (uint32_t displacement = 0; displacement <= UINT16_MAX; ++displacement) {
      parts.displacements[bucket] = static_cast<uint16_t>(displacement);
      const PerfectHash hash(parts.displacements, parts.places);
      places.clear();
      for (const uint32_t key : members) {
        const uint32_t place = hash(key);
        if (taken[place] || std::find(places.begin(), places.end(), place) != places.end()) break;
        places.push_back(place);
      }
      if (places.size() < members.size()) continue;
      for (const uint32_t place : places) taken[place] = true;
      return;
    }
    HUIYAO_CHECK(false, "no displacement fits: are the keys distinct?");
  }
};

PerfectHashParts BuildPerfectHash(std::span<const uint32_t> keys) { return PerfectHashBuilder::Build(keys); }

}  // namespace huiyao::analysis
