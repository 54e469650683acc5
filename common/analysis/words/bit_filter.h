#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_BIT_FILTER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_BIT_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace huiyao::analysis {

// Whether a set of keys may hold a key, in 128 KiB that stay in the second-level cache: one bit for each hash (a Bloom
// filter of one function). "No" is certain. A view, thread-safe.
class BitFilter {
 public:
  static constexpr int kBits = 20;
  static constexpr size_t kWords = (size_t{1} << kBits) / 64;

  BitFilter() = default;
  // `words`: kWords of them, which must outlive the filter.
  explicit BitFilter(std::span<const uint64_t> words) : words_(words.data()) {}

  bool MayHold(uint64_t key) const {
    const uint64_t bit = Bit(key);
    return (words_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  static void Add(uint64_t key, std::span<uint64_t> words) { words[Bit(key) / 64] |= uint64_t{1} << (Bit(key) % 64); }

 private:
  static uint64_t Bit(uint64_t key) { return (key * 0x9E3779B97F4A7C15u) >> (64 - kBits); }

  const uint64_t* words_ = nullptr;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_BIT_FILTER_H_
