#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_

#include <array>
#include <cstdint>
#include <span>

#include "common/analysis/words/perfect_hash.h"
#include "common/analysis/words/symbols.h"
#include "common/analysis/words/tags.h"

namespace huiyao::analysis {

// Two symbols that have weights, as one number.
inline constexpr int kNgramSymbolBits = 13;
inline constexpr uint32_t kMaxNgramSymbols = 1u << kNgramSymbolBits;
inline uint32_t PairKey(Symbol a, Symbol b) { return static_cast<uint32_t>(a) << kNgramSymbolBits | b; }

// What is known of two touching symbols.
struct PairSlot {
  uint32_t key = UINT32_MAX;    // PairKey; UINT32_MAX in a free slot
  uint32_t row = 0;             // of WordModel::pair_rows
  uint32_t state_and_word = 0;  // the dictionary's state behind them, << 8 | class of the word that they are
  // Symbols that may follow, a bit for each value modulo 16: in words of three and more; in trigrams that have weights.
  uint16_t word_thirds = 0;
  uint16_t trigram_thirds = 0;
};
static_assert(sizeof(PairSlot) == 16);
inline uint32_t ThirdBit(Symbol third) { return third % 16; }

// The weights of an n-gram.
struct WeightSlot {
  uint32_t key = UINT32_MAX;
  TagWeights weights{};
};
static_assert(sizeof(WeightSlot) == 12);

// Slots by key. A look-up has two steps, so that the memory of many can be fetched at the same time: Place and Prefetch
// of all, then Find of all. A view, thread-safe.
template <typename Slot>
class NgramTable {
 public:
  NgramTable() = default;
  NgramTable(std::span<const uint16_t> displacements, std::span<const Slot> slots)
      : hash_(displacements, static_cast<uint32_t>(slots.size())), slots_(slots) {}

  // Where the key is if it is anywhere.
  uint32_t Place(uint32_t key) const { return hash_(key); }
  void Prefetch(uint32_t place) const { __builtin_prefetch(&slots_[place]); }
  const Slot& At(uint32_t place) const { return slots_[place]; }
  // nullptr if it is not there.
  const Slot* Find(uint32_t key) const {
    const Slot& slot = slots_[Place(key)];
    return slot.key == key ? &slot : nullptr;
  }
  std::span<const Slot> slots() const { return slots_; }

 private:
  PerfectHash hash_;
  std::span<const Slot> slots_;
};

// Symbols before and behind a unit; PairKey is the key.
using SkipTable = NgramTable<WeightSlot>;
// Three touching symbols; the key is the place of the first two in the table of pairs, with the third.
using TrigramTable = NgramTable<WeightSlot>;
inline constexpr uint32_t kMaxPairPlaces = 1u << (31 - kNgramSymbolBits);
inline uint32_t TrigramKey(uint32_t pair_place, Symbol third) { return pair_place << kNgramSymbolBits | third; }

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_
