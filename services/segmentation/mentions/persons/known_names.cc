#include "services/segmentation/mentions/persons/known_names.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/name_context.h"
#include "services/segmentation/mentions/persons/word_evidence.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kContextBytes = 60;
constexpr size_t kMostTheory = 14;

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
  if (kind != WordKind::kNone && kind != WordKind::kPerson) {
    return after == Edge::kSpeech || (before == Edge::kMark && after != Edge::kNone);
  }
  if (before != Edge::kNone && after != Edge::kNone) return true;
  const WordCuts cuts(window, 0, window.size());
  return cuts.IsCut(begin) && cuts.IsCut(behind);
}

}  // namespace

void KnownNames::Add(std::string_view name, int person) {
  const char32_t first = FirstCharacter(name);
  first_.set(first & 0xFFFF);
  auto& names = by_first_[first];
  const auto longer = [&](const auto& known) { return known.first.size() < name.size(); };
  names.emplace(std::find_if(names.begin(), names.end(), longer), name, person);
}

std::vector<KnownNames::Place> KnownNames::Find(std::string_view text, const std::vector<TextRange>& taken) const {
  std::vector<Place> places;
  auto next_taken = taken.begin();
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    size_t end = at + static_cast<size_t>(point.length);
    while (next_taken != taken.end() && next_taken->end <= at) ++next_taken;
    if (next_taken != taken.end() && next_taken->start <= at) {
      at = std::max(end, next_taken->end);
      continue;
    }
    if (first_.test(point.value & 0xFFFF)) {
      if (const auto found = by_first_.find(point.value); found != by_first_.end()) {
        for (const auto& [name, person] : found->second) {
          const size_t name_end = at + name.size();
          if (!text.substr(at).starts_with(name)) continue;
          if (next_taken != taken.end() && name_end > next_taken->start) continue;
          if (!IsMention(text, at, name_end)) continue;
          places.push_back({{at, name_end}, person});
          end = name_end;
          break;
        }
      }
    }
    at = end;
  }
  return places;
}

}  // namespace huiyao::segmentation
