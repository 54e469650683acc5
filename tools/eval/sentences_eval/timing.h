#ifndef HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_TIMING_H_
#define HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_TIMING_H_

#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::eval {

using Cut = std::vector<segmentation::TextRange> (*)(std::string_view text);

// Megabytes (10^6 bytes of UTF-8) a second of CPU time that each of `cuts` makes of `lines` on this thread: the medians
// of `rounds` rounds, the cuts taking turns in every round. One call a line.
std::vector<double> MeasureSpeed(const std::vector<std::string>& lines, const std::vector<Cut>& cuts, int rounds);

}  // namespace huiyao::eval

#endif  // HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_TIMING_H_
