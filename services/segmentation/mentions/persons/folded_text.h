#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOLDED_TEXT_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOLDED_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// A text as characters, one for each code point: simplified for traditional, half-width for full-width, lower case for
// upper case; all white space is ' ', brackets are ( and ), commas ',', quotation marks “ and ”. Places are indices of
// characters. The text must outlive this; it is well-formed UTF-8.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text);

  size_t size() const { return characters_.size(); }
  // 0 beyond the end, so that a place may be looked at without asking.
  char32_t operator[](size_t i) const { return i < characters_.size() ? characters_[i] : 0; }
  std::u32string_view characters() const { return {characters_.data(), characters_.size()}; }
  std::u32string_view Slice(size_t begin, size_t end) const { return characters().substr(begin, end - begin); }

  // Bytes of the text.
  size_t offset(size_t i) const { return offsets_[i]; }
  TextRange Bytes(size_t begin, size_t end) const { return {offsets_[begin], offsets_[end]}; }
  std::string_view Printed(size_t begin, size_t end) const {
    return text_.substr(offsets_[begin], offsets_[end] - offsets_[begin]);
  }
  std::string_view text() const { return text_; }
  // It holds a ·, which parts names.
  bool has_dots() const { return has_dots_; }

 private:
  std::string_view text_;
  bool has_dots_ = false;
  std::vector<char32_t> characters_;
  // One more than characters.
  std::vector<uint32_t> offsets_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_FOLDED_TEXT_H_
