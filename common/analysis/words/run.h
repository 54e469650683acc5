#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// What the model cuts at a time: Han characters, numbers and Latin words that touch each other, between two gaps. A
// unit is one of them and never cut. Symbols are known two places beyond each end.
class Run {
 public:
  static constexpr int kContext = 2;
  // Longer ones are cut, so that the work on a run stays in the cache.
  static constexpr size_t kMaxUnits = 4096;

  Run() { Clear(kEdgeSymbol); }

  // Empties the run. `left` is the symbol that stands before it.
  void Clear(Symbol left) {
    symbols_.assign({kEdgeSymbol, left});
    starts_.clear();
    end_ = 0;
  }
  // Appends the unit at bytes [start, end) of the text.
  void Add(Symbol symbol, uint32_t start, uint32_t end) {
    symbols_.push_back(symbol);
    starts_.push_back(start);
    end_ = end;
  }
  // Lets the last unit reach to `end`.
  void Extend(uint32_t end) { end_ = end; }
  // Takes the last `count` units away.
  void Drop(size_t count) {
    end_ = starts_[size() - count];
    symbols_.resize(symbols_.size() - count);
    starts_.resize(starts_.size() - count);
  }
  // Sets the symbol that stands behind it; needed before Symbols() is read.
  void Close(Symbol right) {
    symbols_.push_back(right);
    symbols_.push_back(kEdgeSymbol);
  }

  size_t size() const { return starts_.size(); }
  bool empty() const { return starts_.empty(); }
  // Symbols of the units; those at -2, -1, size() and size() + 1 are the neighbours'.
  const Symbol* Symbols() const { return symbols_.data() + kContext; }
  uint32_t Start(size_t unit) const { return starts_[unit]; }
  uint32_t End(size_t unit) const { return unit + 1 < size() ? starts_[unit + 1] : end_; }

 private:
  std::vector<Symbol> symbols_;
  std::vector<uint32_t> starts_;
  uint32_t end_ = 0;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_RUN_H_
