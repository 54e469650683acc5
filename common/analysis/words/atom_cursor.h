#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_CURSOR_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_CURSOR_H_

#include <cstddef>
#include <string_view>

#include "common/analysis/words/character_table.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {

// Reads a text forward with full-width forms as the ASCII they stand for. A value: copy it to look ahead.
class AtomCursor {
 public:
  AtomCursor(std::string_view text, size_t at, const CharacterTable& characters)
      : text_(text), characters_(&characters), at_(at) {
    Read();
  }

  // The code point here, 0 at the end.
  char32_t value() const { return value_; }
  size_t at() const { return at_; }
  bool full_width() const { return full_width_; }
  bool AtDigit() const { return scan_class_ == ScanClass::kDigit; }
  bool AtLetter() const { return scan_class_ == ScanClass::kLetter; }
  bool AtWord() const { return AtDigit() || AtLetter(); }
  bool AtUpper() const { return value_ >= 'A' && value_ <= 'Z'; }
  bool AtLower() const { return value_ >= 'a' && value_ <= 'z'; }
  bool Is(char32_t value) const { return value_ == value; }

  // To the next code point; combining marks and format characters belong to the one before.
  void Next() {
    do {
      at_ += length_;
      Read();
    } while (scan_class_ == ScanClass::kIgnorable);
  }
  // The cursor `count` code points on.
  AtomCursor Ahead(int count = 1) const {
    AtomCursor ahead = *this;
    for (int i = 0; i < count; ++i) ahead.Next();
    return ahead;
  }

 private:
  void Read() {
    full_width_ = false;
    if (at_ >= text_.size()) {
      value_ = 0;
      length_ = 0;
      scan_class_ = ScanClass::kSpace;
      return;
    }
    const text::CodePoint point = text::DecodeAt(text_, at_);
    value_ = point.value;
    length_ = static_cast<size_t>(point.length);
    scan_class_ = (*characters_)[value_].scan_class;
    if (value_ >= 0xFF01 && value_ <= 0xFF5E) {
      value_ -= 0xFEE0;
      full_width_ = true;
    }
  }

  std::string_view text_;
  const CharacterTable* characters_;
  size_t at_;
  size_t length_ = 0;
  char32_t value_ = 0;
  ScanClass scan_class_ = ScanClass::kSpace;
  bool full_width_ = false;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_ATOM_CURSOR_H_
