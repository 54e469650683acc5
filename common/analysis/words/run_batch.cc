#include "common/analysis/words/run_batch.h"

#include <cstring>

namespace huiyao::analysis {
namespace {

// Copies `size` elements and up to Run::kSlack more, a few at a time: runs are short.
template <typename T>
void CopyRoughly(const T* from, size_t size, T* to) {
  for (size_t at = 0; at < size; at += Run::kSlack) std::memcpy(to + at, from + at, Run::kSlack * sizeof(T));
}

}  // namespace

void RunBatch::Clear() {
  runs_.clear();
  const size_t usual = kFull + 64;
  if (symbols_.size() < usual) {
    symbols_.resize(usual);
    joined_.resize(usual);
    starts_.resize(usual);
  }
  symbols_[0] = kEdgeSymbol;
  joined_[0] = 0;
  positions_ = 1;
}

void RunBatch::Add(const Run& run) {
  const size_t size = run.size();
  const size_t first = positions_ + 1;
  const size_t needed = first + size + 4 + Run::kSlack;
  if (symbols_.size() < needed) {
    symbols_.resize(needed);
    joined_.resize(needed);
    starts_.resize(needed);
  }
  // One symbol before the units, two behind them, and the edges that follow the last position.
  CopyRoughly(run.Symbols() - 1, size + 3, symbols_.data() + positions_);
  CopyRoughly(run.Starts(), size + 1, starts_.data() + first);
  joined_[positions_] = 0;
  for (size_t at = first; at < first + size; at += Run::kSlack) std::memset(&joined_[at], 0xFF, Run::kSlack);
  std::memset(&joined_[first + size - 1], 0, 3);
  runs_.push_back({static_cast<uint32_t>(first), static_cast<uint32_t>(first + size)});
  positions_ = first + size + 2;
  symbols_[positions_] = symbols_[positions_ + 1] = kEdgeSymbol;
}

}  // namespace huiyao::analysis
