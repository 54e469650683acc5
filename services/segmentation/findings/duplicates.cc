#include "services/segmentation/findings/duplicates.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/findings/doubled_characters.h"
#include "services/segmentation/findings/repeats.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Finding;

// Headings and paragraphs, a line each, and the way back.
class Lines {
 public:
  explicit Lines(const Flow& body) : body_(body) {
    for (const FlowUnit& unit : body) {
      starts_.push_back(text_.size());
      text_.append(unit.text.text()).push_back('\n');
    }
  }

  std::string_view text() const { return text_; }

  std::vector<Range> Map(size_t begin, size_t end) const {
    std::vector<Range> ranges;
    size_t line = static_cast<size_t>(std::upper_bound(starts_.begin(), starts_.end(), begin) - starts_.begin()) - 1;
    for (; line < body_.size() && starts_[line] < end; ++line) {
      const size_t size = body_[line].text.text().size();
      const size_t from = begin > starts_[line] ? begin - starts_[line] : 0, to = std::min(size, end - starts_[line]);
      if (from >= to) continue;
      for (const Range range : body_[line].text.Map(from, to)) ranges.push_back(range);
    }
    return ranges;
  }

  // A line of the page ends there, or what was joined from several.
  bool BreaksAt(size_t at) const {
    if (at >= text_.size() || text_[at] == '\n') return true;
    const text::CodePoint before = text::DecodeBefore(text_, at), behind = text::DecodeAt(text_, at);
    return Map(at - before.length, at + behind.length).size() > 1;
  }

 private:
  const Flow& body_;
  std::string text_;
  std::vector<size_t> starts_;
};

// A paragraph that stands in the article before, further than where a repeat is seen.
void FindParagraphs(const Flow& body, FindingList& findings) {
  constexpr size_t kLeast = 40;  // characters
  std::unordered_map<std::string_view, size_t> first;
  size_t last = body.size();  // the paragraph before was a copy
  for (size_t i = 0; i < body.size(); ++i) {
    const std::string_view text = Trim(body[i].text.text());
    if (body[i].heading_level > 0 || text.size() < kLeast || !EndsSentence(text)) continue;
    constexpr size_t kMostBytes = 4;  // of a character
    if (text.size() < kMostBytes * kLeast && Length(text) < kLeast) continue;
    // Items of lists say the same of other things.
    if (IsOpener(FirstCharacter(text)) && FirstCharacter(text) != U'“') continue;
    const auto [place, added] = first.emplace(text, i);
    if (added) continue;
    if (last == body.size() || last + 1 != i) {
      findings.Add(Finding::KIND_DUPLICATED_TEXT, body[i].text, {0, body[i].text.text().size()},
                   "The paragraph stands in the article before.");
    }
    last = i;
  }
}

}  // namespace

void FindDuplicates(const Flow& body, FindingList& findings) {
  const Lines lines(body);
  int cuts = 2000;
  for (const Repeat& repeat : FindRepeats(lines.text())) {
    if (repeat.cut && (--cuts < 0 || !lines.BreaksAt(repeat.end))) continue;
    findings.Add(Finding::KIND_DUPLICATED_TEXT, lines.Map(repeat.start, repeat.end), "The same words stand twice.");
  }
  FindParagraphs(body, findings);
  int looks = 2000;
  for (const FlowUnit& unit : body) {
    const std::string_view text = unit.text.text();
    for (const TextRange range : FindDoubledCharacters(text, looks)) {
      findings.Add(Finding::KIND_DUPLICATED_TEXT, unit.text, range, "A character stands twice.");
    }
    for (const TextRange range : FindDoubledWords(text)) {
      findings.Add(Finding::KIND_DUPLICATED_TEXT, unit.text, range, "A word stands twice.");
    }
  }
}

}  // namespace huiyao::segmentation
