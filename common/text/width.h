#ifndef HUIYAO_COMMON_TEXT_WIDTH_H_
#define HUIYAO_COMMON_TEXT_WIDTH_H_

#include <string>
#include <string_view>

namespace huiyao::text {

// Columns of a terminal with fixed-width cells, after Unicode Standard Annex #11 (East Asian Width): wide and
// full-width characters take two, combining marks, format characters and conjoining Hangul vowels and finals none,
// everything else one. Ambiguous characters (“ ” … —) take one, as terminals with a UTF-8 locale have it.

// Columns of one code point: 0, 1 or 2. Control characters take 0.
int CodePointWidth(char32_t value);

// Columns of a text. An ill-formed sequence counts as U+FFFD: one column.
int DisplayWidth(std::string_view text);

// The longest prefix that takes at most `columns`, with the combining marks that follow its last character. Ends on a
// boundary of code points.
std::string_view PrefixOfWidth(std::string_view text, int columns);

// `text` itself if it takes at most `columns`; otherwise a prefix and "…", together at most `columns`. Empty if
// `columns` is 0 or less.
std::string TruncateToWidth(std::string_view text, int columns);

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_WIDTH_H_
