#include "services/segmentation/structure/repair/clause_starts.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// White space, openers and the word before a separator; bytes.
constexpr size_t kLookBack = 32;

Separator SeparatorOf(char32_t c) {
  switch (c) {
    case U'，':
    case U',':
    case U'、':
      return Separator::kComma;
    case U'；':
    case U';':
      return Separator::kSemicolon;
    case U'：':
    case U':':
      return Separator::kStop;
    default:
      return IsTerminal(c) ? Separator::kStop : Separator::kNone;
  }
}

// A marker may begin with it.
bool IsBracket(char32_t c) {
  constexpr std::u32string_view kBrackets = U"(（〔[［【";
  return kBrackets.find(c) != kBrackets.npos;
}

}  // namespace

Separator SeparatorBefore(std::string_view text, size_t at) {
  const size_t floor = at > kLookBack ? at - kLookBack : 0;
  while (at > floor) {
    const text::CodePoint c = text::DecodeBefore(text, at);
    const Separator separator = SeparatorOf(c.value);
    if (separator != Separator::kNone) return separator;
    if (text.substr(0, at).ends_with(" and") || text.substr(0, at).ends_with(" or")) {
      at -= text[at - 1] == 'd' ? 3 : 2;
      continue;
    }
    if (!IsSpace(c.value) && !IsOpener(c.value) && !IsCloser(c.value)) return Separator::kNone;
    at -= c.length;
  }
  return Separator::kNone;
}

std::vector<size_t> ClauseStarts(std::string_view text, size_t from, size_t to, Separator weakest) {
  std::vector<size_t> starts;
  bool open = false;
  to = std::min(to, text.size());
  for (size_t at = from; at < to;) {
    const text::CodePoint c = text::DecodeAt(text, at);
    const Separator separator = SeparatorOf(c.value);
    // A question mark that no question stands before is a character that was lost: ；?是
    const bool lost = open && (c.value == U'?' || c.value == U'？');
    if (separator != Separator::kNone && !lost) {
      // An ASCII full stop, comma or colon parts only before white space or a wide character: 3.5, 10:30.
      const size_t behind = at + c.length;
      const bool tight = c.value < 0x80 && behind < text.size() && static_cast<unsigned char>(text[behind]) < 0x80 &&
                         text[behind] > ' ';
      if (!tight && separator >= weakest) open = true;
    } else if (open && !IsSpace(c.value) && (!IsOpener(c.value) || IsBracket(c.value)) && !IsCloser(c.value)) {
      if (at > from) starts.push_back(at);
      open = false;
    }
    at += c.length;
  }
  return starts;
}

}  // namespace huiyao::segmentation
