#include "services/segmentation/layout/characters.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

}  // namespace

bool IsWideSpace(char32_t c) { return c == 0x200B || c == 0x2060 || u_isUWhiteSpace(static_cast<UChar32>(c)); }

bool IsRareHan(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF) || c == U'〇' ||
         c == U'々';
}

bool IsTerminal(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'!':
    case U'?':
    case U'.':
    case U'．':
    case U'｡':
    case U'‼':
    case U'⁇':
    case U'⁈':
    case U'⁉':
      return true;
    default:
      return false;
  }
}

bool IsOpener(char32_t c) {
  if (c < 0x80) return c == '(' || c == '[' || c == '{';
  if (c >= 0x3400 && c <= 0x9FFF) return false;
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

bool IsCloser(char32_t c) {
  if (c < 0x80) return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'';
  if (c >= 0x3400 && c <= 0x9FFF) return false;
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == U'＂' || c == U'＇';
}

Range Trim(std::string_view text, Range range) {
  while (range.start < range.end) {
    const text::CodePoint c = text::DecodeAt(text, range.start);
    if (!IsSpace(c.value)) break;
    range.start += c.length;
  }
  while (range.end > range.start) {
    const text::CodePoint c = text::DecodeBefore(text, range.end);
    if (!IsSpace(c.value)) break;
    range.end -= c.length;
  }
  return range;
}

std::string_view Trim(std::string_view text) { return Slice(text, Trim(text, {0, static_cast<int32_t>(text.size())})); }

namespace {

// The last character that is neither white space nor a closer; 0 if there is none.
char32_t LastBeforeClosers(std::string_view text) {
  size_t end = text.size();
  while (end > 0) {
    const text::CodePoint c = text::DecodeBefore(text, end);
    if (!IsSpace(c.value) && !IsCloser(c.value)) return c.value;
    end -= c.length;
  }
  return 0;
}

}  // namespace

bool EndsSentence(std::string_view text) {
  const char32_t c = LastBeforeClosers(text);
  return IsTerminal(c) || c == U'…';
}

bool EndsLineOnPurpose(std::string_view text) {
  const char32_t c = LastBeforeClosers(text);
  return IsTerminal(c) || c == U'…' || c == U':' || c == U'：' || c == U';' || c == U'；';
}

char32_t FirstCharacter(std::string_view text) { return text.empty() ? 0 : text::DecodeAt(text, 0).value; }

char32_t LastCharacter(std::string_view text) { return text.empty() ? 0 : text::DecodeBefore(text, text.size()).value; }

size_t Length(std::string_view text) { return text::CountCodePoints(text); }

std::string_view HeadOf(std::string_view text, size_t most) {
  size_t n = std::min(text.size(), most);
  while (!text::IsBoundary(text, n)) --n;
  return text.substr(0, n);
}

std::string_view TailOf(std::string_view text, size_t most) {
  size_t n = text.size() - std::min(text.size(), most);
  while (!text::IsBoundary(text, n)) ++n;
  return text.substr(n);
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return Lower(x) == Lower(y); });
}

}  // namespace huiyao::segmentation
