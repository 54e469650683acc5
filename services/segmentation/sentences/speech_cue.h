#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SPEECH_CUE_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SPEECH_CUE_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// Whether the words at `at`, behind a Chinese quotation that ends in a terminal, belong to it: 他说, 王主任表示, 说完.
// Looks at the clause up to its first mark, twelve characters at most.
bool IsSpeechCue(std::string_view text, size_t at);

// Whether a word at `at` goes on with a quotation that is part of a sentence: 的, 等, 一词.
bool ContinuesQuotation(std::string_view text, size_t at);

// Whether words introduce the quotation that closes right before `end`: a colon or comma before its opening mark. Looks
// at no more than 300 bytes; false if the opening mark is farther.
bool IsIntroduced(std::string_view text, size_t end);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_SPEECH_CUE_H_
