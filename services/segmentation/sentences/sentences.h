#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Cuts well-formed UTF-8 into sentences: Unicode's rules (UAX #29) with ICU's list of English abbreviations, an opening
// bracket or quotation mark given to the sentence that it opens. A line end ends a sentence. The
// sentences do not overlap and only white space stands outside them. Linear. Safe for use by many threads.
std::vector<TextRange> CutSentences(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SENTENCES_H_
