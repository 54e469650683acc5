#include "services/segmentation/mentions/persons/folded_text.h"

#include <array>

#include "common/analysis/words/fold.h"
#include "common/base/check.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Of marks; 0 of what is none of them.
char32_t FoldMark(char32_t c) {
  switch (c) {
    case U'，':
    case U'﹐':
      return U',';
    case U'：':
    case U'︰':
      return U':';
    case U'；':
      return U';';
    case U'（':
    case U'[':
    case U'［':
    case U'〔':
    case U'【':
      return U'(';
    case U'）':
    case U']':
    case U'］':
    case U'〕':
    case U'】':
      return U')';
    case U'•':
    case U'・':
    case U'‧':
    case U'∙':
    case U'●':
      return U'·';
    case U'「':
    case U'『':
    case U'“':
      return U'“';
    case U'」':
    case U'』':
    case U'”':
      return U'”';
    default:
      return 0;
  }
}

char32_t Fold(char32_t c, const analysis::WordFolding& fold) {
  if (c >= 0x4E00 && c <= 0x9FFF) return fold(c);
  if (IsSpace(c) || c < 0x20) return U' ';
  const char32_t mark = FoldMark(c);
  return mark != 0 ? mark : fold(c);
}

// Fold of every character of the Basic Multilingual Plane.
class Folds {
 public:
  Folds() {
    const analysis::WordFolding fold;
    for (char32_t c = 0; c < folds_.size(); ++c) {
      const char32_t folded = Fold(c, fold);
      HUIYAO_CHECK(folded < folds_.size(), "a character is folded out of its plane");
      folds_[c] = static_cast<char16_t>(folded);
    }
  }

  char32_t operator()(char32_t c) const { return c < folds_.size() ? folds_[c] : Fold(c, analysis::WordFolding()); }

 private:
  std::array<char16_t, 0x10000> folds_;
};

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  static const Folds& folds = *new Folds();
  const size_t size = text::CountCodePoints(text);
  characters_.resize(size);
  offsets_.resize(size + 1);
  for (size_t at = 0, i = 0; i < size; ++i) {
    const text::CodePoint point = text::DecodeAt(text, at);
    const char32_t c = folds(point.value);
    characters_[i] = c;
    offsets_[i] = static_cast<uint32_t>(at);
    has_dots_ = has_dots_ || c == U'·';
    at += static_cast<size_t>(point.length);
  }
  offsets_.back() = static_cast<uint32_t>(text.size());
}

}  // namespace huiyao::segmentation
