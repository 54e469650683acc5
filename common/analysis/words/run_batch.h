#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_RUN_BATCH_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_RUN_BATCH_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/analysis/words/run.h"
#include "common/analysis/words/symbols.h"

namespace huiyao::analysis {

// Runs one behind the other, so that one step of the work is done for all of them before the next one begins and memory
// is waited for once, not run by run. The symbols of a run and its context lie at touching positions; a run's second
// symbol behind is the next one's second before:
//   edge | left, units …, right, edge | left, units …, right, edge | …
class RunBatch {
 public:
  // The units of a run: positions [first, last).
  struct Extent {
    uint32_t first;
    uint32_t last;
  };
  // Positions that make a batch full. A run may then still be added, however long it is.
  static constexpr size_t kFull = 256;

  RunBatch() { Clear(); }

  void Clear();
  // Copies a closed run that is not empty. Not to be called if the batch is full.
  void Add(const Run& run);

  bool empty() const { return runs_.empty(); }
  bool full() const { return positions_ >= kFull; }
  std::span<const Extent> runs() const { return runs_; }
  size_t positions() const { return positions_; }
  // By position; two more symbols follow, which are edges.
  const Symbol* symbols() const { return symbols_.data(); }
  // 0xFF where a unit stands that is not the last of its run, otherwise 0.
  const uint8_t* joined() const { return joined_.data(); }
  // Where a unit starts in the text; behind the last unit of a run: where it ends.
  const uint32_t* starts() const { return starts_.data(); }

 private:
  size_t positions_ = 0;
  std::vector<Extent> runs_;
  // As long as the longest batch yet.
  std::vector<Symbol> symbols_;
  std::vector<uint8_t> joined_;
  std::vector<uint32_t> starts_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_RUN_BATCH_H_
