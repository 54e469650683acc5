#include "services/ingestion/extract/white_space.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace huiyao::ingestion {

bool IsBlankCharacter(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0xFEFF || c == 0x200B;
}

std::pair<size_t, size_t> TrimSpan(std::string_view text, size_t start, size_t end) {
  while (start < end) {
    const text::CodePoint c = text::DecodeAt(text, start);
    if (!IsBlankCharacter(c.value)) break;
    start += c.length;
  }
  while (start < end) {
    const text::CodePoint c = text::DecodeBefore(text, end);
    if (!IsBlankCharacter(c.value)) break;
    end -= c.length;
  }
  return {start, end};
}

bool IsBlank(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    if (!IsBlankCharacter(c.value)) return false;
    i += c.length;
  }
  return true;
}

}  // namespace huiyao::ingestion
