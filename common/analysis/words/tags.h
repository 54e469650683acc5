#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_TAGS_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_TAGS_H_

#include <array>
#include <cstdint>

namespace huiyao::analysis {

// Where a unit stands in its word.
enum class Tag : uint8_t { kBegin, kMiddle, kEnd, kSingle };
inline constexpr int kTags = 4;

// One weight for each tag.
using TagWeights = std::array<int16_t, kTags>;

// The weights of one position, of two neighbouring ones, and sums of a path, as vectors that GCC and Clang keep in a
// register.
using Four = int16_t __attribute__((vector_size(8)));
using Eight = int16_t __attribute__((vector_size(16)));
using FourSums = int32_t __attribute__((vector_size(16)));

// Of weights anywhere in memory. (Copying them with memcpy would take a way through another register.)
inline Four LoadFour(const TagWeights& weights) {
  using Unaligned = int16_t __attribute__((vector_size(8), aligned(2), may_alias));
  return *reinterpret_cast<const Unaligned*>(&weights);
}
inline Eight LoadEight(const TagWeights* weights) {
  using Unaligned = int16_t __attribute__((vector_size(16), aligned(2), may_alias));
  return *reinterpret_cast<const Unaligned*>(weights);
}
inline void StoreFour(Four sums, TagWeights& to) {
  using Unaligned = int16_t __attribute__((vector_size(8), aligned(2), may_alias));
  *reinterpret_cast<Unaligned*>(&to) = sums;
}

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_TAGS_H_
