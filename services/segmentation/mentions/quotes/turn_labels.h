#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_TURN_LABELS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_TURN_LABELS_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// What a label says before a turn of an interview.
enum class TurnLabel {
  kNone,
  // 问, 记者, 某报记者, Q
  kQuestion,
  // 答, A
  kAnswer,
  // Anything else, perhaps a name.
  kName,
};
TurnLabel TurnLabelOf(std::string_view label);

// A label with its colon.
struct FoundLabel {
  TextRange label = {};
  // Where what is said begins; 0: there is no label.
  size_t words = 0;
};

// The label at `at`; numbers and brackets around it are none of it. Looks at no more than 60 bytes.
FoundLabel FindLabelAt(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_TURN_LABELS_H_
