#include "services/segmentation/sentences/sentences.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/break_iterator.h"

namespace huiyao::segmentation {
namespace {

// Where the sentence that ends at `end` really ends: before the openers that belong to what follows. ICU's classes do
// not part opening from closing punctuation.
size_t BeforeOpeners(std::string_view text, size_t start, size_t end) {
  size_t real = end;
  while (real > start) {
    const text::CodePoint c = text::DecodeBefore(text, real);
    if (!IsOpener(c.value) && !IsSpace(c.value)) break;
    real -= c.length;
  }
  // Openers with nothing before them, or at the end of the text, stay.
  return real > start && end < text.size() ? real : end;
}

// ICU does not see its abbreviations at the very start of a text.
bool IsAbbreviation(std::string_view text) {
  static constexpr auto kTitles = std::to_array<std::string_view>(
      {"Dr.",   "Mr.",  "Mrs.", "Ms.",  "Prof.", "Gen.",  "Gov.", "Hon.", "Lt.",  "Col.",
       "Capt.", "Rep.", "Sen.", "Rev.", "Sgt.",  "St.",   "No.",  "Jan.", "Feb.", "Mar.",
       "Apr.",  "Jun.", "Jul.", "Aug.", "Sep.",  "Sept.", "Oct.", "Nov.", "Dec."});
  return std::find(kTitles.begin(), kTitles.end(), text) != kTitles.end();
}

}  // namespace

std::vector<TextRange> CutSentences(std::string_view text) {
  std::vector<TextRange> sentences;
  size_t start = 0;
  const auto close = [&](size_t end) {
    const Range range = Trim(text, {static_cast<int32_t>(start), static_cast<int32_t>(end)});
    if (!range.empty()) sentences.push_back({static_cast<size_t>(range.start), static_cast<size_t>(range.end)});
    start = end;
  };
  ForEachBreak(BreakKind::kSentence, text, [&](size_t end) {
    if (end <= start) return;
    if (start == 0 && end < text.size() && IsAbbreviation(Trim(text.substr(0, end)))) return;
    close(BeforeOpeners(text, start, end));
  });
  close(text.size());
  return sentences;
}

}  // namespace huiyao::segmentation
