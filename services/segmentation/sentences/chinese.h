#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_CHINESE_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_CHINESE_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/sentences/terminals.h"

namespace huiyao::segmentation {

// The marks of `run`, or the characters beside it, are Chinese.
bool IsInChinese(std::string_view text, size_t start, const Terminals& run);

// Whether the sentence that starts at `start` ends behind `run`, for which IsInChinese holds. `bracket` is the offset
// of the bracket that the run may close, or npos. Looks at no more than some hundred bytes. Follows GB/T 15834-2011:
// the marks within 《》 and within brackets inside a sentence do not end it; a quotation and the words that say whose
// it is are one sentence.
bool EndsInChinese(std::string_view text, size_t start, const Terminals& run, size_t bracket);

// The offset behind a closing note such as （完） at `end`, blanks before it included; otherwise `end`.
size_t SkipClosingNote(std::string_view text, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_CHINESE_H_
