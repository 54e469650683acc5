#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_GLYPHS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_GLYPHS_H_

#include <cstddef>
#include <string_view>

#include "common/text/utf8.h"

namespace huiyao::segmentation {

// One character of a number; full-width forms as their half-width ones. Its value is 0 at the end of the text.
struct Glyph {
  char32_t value;
  size_t end;
};

inline Glyph GlyphAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {0, at};
  const text::CodePoint point = text::DecodeAt(text, at);
  const char32_t value = point.value >= U'！' && point.value <= U'～' ? point.value - U'！' + U'!' : point.value;
  return {value, at + static_cast<size_t>(point.length)};
}

inline constexpr std::u32string_view kLatinLetters = U"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

inline bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

inline bool IsLatinLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// Behind at most three spaces: damaged text spreads its characters.
inline size_t SkipFewSpaces(std::string_view text, size_t at) {
  for (int i = 0; i < 3 && at < text.size() && text[at] == ' '; ++i) ++at;
  return at;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_GLYPHS_H_
