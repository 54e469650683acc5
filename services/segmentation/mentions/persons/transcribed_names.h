#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TRANSCRIBED_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TRANSCRIBED_NAMES_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"

namespace huiyao::segmentation {

// Names of other languages in Chinese characters, with · between their parts: 阿依古丽·某某. At most five parts of nine
// characters.

// The end of the one that begins at `at`; 0 if none does. Where its last part ends is not written: words tell.
size_t EndOfDottedName(const FoldedText& text, size_t at);

// The beginning of the one that ends at `end`; `end` if none does.
size_t BeginOfDottedName(const FoldedText& text, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TRANSCRIBED_NAMES_H_
