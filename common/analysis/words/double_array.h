#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_DOUBLE_ARRAY_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_DOUBLE_ARRAY_H_

#include <cstdint>
#include <span>
#include <vector>

namespace huiyao::analysis {

// A trie over strings of symbols, as a double array (Aoe 1989; children at base XOR symbol, as in darts-clone): a step
// costs one memory access. A symbol is 1 .. alphabet_size - 1, a value 1 .. 255; 0 stands for "none" in both.
//
// This class is a view: it does not own the units, which may lie in a mapped file. Immutable, thread-safe.
class DoubleArray {
 public:
  // One node.
  struct Unit {
    uint32_t base_and_value = 0;  // base << 8 | value
    uint32_t check = UINT32_MAX;  // the parent; UINT32_MAX in a free unit
  };
  static constexpr uint32_t kRoot = 0;
  static constexpr uint32_t kMaxUnits = 1u << 24;

  DoubleArray() = default;
  // `units` as BuildDoubleArray or Valid() promise; they must outlive the view.
  explicit DoubleArray(std::span<const Unit> units) : units_(units.data()), size_(units.size()) {}

  bool empty() const { return size_ == 0; }
  std::span<const Unit> units() const { return {units_, size_}; }

  // The child of `state` by `symbol`, or kRoot if there is none. Not to be called on an empty array.
  uint32_t Step(uint32_t state, uint32_t symbol) const {
    const uint32_t child = (units_[state].base_and_value >> 8) ^ symbol;
    return units_[child].check == state ? child : kRoot;
  }
  // The value of the string that leads to `state`, 0 if it is only a prefix.
  uint8_t Value(uint32_t state) const { return static_cast<uint8_t>(units_[state].base_and_value); }

  // Whether every step with symbols below `alphabet_size` stays inside `units`: what outside bytes must pass.
  static bool Valid(std::span<const Unit> units, uint32_t alphabet_size);

 private:
  const Unit* units_ = nullptr;
  size_t size_ = 0;
};

// A key of the trie: symbols, not owned.
struct DoubleArrayKey {
  std::span<const uint16_t> symbols;
  uint8_t value;
};

// The units of a trie of `keys`, which are sorted by symbols, distinct and not empty. CHECKs that they are and that
// there are no more than kMaxUnits units. Time is near linear in the nodes. Deterministic.
std::vector<DoubleArray::Unit> BuildDoubleArray(std::span<const DoubleArrayKey> keys, uint32_t alphabet_size);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_DOUBLE_ARRAY_H_
