#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_

#include <bit>
#include <cstdint>
#include <span>

#include "common/analysis/words/bit_filter.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// Up to three symbols below 8,192 as one number.
inline constexpr int kNgramSymbolBits = 13;
inline constexpr uint32_t kMaxNgramSymbols = 1u << kNgramSymbolBits;
inline uint64_t BigramKey(Symbol a, Symbol b) { return static_cast<uint64_t>(a) << kNgramSymbolBits | b; }
inline uint64_t TrigramKey(Symbol a, Symbol b, Symbol c) { return BigramKey(a, b) << kNgramSymbolBits | c; }

// Slots and rows of an NgramTable, shared by reading and writing.
inline constexpr int kNgramRowBits = 24;
inline size_t NgramSlot(uint64_t key, size_t slots) {
  return static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & (slots - 1);
}

// Rows by n-gram: a hash table with linear probing whose slots hold key and row number in eight bytes. Along a probe
// the keys fall (ordered hash tables, Amble and Knuth 1974), so that a miss ends as soon as a hit does; a filter that
// fits into the cache answers most misses before. A view, thread-safe.
template <typename Row>
class NgramTable {
 public:
  NgramTable() = default;
  // `slots`: a power of two, at least one of them 0; otherwise key << kNgramRowBits | row + 1.
  NgramTable(BitFilter filter, std::span<const uint64_t> slots, std::span<const Row> rows)
      : filter_(filter), slots_(slots), rows_(rows) {}

  // nullptr if the n-gram has no row.
  const Row* Find(uint64_t key) const {
    if (!filter_.MayHold(key)) return nullptr;
    for (size_t at = NgramSlot(key, slots_.size());; at = (at + 1) & (slots_.size() - 1)) {
      const uint64_t slot = slots_[at];
      const uint64_t here = slot >> kNgramRowBits;
      if (here > key) continue;
      return here == key && slot != 0 ? &rows_[(slot & ((1u << kNgramRowBits) - 1)) - 1] : nullptr;
    }
  }
  // Asks the processor for the place where Find will begin, if it will.
  void Prefetch(uint64_t key) const {
    if (filter_.MayHold(key)) __builtin_prefetch(&slots_[NgramSlot(key, slots_.size())]);
  }
  size_t size() const { return rows_.size(); }

  // Whether Find() is safe for any key: what outside bytes must pass.
  bool Valid() const {
    if (slots_.empty() || !std::has_single_bit(slots_.size())) return false;
    bool free = false;
    for (const uint64_t slot : slots_) {
      free |= slot == 0;
      if (slot != 0 && ((slot & ((1u << kNgramRowBits) - 1)) - 1) >= rows_.size()) return false;
    }
    return free;
  }

 private:
  BitFilter filter_;
  std::span<const uint64_t> slots_;
  std::span<const Row> rows_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_NGRAM_TABLE_H_
