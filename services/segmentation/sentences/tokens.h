#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TOKENS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TOKENS_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// The tokens around a place where a sentence may end: what stands between white space. Every function looks at no more
// than kTokenBytes bytes, so that cutting stays linear whatever the text is.
inline constexpr size_t kTokenBytes = 96;

// ASCII classes; bytes of other characters are in none.
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsLetter(char c) { return IsUpper(c) || IsLower(c); }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// ASCII white space, which ends a token. Other white space is rare enough to count as part of one.
constexpr bool EndsToken(char c) { return IsBlank(c) || (c >= '\n' && c <= '\r'); }

// The offset behind blanks, U+00A0 and U+3000 at `at`; stops at line ends.
size_t SkipBlanks(std::string_view text, size_t at);

// The token that ends at `end`, cut off at `from`. Empty if a blank stands before `end`.
inline std::string_view TokenBefore(std::string_view text, size_t from, size_t end) {
  size_t start = end;
  while (start > from && end - start < kTokenBytes && !EndsToken(text[start - 1])) --start;
  return {text.data() + start, end - start};
}

// The token that starts at `at`. Empty if a blank or a line end stands there.
inline std::string_view TokenAt(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at < kTokenBytes && !EndsToken(text[end])) ++end;
  return {text.data() + at, end - at};
}

// Without opening brackets, quotation marks and dashes at its start.
std::string_view WithoutOpeners(std::string_view token);

// The letters and apostrophes at the start of a token.
std::string_view LeadingWord(std::string_view token);

// A URL, a host name with www. or an e-mail address.
bool IsAddress(std::string_view token);

// Nothing but ASCII letters (and at least one).
bool IsWord(std::string_view token);

// Nothing but lower-case ASCII letters (and at least one).
bool IsLowerWord(std::string_view token);

// An upper-case ASCII letter and then only lower-case ones.
bool IsCapitalized(std::string_view token);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_TOKENS_H_
