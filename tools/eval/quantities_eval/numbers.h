#ifndef HUIYAO_TOOLS_EVAL_QUANTITIES_EVAL_NUMBERS_H_
#define HUIYAO_TOOLS_EVAL_QUANTITIES_EVAL_NUMBERS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/mentions/quantities/measured.h"

namespace huiyao::eval {

// Every number that a text prints, with its unit, whatever it stands for: what the quantities are chosen from. In order
// and disjoint.
std::vector<segmentation::Measured> FindNumbers(std::string_view text);

}  // namespace huiyao::eval

#endif  // HUIYAO_TOOLS_EVAL_QUANTITIES_EVAL_NUMBERS_H_
