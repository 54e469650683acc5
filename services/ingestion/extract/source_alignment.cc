#include "services/ingestion/extract/source_alignment.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kLongestReference = 40;

// Bytes of the character reference at source[0] == '&', its semicolon included; 1 if it is none.
size_t ReferenceLength(std::string_view source) {
  size_t i = 1;
  if (i < source.size() && source[i] == '#') ++i;
  while (i < source.size() && i < kLongestReference && IsAsciiAlnum(source[i])) ++i;
  if (i < source.size() && source[i] == ';') ++i;
  return i;
}

// Where the next character reference, line end or tag begins.
size_t LiteralLength(std::string_view source) {
  const size_t end = source.find_first_of("&\r<");
  return end == std::string_view::npos ? source.size() : end;
}

}  // namespace

std::vector<AlignedPiece> AlignText(std::string_view text, std::string_view source, size_t source_offset) {
  if (text == source) return {{0, text.size(), source_offset, source_offset + source.size()}};
  std::vector<AlignedPiece> pieces;
  size_t t = 0;
  size_t s = 0;
  const auto take = [&](size_t text_length, size_t source_length) {
    if (text_length > 0) pieces.push_back({t, t + text_length, source_offset + s, source_offset + s + source_length});
    t += text_length;
    s += source_length;
  };
  while (t < text.size() && s < source.size()) {
    const size_t literal = LiteralLength(source.substr(s));
    if (literal > 0) {
      const size_t length = std::min(literal, text.size() - t);
      if (text.substr(t, length) != source.substr(s, length)) break;
      take(length, length);
      continue;
    }
    if (source[s] == '\r') {
      if (text[t] != '\n') break;
      take(1, source.substr(s + 1, 1) == "\n" ? 2 : 1);
      continue;
    }
    if (source[s] == '<') {
      const char next = s + 1 < source.size() ? source[s + 1] : ' ';
      if (IsAsciiLetter(next) || next == '/' || next == '!' || next == '?') {
        const size_t end = source.find('>', s);
        if (end == std::string_view::npos) break;
        s = end + 1;
        continue;
      }
      if (text[t] != '<') break;
      take(1, 1);
      continue;
    }
    // A reference may give one character, two, or itself if it is unknown; what follows it tells which. References
    // without a semicolon may end before their letters do.
    const size_t reference = ReferenceLength(source.substr(s));
    const size_t one = static_cast<size_t>(text::DecodeAt(text, t).length);
    const size_t two = t + one < text.size() ? one + static_cast<size_t>(text::DecodeAt(text, t + one).length) : one;
    bool found = false;
    for (const size_t length : {one, two, reference}) {
      if (t + length > text.size()) continue;
      const std::string_view after = source.substr(s + reference);
      const std::string_view expected = after.substr(0, LiteralLength(after));
      // A window suffices, so that the work stays linear.
      const std::string_view window = expected.substr(0, 32);
      if (text.substr(t + length, window.size()) != window) continue;
      if (expected.empty() && length == reference && text[t] != '&') continue;
      take(length, reference);
      found = true;
      break;
    }
    if (!found) break;
  }
  if (t < text.size()) {
    pieces.push_back({t, text.size(), source_offset + std::min(s, source.size()), source_offset + source.size()});
  }
  return pieces;
}

}  // namespace huiyao::ingestion
