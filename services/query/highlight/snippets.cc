#include "services/query/highlight/snippets.h"

#include <algorithm>
#include <optional>

#include "common/analysis/code_point_class.h"
#include "common/text/utf8.h"

namespace huiyao::query {
namespace {

using analysis::CodePointClass;

constexpr std::u32string_view kEnders = U"。！？!?；;…";
constexpr std::u32string_view kClosers = U"”’」』）)】》\"'";

bool Holds(std::u32string_view set, char32_t value) { return set.find(value) != std::u32string_view::npos; }

class Text {
 public:
  explicit Text(std::string_view text) : text_(text) {}

  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  char32_t At(uint32_t at) const { return text::DecodeAt(text_, at).value; }
  uint32_t After(uint32_t at) const { return at + static_cast<uint32_t>(text::DecodeAt(text_, at).length); }
  uint32_t Before(uint32_t at) const { return at - static_cast<uint32_t>(text::DecodeBefore(text_, at).length); }
  bool IsSpace(uint32_t at) const { return analysis::Classify(At(at)) == CodePointClass::kSpace; }

  // A sentence or a paragraph ends right before `at`.
  bool IsBreak(uint32_t at) const {
    if (at == 0 || at == size()) return true;
    uint32_t before = Before(at);
    if (At(before) == U'\n')
      return At(at) == U'\n' || before == 0 || At(Before(before)) == U'\n' || EndsSentence(before);
    return EndsSentence(at) && !Holds(kClosers, At(at)) && !Holds(kEnders, At(at));
  }

  // A blank line or the end of the text comes next.
  bool IsParagraphEnd(uint32_t at) const {
    if (at == size()) return true;
    return At(at) == U'\n' && (After(at) == size() || At(After(at)) == U'\n');
  }

  // A cut here splits no word of Latin script.
  bool IsWordBreak(uint32_t at) const {
    if (at == 0 || at == size()) return true;
    return analysis::Classify(At(at)) != CodePointClass::kWord ||
           analysis::Classify(At(Before(at))) != CodePointClass::kWord;
  }

 private:
  bool EndsSentence(uint32_t at) const {
    for (int closers = 0; at > 0 && closers < 4; ++closers) {
      const uint32_t before = Before(at);
      const char32_t value = At(before);
      if (Holds(kEnders, value)) return true;
      // A full stop ends a sentence only before a space: 43.3, example.org.
      if (value == U'.') return at == size() || IsSpace(at);
      if (!Holds(kClosers, value)) return false;
      at = before;
    }
    return false;
  }

  const std::string_view text_;
};

// Where the passage with the highlight at `start` begins: a break at most `lead` code points back, else the farthest
// place between words.
uint32_t PassageStart(const Text& text, uint32_t start, uint32_t floor, size_t lead) {
  uint32_t at = start;
  uint32_t between_words = start;
  for (size_t steps = 0; at > floor; ++steps) {
    if (text.IsBreak(at)) return at;
    if (text.IsWordBreak(at)) between_words = at;
    if (steps == lead) return between_words;
    at = text.Before(at);
  }
  return at;
}

// Where a passage from `start` that holds `must` ends: the end of the paragraph, else the last break within `length`
// code points, else the last place between words, in any case after `must` unless that is too long itself.
uint32_t PassageEnd(const Text& text, uint32_t start, uint32_t must, size_t length) {
  uint32_t at = start;
  std::optional<uint32_t> last_break;
  std::optional<uint32_t> last_word_break;
  for (size_t steps = 0; steps < length && at < text.size(); ++steps) {
    at = text.After(at);
    if (at < must) continue;
    if (text.IsParagraphEnd(at)) return at;
    if (text.IsBreak(at)) last_break = at;
    if (text.IsWordBreak(at)) last_word_break = at;
  }
  if (last_break) return *last_break;
  return last_word_break ? *last_word_break : at;
}

TextSpan Trimmed(const Text& text, TextSpan span) {
  while (span.start < span.end && text.IsSpace(span.start)) span.start = text.After(span.start);
  while (span.end > span.start && text.IsSpace(text.Before(span.end))) span.end = text.Before(span.end);
  return span;
}

}  // namespace

std::vector<Passage> Snippets(std::string_view whole, std::span<const TextSpan> highlights,
                              const SnippetOptions& options) {
  const Text text(whole);
  std::vector<Passage> passages;
  uint32_t floor = 0;
  for (size_t i = 0; i < highlights.size();) {
    if (highlights[i].end <= floor) {
      ++i;
      continue;
    }
    const uint32_t first = std::max(highlights[i].start, floor);
    Passage passage;
    const uint32_t start = PassageStart(text, first, floor, options.max_lead);
    passage.span = Trimmed(text, {start, PassageEnd(text, start, highlights[i].end, options.max_length)});
    floor = std::max(passage.span.end, text.After(first));
    for (; i < highlights.size() && highlights[i].start < passage.span.end; ++i) {
      const TextSpan inside{std::max(highlights[i].start, passage.span.start),
                            std::min(highlights[i].end, passage.span.end)};
      if (inside.start < inside.end) passage.highlights.push_back(inside);
      // What is left of a highlight that was cut is not shown again.
      floor = std::max(floor, highlights[i].end);
    }
    if (!passage.highlights.empty()) passages.push_back(std::move(passage));
  }
  if (passages.size() > options.max_snippets) {
    std::stable_sort(passages.begin(), passages.end(), [](const Passage& left, const Passage& right) {
      return left.highlights.size() > right.highlights.size();
    });
    passages.resize(options.max_snippets);
    std::sort(passages.begin(), passages.end(),
              [](const Passage& left, const Passage& right) { return left.span.start < right.span.start; });
  }
  return passages;
}

}  // namespace huiyao::query
