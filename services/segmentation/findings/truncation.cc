#include "services/segmentation/findings/truncation.h"

#include <string_view>

#include "services/segmentation/findings/dangling.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Finding;

// A heading, name or other short line, which is no part of a sentence.
bool IsShortLine(const FlowUnit& unit) {
  constexpr size_t kMost = 20;  // characters
  const std::string_view text = unit.text.text();
  if (unit.heading_level > 0) return true;
  return text.size() <= 3 * kMost && !EndsLineOnPurpose(text) && FindWord(text, "，") == text.npos;
}

// Nothing that follows can be the rest of paragraph `i`.
bool NothingFollows(const Flow& body, size_t i) { return i + 1 == body.size() || IsShortLine(body[i + 1]); }

// Nothing before paragraph `i` can be its beginning.
bool NothingPrecedes(const Flow& body, size_t i) {
  return i == 0 || IsShortLine(body[i - 1]) || EndsSentence(body[i - 1].text.text());
}

// Whether the writer puts final punctuation: running text has it, but for the paragraph asked about.
struct Habit {
  int marked = 0;
  int others = 0;

  explicit Habit(const Flow& body) {
    constexpr size_t kRunning = 120;  // bytes
    for (const FlowUnit& unit : body) {
      const std::string_view text = unit.text.text();
      if (unit.heading_level > 0 || text.size() < kRunning) continue;
      ++(EndsLineOnPurpose(text) ? marked : others);
    }
  }

  bool Marks(std::string_view paragraph) const {
    constexpr int kLeast = 2;
    int inside = 0;
    for (size_t at = FindWord(paragraph, "。"); at != paragraph.npos && inside < kLeast;
         at = FindWord(paragraph, "。", at + 1)) {
      ++inside;
    }
    return marked + inside >= kLeast && others <= 2 + marked / 8;
  }
};

}  // namespace

void FindTruncation(const Flow& body, const document::v1::Article& article, Surroundings surroundings,
                    FindingList& findings) {
  if (article.kind() == document::v1::Article::KIND_CAPTION) return;
  const Habit habit(body);
  for (size_t i = 0; i < body.size(); ++i) {
    const FlowUnit& unit = body[i];
    if (unit.heading_level > 0) continue;
    const bool last = i + 1 == body.size();
    if (NothingFollows(body, i) && (!surroundings.columns_mixed || (last && surroundings.is_last))) {
      auto range = FindDanglingEnd(unit.text.text());
      const bool closes = last ? !surroundings.may_go_on : body[i + 1].heading_level > 0;
      if (!range && closes && habit.Marks(unit.text.text())) range = FindOpenEnd(unit.text.text());
      if (range) {
        findings.Add(Finding::KIND_TRUNCATED_TEXT, unit.text, *range, "The text ends inside a sentence.");
      }
    }
    if (!NothingPrecedes(body, i) || (i == 0 && !article.continues_from().empty())) continue;
    if (const auto range = FindHeadlessStart(unit.text.text(), i == 0)) {
      findings.Add(Finding::KIND_TRUNCATED_TEXT, unit.text, *range, "The text begins inside a sentence.");
    }
  }
}

}  // namespace huiyao::segmentation
