#ifndef HUIYAO_COMMON_TEXT_CHARACTER_SET_H_
#define HUIYAO_COMMON_TEXT_CHARACTER_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace huiyao::text {

// Characters, for loops that ask of every character of a text. Those beyond the Basic Multilingual Plane count as one.
class CharacterSet {
 public:
  explicit CharacterSet(std::u32string_view characters = {}) : CharacterSet({characters}) {}

  CharacterSet(std::initializer_list<std::u32string_view> lists) {
    for (const std::u32string_view list : lists) {
      for (const char32_t c : list) add(c);
    }
  }

  void add(char32_t c) {
    if (c >= kPlane) {
      beyond_ = true;
    } else {
      words_[c >> 6] |= uint64_t{1} << (c & 63);
    }
  }

  bool contains(char32_t c) const { return c < kPlane ? (words_[c >> 6] >> (c & 63) & 1) != 0 : beyond_; }

  // Where the first of them stands in well-formed `text`, at or behind `at`; text.size() if none does. Branches, not a
  // table, say how long a character is: they can be foretold, so that no place is waited for.
  size_t Find(std::string_view text, size_t at) const {
    const size_t size = text.size();
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
    const auto holds = [&](size_t word, uint8_t last) { return (words_[word] >> (last & 0x3F) & 1) != 0; };
    while (at < size) {
      const uint8_t lead = byte(at);
      if (lead < 0x80) {
        if (holds(lead >> 6, lead)) return at;
        ++at;
      } else if ((lead & 0xF0) == 0xE0) {
        if (size - at < 3) break;
        if (holds(static_cast<size_t>(lead & 0x0F) << 6 | (byte(at + 1) & 0x3F), byte(at + 2))) return at;
        at += 3;
      } else if (lead < 0xE0) {
        if (size - at < 2) break;
        if (holds(lead & 0x1F, byte(at + 1))) return at;
        at += 2;
      } else {
        if (size - at < 4) break;
        if (beyond_) return at;
        at += 4;
      }
    }
    return size;
  }

 private:
  static constexpr char32_t kPlane = 0x10000;

  // A bit for each, 64 in a word.
  std::array<uint64_t, kPlane / 64> words_{};
  bool beyond_ = false;
};

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_CHARACTER_SET_H_
