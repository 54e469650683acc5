#include "services/segmentation/findings/doubled_characters.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/words.h"

namespace huiyao::segmentation {
namespace {

// Characters that are words of their own and are not doubled to say more (个个, 等等 are).
constexpr std::string_view kFunctionCharacters = "的为在是将把被由于从向并与及之要以或使會為將從於與並無无其所该該";
constexpr size_t kHan = 3;      // bytes of such a character
constexpr size_t kAround = 12;  // bytes looked at on either side

bool IsFunctionCharacter(std::string_view c) {
  for (size_t i = 0; i < kFunctionCharacters.size(); i += kHan) {
    if (kFunctionCharacters.substr(i, kHan) == c) return true;
  }
  return false;
}

// In a clause: Han on one side at least, and nothing but Han and punctuation.
bool StandsInClause(std::string_view text, size_t start, size_t end) {
  const char32_t before = start > 0 ? text::DecodeBefore(text, start).value : 0;
  const char32_t behind = end < text.size() ? text::DecodeAt(text, end).value : 0;
  constexpr std::u32string_view kMarks = U"，。；、：）》”,;";
  const auto sound = [&](char32_t c) { return IsHan(c) || kMarks.find(c) != kMarks.npos; };
  return (IsHan(before) || IsHan(behind)) && sound(before) && sound(behind);
}

// A word of the dictionary goes over one of the two characters at `at` into a neighbour, or is both.
bool BelongsToWord(std::string_view text, size_t at) {
  size_t from = at > kAround ? at - kAround : 0, to = std::min(text.size(), at + 2 * kHan + kAround);
  while (!text::IsBoundary(text, from)) ++from;
  while (!text::IsBoundary(text, to)) --to;
  const std::string_view window = text.substr(from, to - from);
  const size_t first = at - from, second = first + kHan, end = second + kHan;
  // Each side by itself: the copy spoils what a segmenter sees around it.
  for (const auto& [begin, stop] :
       {TextRange{0, second}, TextRange{second, window.size()}, TextRange{0, window.size()}}) {
    for (const TextRange word : CutSearchTerms(window.substr(begin, stop - begin))) {
      const size_t start = begin + word.start, last = begin + word.end;
      if (last - start < 2 * kHan) continue;
      if (start < end && last > first) return true;
    }
  }
  return false;
}

bool IsLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

constexpr std::string_view kEnglish[] = {"the",  "a",     "an",  "of",  "to",    "for",   "with", "by",   "from",
                                         "and",  "or",    "at",  "are", "was",   "were",  "be",   "will", "has",
                                         "have", "their", "our", "its", "these", "those", "into", "we",   "been"};

}  // namespace

std::vector<TextRange> FindDoubledCharacters(std::string_view text, int& looks) {
  std::vector<TextRange> found;
  for (size_t at = 0; at + 2 * kHan <= text.size() && looks > 0;) {
    const char* const bytes = text.data() + at;
    const auto lead = static_cast<uint8_t>(*bytes);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if ((lead & 0xF0) != 0xE0) {
      at += lead < 0xE0 ? 2 : 4;
      continue;
    }
    // The last byte tells most of two characters apart.
    if (bytes[kHan - 1] != bytes[2 * kHan - 1] || std::memcmp(bytes, bytes + kHan, kHan) != 0) {
      at += kHan;
      continue;
    }
    size_t end = at + 2 * kHan;
    while (end + kHan <= text.size() && std::memcmp(bytes, text.data() + end, kHan) == 0) end += kHan;
    if (end == at + 2 * kHan && IsFunctionCharacter(text.substr(at, kHan)) && StandsInClause(text, at, end) &&
        looks-- > 0 && !BelongsToWord(text, at)) {
      found.push_back({at, end});
    }
    at = end;
  }
  return found;
}

std::vector<TextRange> FindDoubledWords(std::string_view text) {
  std::vector<TextRange> found;
  for (size_t space = text.find(' '); space != text.npos; space = text.find(' ', space + 1)) {
    size_t length = 0;
    while (length < 6 && length < space && IsLetter(text[space - 1 - length])) ++length;
    const size_t start = space - length, next = space + 1;
    if (length == 0 || next + length > text.size()) continue;
    const std::string_view second = text.substr(next, length);
    if ((text[start] | 0x20) != (second[0] | 0x20)) continue;
    if (std::find(std::begin(kEnglish), std::end(kEnglish), second) == std::end(kEnglish)) continue;
    if (!StartsWithIgnoringCase(text.substr(start, length), second)) continue;
    const auto joins = [](char c) { return IsLetter(c) || c == '-' || c == '\'' || c == '.' || (c & 0x80) != 0; };
    if (start > 0 && joins(text[start - 1])) continue;
    // "vitamin a a day" is odd enough; "the The Hague" and figures such as "a a)" are not the same word.
    if (next + length < text.size() && (joins(text[next + length]) || text[next + length] == ')')) continue;
    found.push_back({start, next + length});
  }
  return found;
}

}  // namespace huiyao::segmentation
