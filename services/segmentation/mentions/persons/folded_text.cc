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
  characters_.resize(text.size());
  offsets_.resize(text.size() + 1);
  size_t size = 0;
  for (size_t at = 0; at < text.size(); ++size) {
    const text::CodePoint point = text::DecodeAt(text, at);
    offsets_[size] = static_cast<uint32_t>(at);
    const char32_t c = point.value;
    if (c >= 0x4E00 && c <= 0x9FFF) {
      characters_[size] = fold(c);
    } else if (IsSpace(c) || c < 0x20) {
      characters_[size] = U' ';
    } else {
      const char32_t mark = FoldMark(c);
      characters_[size] = mark != 0 ? mark : fold(c);
    }
    at += static_cast<size_t>(point.length);
  }
  offsets_[size] = static_cast<uint32_t>(text.size());
  characters_.resize(size);
  offsets_.resize(size + 1);
}

}  // namespace huiyao::segmentation
