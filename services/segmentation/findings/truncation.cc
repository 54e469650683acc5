#include "services/segmentation/findings/truncation.h"

#include <string_view>

#include "services/segmentation/findings/dangling.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Finding;

// A heading, name or other short line, which is no part of a sentence.
bool IsShortLine(const FlowUnit& unit) {
  constexpr size_t kMost = 20;  // characters
  const std::string_view text = unit.text.text();
  if (unit.heading_level > 0) return true;
  return text.size() <= 3 * kMost && !EndsLineOnPurpose(text) && text.find("，") == text.npos;
}

// Nothing that follows can be the rest of paragraph `i`.
bool NothingFollows(const Flow& body, size_t i) { return i + 1 == body.size() || IsShortLine(body[i + 1]); }

// Nothing before paragraph `i` can be its beginning.
bool NothingPrecedes(const Flow& body, size_t i) {
  return i == 0 || IsShortLine(body[i - 1]) || EndsSentence(body[i - 1].text.text());
}

}  // namespace

void FindTruncation(const Flow& body, const document::v1::Article& article, FindingList& findings) {
  if (article.kind() == document::v1::Article::KIND_CAPTION) return;
  for (size_t i = 0; i < body.size(); ++i) {
    const FlowUnit& unit = body[i];
    if (unit.heading_level > 0) continue;
    if (NothingFollows(body, i)) {
      if (const auto range = FindDanglingEnd(unit.text.text())) {
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
