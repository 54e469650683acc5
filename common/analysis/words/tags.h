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

// A vector anywhere in memory. (Copying it with memcpy would take a way through another register.)
template <typename Vector>
struct [[gnu::packed, gnu::may_alias]] Unaligned {
  Vector vector;
};

inline Four LoadFour(const TagWeights& weights) { return reinterpret_cast<const Unaligned<Four>*>(&weights)->vector; }
inline Eight LoadEight(const TagWeights* weights) { return reinterpret_cast<const Unaligned<Eight>*>(weights)->vector; }
inline void StoreFour(Four sums, TagWeights& to) { reinterpret_cast<Unaligned<Four>*>(&to)->vector = sums; }

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_TAGS_H_
