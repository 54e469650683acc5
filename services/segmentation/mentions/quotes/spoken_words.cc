#include "services/segmentation/mentions/quotes/spoken_words.h"

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

}  // namespace huiyao::segmentation
