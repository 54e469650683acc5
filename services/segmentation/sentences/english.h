#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ENGLISH_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ENGLISH_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/sentences/terminals.h"

namespace huiyao::segmentation {

// Whether the sentence that starts at `start` ends behind `run`, whose marks are ASCII or … and which has no Chinese
// character on either side. Looks at a bounded number of tokens on both sides. The cases are those of the Golden Rules
// of Dias's Pragmatic Segmenter.
bool EndsInEnglish(std::string_view text, size_t start, const Terminals& run);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ENGLISH_H_
