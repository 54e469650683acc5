#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CHARACTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CHARACTERS_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Classes of characters that reading a page needs. All texts are well-formed UTF-8.

// For IsSpace: from U+0080 to U+3000.
bool IsWideSpace(char32_t c);

// White space (Unicode's White_Space) and the invisible U+200B, U+2060 and U+FEFF.
inline bool IsSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return c > 0x3000 ? c == 0xFEFF : IsWideSpace(c);
}

// Ends a line in plain text: LF, VT, FF, CR, NEL, U+2028, U+2029.
inline bool IsLineEnd(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// For IsHan: any character outside the block of most.
bool IsRareHan(char32_t c);

// A Han character.
inline bool IsHan(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c > 0x3000 && IsRareHan(c)); }

// 。！？ and their half-width and doubled forms. The ASCII full stop counts; see EndsSentence for its limits.
bool IsTerminal(char32_t c);

// An opening bracket or quotation mark.
bool IsOpener(char32_t c);

// A closing bracket or quotation mark, the ASCII quotation marks included.
bool IsCloser(char32_t c);

// `text` without white space at both ends.
std::string_view Trim(std::string_view text);

// `range` of `text` without white space at both ends; empty at its start if nothing else is in it.
Range Trim(std::string_view text, Range range);

// The last character before closing brackets and quotation marks is terminal: nothing continues behind it.
bool EndsSentence(std::string_view text);

// The last character, closers skipped, is one behind which a new line may follow: terminal, a colon, a semicolon or
// an ellipsis.
bool EndsLineOnPurpose(std::string_view text);

// The first character; 0 of an empty text.
char32_t FirstCharacter(std::string_view text);

// The last character; 0 of an empty text.
char32_t LastCharacter(std::string_view text);

// Code points of the text, none counted twice.
size_t Length(std::string_view text);

// The first and the last part of a text, of so many bytes at most, whole characters.
std::string_view HeadOf(std::string_view text, size_t most);
std::string_view TailOf(std::string_view text, size_t most);

// For StartsWithIgnoringCase: both are as long.
bool EqualsIgnoringCase(std::string_view a, std::string_view b);

// The text begins so, in any ASCII case. The last byte is looked at first: it tells most apart.
inline bool StartsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  constexpr int kCase = 0x20;
  if (!prefix.empty() && ((text[prefix.size() - 1] ^ prefix.back()) & ~kCase) != 0) return false;
  return EqualsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_CHARACTERS_H_
