#ifndef HUIYAO_TOOLS_BENCH_SEGMENT_BENCH_CUTTERS_H_
#define HUIYAO_TOOLS_BENCH_SEGMENT_BENCH_CUTTERS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/words/word.h"

namespace huiyao::bench {

// A way to cut a line into words. For one thread.
class Cutter {
 public:
  virtual ~Cutter() = default;
  // Appends the words of `line` to `words`, which is empty.
  virtual void Cut(const std::string& line, std::vector<analysis::Word>& words) = 0;
};

// huiyao, icu, and cppjieba where its sources are installed, in that order.
std::vector<std::string> CutterNames();

// Opens one of them, ready to cut; nullptr for another name.
std::unique_ptr<Cutter> OpenCutter(std::string_view name);

// In cppjieba_cutter.cc: with jieba's dictionary and hidden Markov model, as its Cut does by default.
std::unique_ptr<Cutter> OpenCppjieba();

}  // namespace huiyao::bench

#endif  // HUIYAO_TOOLS_BENCH_SEGMENT_BENCH_CUTTERS_H_
