#include "services/segmentation/mentions/persons/split_persons.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/han_finder.h"
#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostBefore = 120;
constexpr size_t kMostBehind = 36;
constexpr size_t kMostTitle = 30;
// Characters of a name that may stand before the break.
constexpr size_t kMostBegun = 3;

// A title ends the text, or up to three characters before its end.
bool EndsWithTitle(const FoldedText& text) {
  for (size_t begun = 0; begun <= kMostBegun && begun < text.size(); ++begun) {
    const size_t end = text.size() - begun;
    if (!IsHan(text[end - 1])) return false;
    const WordList::Match head = TitleHeads().MatchBefore(text.characters(), end);
    if (head.length > 0) return head.value == kSoleOffice || head.value == kOffice;
  }
  return false;
}

}  // namespace

std::optional<SplitPerson> ReadSplitPerson(std::string_view first, std::string_view second) {
  const std::string_view whole = first;
  first = Trim(first);
  if (second.empty() || !IsHan(FirstCharacter(second))) return std::nullopt;
  size_t begin = first.size() - std::min(first.size(), kMostBefore);
  while (!text::IsBoundary(first, begin)) ++begin;
  const std::string_view before = first.substr(begin);
  if (before.empty() || !IsHan(text::DecodeBefore(before, before.size()).value)) return std::nullopt;
  size_t near = before.size() - std::min(before.size(), kMostTitle);
  while (!text::IsBoundary(before, near)) ++near;
  if (!EndsWithTitle(FoldedText(before.substr(near)))) return std::nullopt;
  size_t behind = std::min(second.size(), kMostBehind);
  while (!text::IsBoundary(second, behind)) --behind;
  const std::string joined = std::string(before) + std::string(second.substr(0, behind));
  for (FoundPerson& person : FindHanPersons(FoldedText(joined))) {
    if (person.titles.empty() || person.range.end <= before.size()) continue;
    if (person.titles.back().title.end > person.range.start || person.range.start > before.size()) break;
    const bool has_body = std::any_of(person.titles.begin(), person.titles.end(),
                                      [](const FoundTitle& title) { return title.body.start < title.body.end; });
    if (!has_body) break;
    const size_t end = person.range.end - before.size();
    if (person.range.start == before.size() && end != Trim(second).size()) break;
    const size_t offset = begin + static_cast<size_t>(first.data() - whole.data());
    SplitPerson split;
    split.name = person.name;
    split.name_behind = {0, end};
    split.titles = std::move(person.titles);
    for (FoundTitle& title : split.titles) {
      for (TextRange* range : {&title.title, &title.body}) {
        if (range->start == range->end) continue;
        range->start += offset;
        range->end += offset;
      }
    }
    return split;
  }
  return std::nullopt;
}

}  // namespace huiyao::segmentation
