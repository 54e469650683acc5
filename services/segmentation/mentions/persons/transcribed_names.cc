#include "services/segmentation/mentions/persons/transcribed_names.h"

#include <algorithm>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/title_words.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostPart = 9;
constexpr size_t kMostParts = 5;

// The characters from `at` make a word that is in no transcribed name.
bool IsPlainWord(const FoldedText& text, size_t at) {
  if (IsTranscriptionCharacter(text[at]) && IsTranscriptionCharacter(text[at + 1])) return false;
  const WordKind kind = IsHan(text[at + 1]) ? KindOfWord(text.Slice(at, at + 2)) : WordKind::kNone;
  return kind != WordKind::kNone && kind != WordKind::kPerson && kind != WordKind::kPersonOrWord &&
         kind != WordKind::kPlace;
}

// No first part of a name with ·: holds words.
bool HoldsWords(const FoldedText& text, size_t begin, size_t end) {
  for (size_t at = begin; at < end; ++at) {
    if (IsFunctionCharacter(text[at]) && !IsTranscriptionCharacter(text[at])) return true;
    if (TitleHeads().MatchAt(text.characters(), at).length > 0) return true;
  }
  return end - begin > 3 && IsPlainWord(text, begin);
}

}  // namespace

size_t EndOfDottedName(const FoldedText& text, size_t at) {
  size_t end = 0;
  for (size_t part = 0; part < kMostParts; ++part) {
    size_t last = at;
    while (last < at + kMostPart && IsHan(text[last])) ++last;
    if (last == at) return part > 1 ? end : 0;
    if (part == 0 && (text[last] != U'·' || HoldsWords(text, at, last))) return 0;
    {
      // Where the last part ends is not said: up to what is no part of a name.
      for (size_t stop = at + 1; stop < last; ++stop) {
        if (part == 0) break;
        if (EdgeBehind(text, stop) == Edge::kNone || IsTranscriptionCharacter(text[stop])) {
          if (stop > at + 1 && stop + 1 < last && IsPlainWord(text, stop)) return stop;
          continue;
        }
        // 买买|提出|席: two words are possible; the word model decides.
        const bool later = stop + 1 < last && stop > at + 1 && !IsFunctionCharacter(text[stop]) &&
                           !IsSeldomGiven(text[stop]) && KindOfWord(text.Slice(stop, stop + 2)) != WordKind::kNone &&
                           EdgeBehind(text, stop + 1) != Edge::kNone;
        if (!later || !WordCuts(text, at, std::min(last, stop + 4)).IsCut(stop + 1)) return stop;
      }
    }
    if (text[last] != U'·') return last - at > kMostPart - 1 ? 0 : last;
    end = last;
    at = last + 1;
  }
  return 0;
}

size_t BeginOfDottedName(const FoldedText& text, size_t end) {
  size_t begin = end;
  bool dotted = false;
  while (begin > 0 && end - begin < kMostPart * 2 && (IsHan(text[begin - 1]) || text[begin - 1] == U'·')) {
    dotted = dotted || text[begin - 1] == U'·';
    --begin;
  }
  if (!dotted || text[begin] == U'·' || text[end - 1] == U'·') return end;
  // What stands before it in the same run is no part of it.
  size_t dot = begin;
  while (text[dot] != U'·') ++dot;
  for (size_t at = begin; at + 1 < dot; ++at) {
    if (at == begin && MatchCompoundSurname(text.characters(), at) > 0) continue;
    if (IsPlainWord(text, at)) {
      begin = at + 2;
    } else if (IsFunctionCharacter(text[at]) && !IsTranscriptionCharacter(text[at])) {
      begin = at + 1;
    }
  }
  return begin < dot && EndOfDottedName(text, begin) >= end ? begin : end;
}

}  // namespace huiyao::segmentation
