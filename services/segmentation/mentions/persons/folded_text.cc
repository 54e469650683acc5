#include "services/segmentation/mentions/persons/folded_text.h"

#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

char32_t FoldPunctuation(char32_t c) {
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
      return U'“';
    case U'」':
    case U'』':
      return U'”';
    default:
      return c;
  }
}

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  const analysis::WordFolding fold;
  characters_.reserve(text.size() / 3 + 1);
  offsets_.reserve(text.size() / 3 + 2);
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    offsets_.push_back(static_cast<uint32_t>(at));
    const bool han = point.value >= 0x4E00 && point.value <= 0x9FFF;
    characters_.push_back(han || point.value < 0x21 ? (point.value <= 0x20 ? U' ' : fold(point.value))
                          : IsSpace(point.value)    ? U' '
                                                    : FoldPunctuation(fold(FoldPunctuation(point.value))));
    at += static_cast<size_t>(point.length);
  }
  offsets_.push_back(static_cast<uint32_t>(text.size()));
}

}  // namespace huiyao::segmentation
