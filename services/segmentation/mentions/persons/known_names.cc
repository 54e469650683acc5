#include "services/segmentation/mentions/persons/known_names.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/latin_titles.h"
#include "services/segmentation/mentions/persons/latin_tokens.h"
#include "services/segmentation/mentions/persons/latin_words.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kContextBytes = 60;
constexpr size_t kMostTheory = 14;
constexpr size_t kLongestName = 100;  // bytes

bool IsLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250); }

// 习近平新时代…思想: what follows is a theory named after its author.
bool NamesTheory(const FoldedText& text, size_t end) {
  for (size_t at = end; at < end + kMostTheory && (IsHan(text[at]) || text[at] == U'“' || text[at] == U'”'); ++at) {
    if (text[at] == U'的' || text[at] == U'总' || text[at] == U'同') return false;
    if (text[at] == U'思' && text[at + 1] == U'想') return true;
    if (text[at] == U'理' && text[at + 1] == U'论') return true;
    if (text[at] == U'新' && text[at + 1] == U'时' && text[at + 2] == U'代') return true;
  }
  return false;
}

bool IsMention(std::string_view text, size_t start, size_t end) {
  size_t from = start - std::min(start, kContextBytes);
  size_t to = std::min(text.size(), end + kContextBytes);
  while (!text::IsBoundary(text, from)) ++from;
  while (!text::IsBoundary(text, to)) --to;
  if (FirstCharacter(text.substr(start)) < 0x2000) {
    if (start > 0 && IsLetter(text::DecodeBefore(text, start).value)) return false;
    if (end < text.size() && IsLetter(text::DecodeAt(text, end).value)) return false;
    return !text.substr(end).starts_with(" Thought");
  }
  const FoldedText window(text.substr(from, to - from));
  size_t begin = 0;
  while (window.offset(begin) < start - from) ++begin;
  size_t behind = begin;
  while (window.offset(behind) < end - from) ++behind;
  if (NamesTheory(window, behind)) return false;
  if (behind - begin > 2) return true;
  const Edge before = EdgeBefore(window, begin), after = EdgeBehind(window, behind);
  const WordKind kind = KindOfWord(window.Slice(begin, behind));
  if (kind != WordKind::kNone && kind != WordKind::kPerson && kind != WordKind::kPersonOrWord) {
    return after == Edge::kSpeech || (before == Edge::kMark && after != Edge::kNone);
  }
  if (before != Edge::kNone && after != Edge::kNone) return true;
  const WordCuts cuts(window, 0, window.size());
  return cuts.IsCut(begin) && cuts.IsCut(behind);
}

// Dr. Berg; Berg said.
bool IsShortMention(std::string_view text, size_t start, size_t end) {
  if (!IsMention(text, start, end)) return false;
  size_t from = start - std::min(start, kContextBytes);
  size_t to = std::min(text.size(), end + kContextBytes);
  while (!text::IsBoundary(text, from)) ++from;
  while (!text::IsBoundary(text, to)) --to;
  const std::vector<LatinToken> before = CutLatinTokens(text.substr(from, start - from));
  const std::vector<LatinToken> after = CutLatinTokens(text.substr(end, to - end));
  if (!after.empty() && IsLatinSpeechVerb(after.front().lower)) {
    return before.empty() || !before.back().is_capital || IsLatinCommonWord(before.back().lower);
  }
  if (before.empty() || (!after.empty() && after.front().is_capital)) return false;
  bool plural = false;
  return IsLatinHonorific(before.back().lower) || LatinHeadAt(before, before.size() - 1, &plural) != 0;
}

}  // namespace

void KnownNames::Add(std::string_view name, int person, bool short_form) {
  if (name.size() > kLongestName) return;
  const Entry* shorter = LongestAt(name);
  const auto [added, is_new] = names_.try_emplace(std::string(name), Known{person, short_form, shorter});
  if (!is_new) return;
  first_.add(FirstCharacter(name));
  begins_.Add(name);
  for (auto longer = std::next(added); longer != names_.end() && longer->first.starts_with(name); ++longer) {
    Known& known = longer->second;
    if (known.shorter == nullptr || known.shorter->first.size() < name.size()) known.shorter = &*added;
  }
}

const KnownNames::Entry* KnownNames::LongestAt(std::string_view text) const {
  // A name with which the text begins is the last one not behind it in order, or begins that one.
  const auto behind = names_.upper_bound(text.substr(0, kLongestName));
  if (behind == names_.begin()) return nullptr;
  const Entry* name = &*std::prev(behind);
  while (name != nullptr && !text.starts_with(name->first)) name = name->second.shorter;
  return name;
}

std::vector<KnownNames::Place> KnownNames::Find(std::string_view text, const std::vector<TextRange>& taken) const {
  std::vector<Place> places;
  auto next_taken = taken.begin();
  for (size_t at = first_.Find(text, 0); at < text.size(); at = first_.Find(text, at)) {
    const text::CodePoint point = text::DecodeAt(text, at);
    size_t end = at + static_cast<size_t>(point.length);
    while (next_taken != taken.end() && next_taken->end <= at) ++next_taken;
    if (next_taken != taken.end() && next_taken->start <= at) {
      at = std::max(end, next_taken->end);
      continue;
    }
    const bool in_word = point.value < 0x2000 && at > 0 && IsLetter(text::DecodeBefore(text, at).value);
    if (!in_word && begins_.MayBegin(text.substr(at), point.value)) {
      const size_t limit = next_taken == taken.end() ? text.size() : next_taken->start;
      for (const Entry* name = LongestAt(text.substr(at)); name != nullptr; name = name->second.shorter) {
        const size_t name_end = at + name->first.size();
        if (name_end > limit) continue;
        const Known& known = name->second;
        if (!(known.short_form ? IsShortMention(text, at, name_end) : IsMention(text, at, name_end))) continue;
        places.push_back({{at, name_end}, known.person});
        end = name_end;
        break;
      }
    }
    at = end;
  }
  return places;
}

}  // namespace huiyao::segmentation
