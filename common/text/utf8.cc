#include "common/text/utf8.h"

#include <unicode/utf8.h>

namespace huiyao::text {

CodePoint DecodeAnyAt(std::string_view text, size_t offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  if (bytes[offset] < 0x80) return {bytes[offset], 1, true};
  size_t next = offset;
  UChar32 value;
  U8_NEXT(bytes, next, text.size(), value);
  const int length = static_cast<int>(next - offset);
  if (value < 0) return {0xFFFD, length, false};
  return {static_cast<char32_t>(value), length, true};
}

CodePoint DecodeBefore(std::string_view text, size_t offset) {
  size_t start = offset - 1;
  while (start > 0 && offset - start < 4 && (static_cast<uint8_t>(text[start]) & 0xC0) == 0x80) --start;
  return DecodeAt(text, start);
}

size_t FindInvalidUtf8(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = DecodeAt(text, i);
    if (!c.valid) return i;
    i += c.length;
  }
  return std::string_view::npos;
}

void AppendUtf8(char32_t value, std::string& out) {
  if (value > 0x10FFFF || U_IS_SURROGATE(value)) value = 0xFFFD;
  uint8_t buffer[U8_MAX_LENGTH];
  int length = 0;
  U8_APPEND_UNSAFE(buffer, length, value);
  out.append(reinterpret_cast<const char*>(buffer), length);
}

size_t CountCodePoints(std::string_view text) {
  size_t count = 0;
  for (const char c : text) count += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace huiyao::text
