#include "services/segmentation/mentions/persons/folded_text.h"

#include "common/analysis/words/fold.h"
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

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  const analysis::WordFolding fold;
  characters_.resize(text::CountCodePoints(text));
  offsets_.resize(characters_.size() + 1);
  for (size_t at = 0, i = 0; i < characters_.size(); ++i) {
    const text::CodePoint point = text::DecodeAt(text, at);
    offsets_[i] = static_cast<uint32_t>(at);
    const char32_t c = point.value;
    if (c >= 0x4E00 && c <= 0x9FFF) {
      characters_[i] = fold(c);
    } else if (IsSpace(c) || c < 0x20) {
      characters_[i] = U' ';
    } else {
      const char32_t mark = FoldMark(c);
      characters_[i] = mark != 0 ? mark : fold(c);
      has_dots_ = has_dots_ || characters_[i] == U'·';
    }
    at += static_cast<size_t>(point.length);
  }
  offsets_.back() = static_cast<uint32_t>(text.size());
}

}  // namespace huiyao::segmentation
