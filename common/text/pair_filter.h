#ifndef HUIYAO_COMMON_TEXT_PAIR_FILTER_H_
#define HUIYAO_COMMON_TEXT_PAIR_FILTER_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/utf8.h"

namespace huiyao::text {

// The first two characters of words. They tell nearly every place of a text from those where one of the words begins.
class PairFilter {
 public:
  // `second`: 0 of a word of one character.
  void Add(char32_t first, char32_t second) {
    pairs_.set(Index(first, second));
    has_single_ = has_single_ || second == 0;
  }
  void Add(std::string_view word) {
    const char32_t first = DecodeAt(word, 0).value;
    Add(first, Second(word, first));
  }

  // False: no word begins so. `second`: 0 at the end of a text.
  bool MayBegin(char32_t first, char32_t second) const {
    return pairs_[Index(first, second)] || (has_single_ && pairs_[Index(first, 0)]);
  }
  // The same of a text that begins with `first`, well-formed.
  bool MayBegin(std::string_view text, char32_t first) const { return MayBegin(first, Second(text, first)); }

  // Where the first word may begin in well-formed `text`, at or behind `at`; text.size() if none does. Rules out more
  // places than their first characters alone would, so that the loop is seldom left.
  size_t Find(std::string_view text, size_t at) const {
    const size_t size = text.size();
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
    // What goes before `at` is no character: at worst it may begin a word.
    char32_t first = 0;
    size_t place = at;
    while (at < size) {
      const uint8_t lead = byte(at);
      char32_t second = lead;
      size_t length = 1;
      if ((lead & 0xF0) == 0xE0 && size - at > 2) {
        second = static_cast<char32_t>((lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F));
        length = 3;
      } else if (lead >= 0x80) {
        const CodePoint c = DecodeAt(text, at);
        second = c.value;
        length = static_cast<size_t>(c.length);
      }
      if (MayBegin(first, second)) return place;
      first = second;
      place = at;
      at += length;
    }
    return place < size && MayBegin(first, 0) ? place : size;
  }

 private:
  static constexpr size_t kPairs = 1 << 16;

  // Few pairs share a place.
  static size_t Index(char32_t first, char32_t second) { return (first * 97 + second) % kPairs; }

  // The character behind the first one; 0 if there is none.
  static char32_t Second(std::string_view text, char32_t first) {
    const size_t at = first < 0x80 ? 1 : first < 0x800 ? 2 : first < 0x10000 ? 3 : 4;
    return at < text.size() ? DecodeAt(text, at).value : 0;
  }

  std::bitset<kPairs> pairs_;
  // A word of one character is among them.
  bool has_single_ = false;
};

}  // namespace huiyao::text

#endif  // HUIYAO_COMMON_TEXT_PAIR_FILTER_H_
