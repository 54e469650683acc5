#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_PERFECT_HASH_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_PERFECT_HASH_H_

#include <cstdint>
#include <span>
#include <vector>

namespace huiyao::analysis {

// Gives each of a fixed set of keys a place of its own, and any other key some place (hash and displace: Pagh 1999;
// Belazzougui, Botelho and Dietzfelbinger 2009). Two memory accesses and no branch, which lets many look-ups overlap. A
// view, thread-safe.
class PerfectHash {
 public:
  PerfectHash() = default;
  // Neither may be empty; the displacements must outlive the hash.
  PerfectHash(std::span<const uint16_t> displacements, uint32_t places)
      : displacements_(displacements.data()), buckets_(static_cast<uint32_t>(displacements.size())), places_(places) {}

  // Below the number of places.
  uint32_t operator()(uint32_t key) const {
    const uint64_t hash = Hash(key);
    const uint64_t displacement = displacements_[Reduce(hash, buckets_)];
    return Reduce((hash ^ displacement * 0xD6E8FEB86659FD93u) * 0xC2B2AE3D27D4EB4Fu, places_);
  }

 private:
  friend struct PerfectHashBuilder;
  static uint64_t Hash(uint32_t key) { return key * 0x9E3779B97F4A7C15u; }
  // A number below n by the upper half of the hash (Lemire 2019).
  static uint32_t Reduce(uint64_t hash, uint32_t n) { return static_cast<uint32_t>((hash >> 32) * n >> 32); }

  const uint16_t* displacements_ = nullptr;
  uint32_t buckets_ = 0;
  uint32_t places_ = 0;
};

// The displacements for `keys`, which are distinct, and how many places there are: about 3 % more than keys.
// Deterministic. CHECKs that one is found.
struct PerfectHashParts {
  std::vector<uint16_t> displacements;
  uint32_t places;
};
PerfectHashParts BuildPerfectHash(std::span<const uint32_t> keys);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_PERFECT_HASH_H_
