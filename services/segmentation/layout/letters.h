#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_LETTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_LETTERS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyao::segmentation {

// Text as the language model of continuation sees it: traditional characters simplified, punctuation full-width, a
// number is one `0`, a Latin word one `a`, any quotation mark `“`. White space is left out; what is outside the BMP is
// U+FFFD. All texts are well-formed UTF-8.
using Letters = std::u16string;

// Where a sentence begins.
inline constexpr char16_t kSentenceStart = u'\n';

// The letter for a code point; 0: none.
char16_t LetterOf(char32_t value);

// At most `most` letters from the start of `text`.
Letters FirstLetters(std::string_view text, size_t most);

// At most `most` letters from its end, in the order of the text.
Letters LastLetters(std::string_view text, size_t most);

// The letters of running text for training: kSentenceStart at its start, behind full stops and in place of white space
// between Chinese characters (a paragraph's end in texts that were put on one line).
Letters TrainingLetters(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_LETTERS_H_
