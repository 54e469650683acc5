#include "common/text/utf8.h"

#include <unicode/utf8.h>

#include <cstring>

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

CodePoint DecodeAnyBefore(std::string_view text, size_t offset) {
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
  // Counts bytes that continue a code point, eight at a time: their highest bit is set and the next one is not.
  constexpr uint64_t kLowest = 0x0101010101010101;
  size_t continuing = 0, i = 0;
  for (; i + sizeof(uint64_t) <= text.size(); i += sizeof(uint64_t)) {
    uint64_t bytes;
    std::memcpy(&bytes, text.data() + i, sizeof bytes);
    continuing += (((bytes >> 7) & (~bytes >> 6) & kLowest) * kLowest) >> 56;
  }
  for (; i < text.size(); ++i) continuing += (static_cast<uint8_t>(text[i]) & 0xC0) == 0x80;
  return text.size() - continuing;
}

}  // namespace huiyao::text
