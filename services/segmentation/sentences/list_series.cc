#include "services/segmentation/sentences/list_series.h"

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kClosers[] = {".)", ".", ")", "）", "、", "．"};

// i to xxxix; 0 if the letters are no Roman numeral.
int Roman(std::string_view letters) {
  int value = 0, last = 0;
  for (const char c : letters) {
    const int one = c == 'i' || c == 'I' ? 1 : c == 'v' || c == 'V' ? 5 : c == 'x' || c == 'X' ? 10 : 0;
    if (one == 0) return 0;
    value += one > last && last > 0 ? one - 2 * last : one;
    last = one;
  }
  return value;
}

// The item's text: a blank and a word, or a Han character at once.
bool HasItem(std::string_view text, size_t at) {
  const size_t item = SkipBlanks(text, at);
  if (item >= text.size()) return false;
  const text::CodePoint c = text::DecodeAt(text, item);
  return IsHan(c.value) || (item > at && !IsLineEnd(c.value)) || IsOpener(c.value);
}

}  // namespace

ListMark ReadListMark(std::string_view text, size_t at, const ListMark& expected) {
  ListMark mark;
  // A word, as at most sentences' starts.
  if (at + 1 < text.size() && IsLetter(text[at]) &&
      (IsLetter(text[at + 1]) ? Roman(text.substr(at, 2)) == 0 : IsBlank(text[at + 1]))) {
    return mark;
  }
  if (const size_t bullet = BulletAt(text, at)) at = SkipBlanks(text, at + bullet);
  const std::string_view rest = text.substr(at, 16);
  for (const std::string_view opener : {"(", "（"}) {
    if (rest.starts_with(opener)) mark.opener = rest.substr(0, opener.size());
  }
  size_t i = mark.opener.size();
  const size_t first = i;
  while (i < rest.size() && i - first < 3 && IsDigit(rest[i])) mark.ordinal = 10 * mark.ordinal + (rest[i++] - '0');
  const bool digits = i > first;
  if (!digits) {
    while (i < rest.size() && i - first < 5 && IsLetter(rest[i])) ++i;
  }
  if (i == first) return {};
  const std::string_view number = rest.substr(first, i - first);
  for (const std::string_view closer : kClosers) {
    if (rest.substr(i).starts_with(closer)) {
      mark.closer = rest.substr(i, closer.size());
      break;
    }
  }
  if (mark.closer.empty() || (!mark.opener.empty() && mark.closer != ")" && mark.closer != "）")) return {};
  mark.end = at + i + mark.closer.size();
  if (!HasItem(text, mark.end)) return {};
  if (digits) {
    mark.numbering = ListMark::Numbering::kDigits;
    return mark;
  }
  const int roman = Roman(number);
  const bool letter = number.size() == 1;
  const bool continues_letters = letter && expected.numbering == ListMark::Numbering::kLetters &&
                                 (number[0] | 0x20) - 'a' + 1 == expected.ordinal + 1;
  if (roman > 0 && !continues_letters && (!letter || roman == 1 || expected.numbering == ListMark::Numbering::kRoman)) {
    mark.numbering = ListMark::Numbering::kRoman;
    mark.ordinal = roman;
  } else if (letter) {
    mark.numbering = ListMark::Numbering::kLetters;
    mark.ordinal = (number[0] | 0x20) - 'a' + 1;
  }
  return mark;
}

bool Follows(const ListMark& mark, const ListMark& next) {
  return mark && next && mark.numbering == next.numbering && mark.opener == next.opener && mark.closer == next.closer &&
         next.ordinal == mark.ordinal + 1;
}

size_t BulletAt(std::string_view text, size_t at) {
  if (at + 3 > text.size() || static_cast<unsigned char>(text[at]) != 0xE2) return 0;
  for (const std::string_view bullet : {"•", "‣", "⁃", "◦", "▪", "●", "■", "◆", "▶", "►", "✓", "➢", "◇", "○"}) {
    if (text.substr(at, 3) == bullet) return 3;
  }
  return 0;
}

}  // namespace huiyao::segmentation
