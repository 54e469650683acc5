#ifndef HUIYAO_COMMON_TEXT_UTF8_H_
#define HUIYAO_COMMON_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace huiyao::text {

// One code point of a UTF-8 text.
struct CodePoint {
  // Scalar value; U+FFFD for an ill-formed sequence.
  char32_t value;
  // Bytes it takes: 1 to 4. An ill-formed sequence counts its maximal subpart (Unicode 15, 3.9, U+FFFD substitution).
  int length;
  // False if the bytes are ill-formed.
  bool valid;
};

// For DecodeAt: any bytes, without its short cuts.
CodePoint DecodeAnyAt(std::string_view text, size_t offset);

// The code point of a well-formed sequence of three bytes, all of which are read; 0 if they are none. For loops over
// Chinese text, which it spares the struct.
inline char32_t DecodeThree(const char* bytes) {
  const auto lead = static_cast<uint8_t>(bytes[0]);
  // Six bits each, if they go on with the sequence.
  const uint32_t second = static_cast<uint8_t>(bytes[1]) ^ 0x80u, third = static_cast<uint8_t>(bytes[2]) ^ 0x80u;
  if ((lead & 0xF0) != 0xE0 || (second | third) > 0x3F) return 0;
  const auto value = static_cast<char32_t>((lead & 0x0Fu) << 12 | second << 6 | third);
  // Neither overlong nor a surrogate.
  return value - 0x800 < 0xD800 - 0x800 || value > 0xDFFF ? value : 0;
}

// Decodes the code point that starts at `offset`. Requires offset < text.size(). ASCII and the three bytes of most
// Chinese characters are decoded in place.
inline CodePoint DecodeAt(std::string_view text, size_t offset) {
  const char* const bytes = text.data() + offset;
  if (static_cast<uint8_t>(*bytes) < 0x80) return {static_cast<uint8_t>(*bytes), 1, true};
  if (text.size() - offset > 2) {
    if (const char32_t three = DecodeThree(bytes); three != 0) return {three, 3, true};
  }
  return DecodeAnyAt(text, offset);
}

// For DecodeBefore: any code point, without its short cuts.
CodePoint DecodeAnyBefore(std::string_view text, size_t offset);

// Decodes the code point that ends right before `offset`. Requires 0 < offset <= text.size() and well-formed text.
inline CodePoint DecodeBefore(std::string_view text, size_t offset) {
  const char* const end = text.data() + offset;
  if (static_cast<uint8_t>(end[-1]) < 0x80) return {static_cast<uint8_t>(end[-1]), 1, true};
  if (offset > 2) {
    if (const char32_t three = DecodeThree(end - 3); three != 0) return {three, 3, true};
  }
  return DecodeAnyBefore(text, offset);
}

// Offset of the first ill-formed byte, or npos if the whole text is well-formed UTF-8.
size_t FindInvalidUtf8(std::string_view text);

// True if the text is well-formed UTF-8.
inline bool IsValidUtf8(std::string_view text) { return FindInvalidUtf8(text) == std::string_view::npos; }

// True if `offset` stands between two code points of well-formed text (both ends included).
inline bool IsBoundary(std::string_view text, size_t offset) {
  return offset == text.size() || (offset < text.size() && (static_cast<uint8_t>(text[offset]) & 0xC0) != 0x80);
}

// Appends a scalar value. Surrogates and values above U+10FFFF are appended as U+FFFD.
void AppendUtf8(char32_t value, std::string& out);

// Number of code points of well-formed text.
size_t CountCodePoints(std::string_view text);

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_UTF8_H_
