#include "tools/eval/quantities_eval/numbers.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/mentions/quantities/exclusions.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::eval {
namespace {

using segmentation::IsDigit;
using segmentation::IsLatinLetter;

// A sign or a word may begin here, and no number or word goes on.
bool MayBegin(std::string_view text, size_t at) {
  const char32_t c = segmentation::GlyphAt(text, at).value;
  const char32_t before = at == 0 ? 0 : text::DecodeBefore(text, at).value;
  if (IsLatinLetter(c)) return !IsLatinLetter(before) && !IsDigit(before);
  if (c == U'.') return !IsDigit(before) && before != U'.';
  if (c == U'-' || c == U'−' || c == U'负' || c == U'負') return !IsDigit(before) && !IsLatinLetter(before);
  return segmentation::MayBeginNumber(c) && !(IsDigit(c) && IsLatinLetter(before));
}

}  // namespace

std::vector<segmentation::Measured> FindNumbers(std::string_view text) {
  std::vector<segmentation::Measured> numbers;
  for (size_t at = 0; at < text.size();) {
    const size_t next = at + static_cast<size_t>(text::DecodeAt(text, at).length);
    if (const size_t behind = segmentation::SkipAddress(text, at); behind > 0) {
      at = behind;
      continue;
    }
    if (!MayBegin(text, at)) {
      at = next;
      continue;
    }
    auto measured = segmentation::MatchMeasured(text, at);
    if (!measured) {
      at = next;
      continue;
    }
    at = std::max(measured->number.end, next);
    const bool word =
        measured->number.han && segmentation::IsInWord(text, measured->number.start, measured->number.end);
    if (!word && !measured->number.bare && !segmentation::IsEnglishName(text, *measured))
      numbers.push_back(*std::move(measured));
  }
  return numbers;
}

}  // namespace huiyao::eval
