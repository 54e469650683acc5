#include "services/segmentation/mentions/persons/han_clauses.h"

#include <algorithm>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/syllable_names.h"
#include "services/segmentation/mentions/persons/title_words.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostBlanks = 4;
constexpr size_t kMostBracket = 12;
constexpr size_t kMostClause = 60;

bool EndsClause(char32_t c) {
  return c == 0 || c == U' ' || c == U',' || c == U';' || c == U'。' || c == U'!' || c == U'?' || c == U'(' ||
         c == U')' || c == U':' || c == U'”' || c == U'“' || c == U'…' || c == U'—';
}

// Prefixes of an apposed title.
const WordList& ApposedPrefixes() {
  static const auto& words = *new WordList(U"现任 现为 系 是 任 曾任 时任 担任 职务: 职务 男 女");
  return words;
}

}  // namespace

size_t SkipBlanks(const FoldedText& text, size_t at) {
  const size_t limit = at + kMostBlanks;
  while (at < limit && text[at] == U' ') ++at;
  return at;
}

size_t SkipBracket(const FoldedText& text, size_t at) {
  if (text[at] != U'(') return at;
  for (size_t i = at + 1; i < at + kMostBracket; ++i) {
    if (text[i] == U')') return i + 1;
    if (!IsHan(text[i]) && text[i] != U' ' && text[i] != U',') return at;
  }
  return at;
}

size_t ClauseEnd(const FoldedText& text, size_t at) {
  const size_t limit = std::min(text.size(), at + kMostClause);
  while (at < limit && !EndsClause(text[at])) ++at;
  return at;
}

bool MayBeginDottedName(const FoldedText& text, size_t at) {
  if (!text.has_dots()) return false;
  for (size_t i = at; i < at + 9; ++i) {
    if (text[i] == U'·') return i > at;
    if (!IsHan(text[i])) return false;
  }
  return false;
}

bool MayBeginName(const FoldedText& text, size_t at, bool foreign) {
  return IsHan(text[at]) && TitleHeads().MatchAt(text.characters(), at).length == 0 &&
         (SurnameWeight(text[at]) > 0 || MatchCompoundSurname(text.characters(), at) > 0 ||
          MayBeginDottedName(text, at) || EndOfSyllableName(text, at) > 0 ||
          (foreign && IsHan(text[at + 1]) &&
           (IsTranscriptionCharacter(text[at]) || IsTranscriptionCharacter(text[at + 1]))));
}

bool SpeaksAt(const FoldedText& text, size_t begin, size_t at) {
  // “…”某某说。
  const bool quoted = begin > 0 && text[begin - 1] == U'”';
  for (size_t i = at + 1; i <= at + 4; ++i) {
    if (quoted && (text[i] == U'。' || text[i] == 0)) return true;
    if (text[i] == U':' || text[i] == U',' || text[i] == U'“') return true;
    if (!IsHan(text[i])) return false;
  }
  return false;
}

HanTitles TitlesWithin(const FoldedText& text, size_t begin, size_t end) {
  if (begin >= end) return {};
  HanTitles titles = ReadTitlesBefore(text, end, begin);
  while (!titles.empty() && titles.front().begin < begin) titles.erase(titles.begin());
  if (titles.empty()) return {};
  const std::u32string_view prefix = text.Slice(begin, titles.front().begin);
  if (!prefix.empty() && !ApposedPrefixes().Contains(prefix) && FormerWords().MatchAt(prefix, 0).length == 0) return {};
  return titles;
}

}  // namespace huiyao::segmentation
