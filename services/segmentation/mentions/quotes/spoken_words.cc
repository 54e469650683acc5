#include "services/segmentation/mentions/quotes/spoken_words.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

TextRange TrimRange(std::string_view text, TextRange range) {
  while (range.start < range.end) {
    const text::CodePoint c = text::DecodeAt(text, range.start);
    if (!IsSpace(c.value)) break;
    range.start += static_cast<size_t>(c.length);
  }
  while (range.end > range.start) {
    const text::CodePoint c = text::DecodeBefore(text, range.end);
    if (!IsSpace(c.value)) break;
    range.end -= static_cast<size_t>(c.length);
  }
  return range;
}

bool IsChinese(std::string_view text) {
  constexpr size_t kEnough = 900;  // bytes
  // A word of five letters weighs as much as a character.
  constexpr size_t kWord = 5;
  const size_t end = std::min(text.size(), kEnough);
  size_t han = 0, letters = 0;
  for (size_t at = 0; at < end;) {
    const auto lead = static_cast<uint8_t>(text[at]);
    if (lead < 0x80) {
      letters += (lead | 0x20) >= 'a' && (lead | 0x20) <= 'z' ? 1 : 0;
      ++at;
      continue;
    }
    // From U+5000 to U+9FFF all are Han.
    if (lead >= 0xE5 && lead <= 0xE9) {
      ++han;
      at += 3;
      // If all that follows were letters.
      if (han * kWord > letters + (end - std::min(end, at))) return true;
      continue;
    }
    const text::CodePoint c = text::DecodeAt(text, at);
    han += IsHan(c.value) ? 1 : 0;
    at += static_cast<size_t>(c.length);
  }
  return han * kWord > letters;
}

}  // namespace huiyao::segmentation
