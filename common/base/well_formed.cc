#include "common/base/well_formed.h"

#include <cstddef>
#include <cstdint>

namespace huiyao {
namespace {

struct Sequence {
  size_t length;
  bool valid;
};

// Table 3-7 of the Unicode standard: the first byte decides the length and the range of the second.
Sequence SequenceAt(std::string_view text, size_t offset) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[offset + i]); };
  const uint8_t lead = byte(0);
  if (lead < 0x80) return {1, true};
  const size_t wanted = lead >= 0xC2 && lead <= 0xDF   ? 2
                        : (lead & 0xF0) == 0xE0        ? 3
                        : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                       : 0;
  if (wanted == 0) return {1, false};
  uint8_t low = 0x80;
  uint8_t high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (size_t i = 1; i < wanted; ++i) {
    if (offset + i >= text.size() || byte(i) < low || byte(i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {wanted, true};
}

}  // namespace

std::string WellFormed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const auto [length, valid] = SequenceAt(text, i);
    out.append(valid ? text.substr(i, length) : std::string_view("\xEF\xBF\xBD"));
    i += length;
  }
  return out;
}

}  // namespace huiyao
