#include "common/text/width.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace huiyao::text {

int CodePointWidth(char32_t value) {
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return 0;
  if (value < 0x300) return value == 0xAD ? 0 : 1;
  const auto c = static_cast<UChar32>(value);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE)) {
    case U_HST_VOWEL_JAMO:
    case U_HST_TRAILING_JAMO:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return 1;
  }
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = DecodeAt(text, at);
    width += CodePointWidth(point.value);
    at += point.length;
  }
  return width;
}

std::string_view PrefixOfWidth(std::string_view text, int columns) {
  int width = 0;
  size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = DecodeAt(text, at);
    const int next = CodePointWidth(point.value);
    if (width + next > columns) break;
    width += next;
    at += point.length;
  }
  return text.substr(0, at);
}

std::string TruncateToWidth(std::string_view text, int columns) {
  if (columns <= 0) return "";
  const std::string_view whole = PrefixOfWidth(text, columns);
  if (whole.size() == text.size()) return std::string(text);
  return std::string(PrefixOfWidth(text, columns - 1)) + "…";
}

}  // namespace huiyao::text
