#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SYLLABLE_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SYLLABLE_NAMES_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"

namespace huiyao::segmentation {

// Names without a surname, as Tibetans, Mongols, Uyghurs, Kazakhs and Yi bear them, written in Chinese characters
// without a · between their parts: 扎西顿珠, 巴特尔, 阿依古丽. They are made of a closed class of parts, of which most
// have two characters.

// The end of the longest one that begins at `at`: two or three parts, perhaps behind a surname (包格日勒), or one of
// three characters and more; 0 if none does.
size_t EndOfSyllableName(const FoldedText& text, size_t at);

// The beginning of the longest one that ends at `end`; `end` if none does.
size_t BeginOfSyllableName(const FoldedText& text, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_SYLLABLE_NAMES_H_
