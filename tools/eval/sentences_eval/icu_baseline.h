#ifndef HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_ICU_BASELINE_H_
#define HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_ICU_BASELINE_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::eval {

// Sentences as ICU's iterator finds them (UAX #29, root locale), white space at both ends cut off. Well-formed UTF-8.
// Every thread keeps its own iterator.
std::vector<segmentation::TextRange> CutWithIcu(std::string_view text);

}  // namespace huiyao::eval

#endif  // HUIYAO_TOOLS_EVAL_SENTENCES_EVAL_ICU_BASELINE_H_
