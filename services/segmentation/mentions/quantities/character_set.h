#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CHARACTER_SET_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CHARACTER_SET_H_

#include <bitset>
#include <string_view>

namespace huiyao::segmentation {

// Characters of the Basic Multilingual Plane, for loops that ask of every character of a text.
class CharacterSet {
 public:
  explicit CharacterSet(std::u32string_view characters) {
    for (const char32_t c : characters) set_.set(c);
  }

  // Of the Basic Multilingual Plane.
  void add(char32_t c) { set_.set(c); }

  bool contains(char32_t c) const { return c < kCharacters && set_[c]; }

 private:
  static constexpr size_t kCharacters = 0x10000;

  std::bitset<kCharacters> set_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_CHARACTER_SET_H_
