#ifndef HUIYAO_COMMON_TEXT_CHARACTER_SET_H_
#define HUIYAO_COMMON_TEXT_CHARACTER_SET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "common/text/utf8.h"

namespace huiyao::text {

// Characters, for loops that ask of every character of a text. Those beyond the Basic Multilingual Plane count as one.
class CharacterSet {
 public:
  explicit CharacterSet(std::u32string_view characters = {}) : CharacterSet({characters}) {}

  CharacterSet(std::initializer_list<std::u32string_view> lists) {
    for (size_t lead = 0; lead < skips_.size(); ++lead) skips_[lead] = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 3;
    for (size_t lead = 0xF0; lead < skips_.size(); ++lead) skips_[lead] = 4;
    for (const std::u32string_view list : lists) {
      for (const char32_t c : list) add(c);
    }
  }

  void add(char32_t c) {
    if (c >= kPlane) {
      beyond_ = true;
      for (size_t lead = 0xF0; lead < skips_.size(); ++lead) skips_[lead] = kLook;
      return;
    }
    words_[c >> 6] |= uint64_t{1} << (c & 63);
    if (c < 0x800) {
      skips_[c < 0x80 ? c : 0xC0 | c >> 6] = kLook;
    } else {
      skips_[0xE0 | c >> 12] = kLookAtThree;
    }
  }

  bool contains(char32_t c) const { return c < kPlane ? (words_[c >> 6] >> (c & 63) & 1) != 0 : beyond_; }

  // Where the first of them stands in well-formed `text`, at or behind `at`; text.size() if none does.
  size_t Find(std::string_view text, size_t at) const {
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
    // Before it three bytes can be read.
    const size_t last = text.size() - std::min<size_t>(text.size(), 2);
    while (at < last) {
      const uint8_t lead = byte(at);
      const size_t skip = skips_[lead];
      if (skip == kLookAtThree) {
        const uint64_t word = words_[static_cast<size_t>(lead & 0x0F) << 6 | (byte(at + 1) & 0x3F)];
        if ((word >> (byte(at + 2) & 0x3F) & 1) != 0) return at;
        at += 3;
      } else if (skip != kLook) {
        at += skip;
      } else {
        const CodePoint c = DecodeAt(text, at);
        if (contains(c.value)) return at;
        at += static_cast<size_t>(c.length);
      }
    }
    while (at < text.size()) {
      const CodePoint c = DecodeAt(text, at);
      if (contains(c.value)) return at;
      at += static_cast<size_t>(c.length);
    }
    return text.size();
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static constexpr uint8_t kLookAtThree = 0, kLook = 5;

  // A bit for each, 64 in a word.
  std::array<uint64_t, kPlane / 64> words_{};
  // By the first byte: the length of a character of which none is in the set; otherwise how to look.
  std::array<uint8_t, 256> skips_{};
  bool beyond_ = false;
};

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_CHARACTER_SET_H_
