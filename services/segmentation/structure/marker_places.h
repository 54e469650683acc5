#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKER_PLACES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKER_PLACES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

// What stands before a place in a paragraph.
struct BeforePlace {
  // Nothing but white space and openers.
  bool initial = false;
  // The last character that is no white space; 0 at the start.
  char32_t last = 0;
  // White space stands between `last` and the place.
  bool space = false;
  // `last` ends the word "and" or "or".
  bool conjunction = false;
};

// Most Han characters, ASCII letters and digits: no marker begins behind one at once.
constexpr bool IsWordCharacter(char32_t c) {
  if (c >= 0x80) return c >= 0x4000 && c <= 0x9FFF;
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

// By the first byte, the word characters of ASCII.
inline constexpr auto kWordBytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned c = 0; c < 0x80; ++c) bytes[c] = IsWordCharacter(c);
  return bytes;
}();

// Behind the characters of a word that go on at `at`.
inline size_t SkipWord(std::string_view text, size_t at) {
  while (at < text.size()) {
    const auto lead = static_cast<uint8_t>(text[at]);
    if (lead >= 0xE4 && lead <= 0xE9) {  // U+4000 to U+9FFF
      at += 3;
    } else if (kWordBytes[lead]) {
      ++at;
    } else {
      break;
    }
  }
  return std::min(at, text.size());
}

// `last` is the character before `end` unless that is white space.
inline bool EndsWithConjunction(std::string_view text, size_t end, char32_t last) {
  if (last != U'd' && last != U'r' && last != U'D' && last != U'R') return false;
  for (const std::string_view word : {"and", "or"}) {
    if (end >= word.size() && StartsWithIgnoringCase(text.substr(end - word.size()), word) &&
        (end == word.size() || text[end - word.size() - 1] == ' ')) {
      return true;
    }
  }
  return false;
}

// 他说：“ or: He added, "
inline bool LeadsSpeech(const BeforePlace& before) {
  if (before.last == U':' || before.last == U',') return before.space;
  return before.last == U'：' || before.last == U'，';
}

// The places of a paragraph where a marker may begin, in order: characters that are no white space, without those of a
// word behind its first one. Linear.
class MarkerPlaces {
 public:
  explicit MarkerPlaces(std::string_view text) : text_(text) { before_.initial = true; }

  // Goes to the first place, then to the next one; false behind the last.
  bool Next();

  size_t at() const { return at_; }
  // What stands at the place.
  const text::CodePoint& character() const { return character_; }
  const BeforePlace& before() const { return before_; }

 private:
  void Leave();

  std::string_view text_;
  size_t at_ = 0;
  text::CodePoint character_{0, 0, true};
  BeforePlace before_;
};

inline bool MarkerPlaces::Next() {
  if (at_ < text_.size() && character_.length > 0) Leave();
  for (; at_ < text_.size(); at_ += character_.length) {
    character_ = text::DecodeAt(text_, at_);
    if (!IsSpace(character_.value)) return true;
    before_.space = true;
    before_.conjunction |= EndsWithConjunction(text_, at_, before_.last);
  }
  return false;
}

inline void MarkerPlaces::Leave() {
  const char32_t c = character_.value;
  at_ += character_.length;
  if (IsWordCharacter(c)) {
    at_ = SkipWord(text_, at_);
    before_ = {false, text::DecodeBefore(text_, at_).value, false, false};
    return;
  }
  // An opening quotation mark or bracket at the very start or behind a colon or comma is stepped over, but not a
  // parenthesis.
  const bool opener = (IsOpener(c) || c == U'"') && c != U'(' && c != U'（';
  if (opener && !before_.initial && LeadsSpeech(before_)) {
    // Speech that enumerates: 他说：“一是 …
    before_.space = before_.last < 0x80;
    return;
  }
  before_ = {before_.initial && opener, c, false, false};
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKER_PLACES_H_
