#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// What the model cuts at a time: Han characters, numbers and Latin words that touch each other, between two gaps. A
// unit is one of them and never cut. Symbols are known two places beyond each end.
class Run {
 public:
  static constexpr size_t kContext = 2;
  // Longer ones are cut, so that the work on a run stays in the cache.
  static constexpr size_t kMaxUnits = 4096;
  // So many elements behind the last one may be read, whatever they hold.
  static constexpr size_t kSlack = 8;

  Run() { Clear(kEdgeSymbol); }

  // Empties the run. `left` is the symbol that stands before it.
  void Clear(Symbol left) {
    symbols_[0] = kEdgeSymbol;
    symbols_[1] = left;
    size_ = 0;
  }
  // Appends the unit at bytes [start, end) of the text. There must be fewer than kMaxUnits.
  void Add(Symbol symbol, uint32_t start, uint32_t end) {
    symbols_[kContext + size_] = symbol;
    starts_[size_] = start;
    starts_[++size_] = end;
  }
  // Lets the last unit reach to `end`.
  void Extend(uint32_t end) { starts_[size_] = end; }
  // Takes the last `count` units away.
  void Drop(size_t count) { size_ -= count; }
  // Sets the symbol that stands behind it; needed before Symbols() is read.
  void Close(Symbol right) {
    symbols_[kContext + size_] = right;
    symbols_[kContext + size_ + 1] = kEdgeSymbol;
  }

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Symbols of the units; those at -2, -1, size() and size() + 1 are the neighbours'.
  const Symbol* Symbols() const { return symbols_.data() + kContext; }
  // Where the units start; element size() is where the last one ends.
  const uint32_t* Starts() const { return starts_.data(); }
  uint32_t Start(size_t unit) const { return starts_[unit]; }
  uint32_t End(size_t unit) const { return starts_[unit + 1]; }

 private:
  size_t size_ = 0;
  std::array<Symbol, kMaxUnits + 2 * kContext + kSlack> symbols_;
  std::array<uint32_t, kMaxUnits + 1 + kSlack> starts_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_
