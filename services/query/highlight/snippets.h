#ifndef HUIYAO_SERVICES_QUERY_HIGHLIGHT_SNIPPETS_H_
#define HUIYAO_SERVICES_QUERY_HIGHLIGHT_SNIPPETS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "services/query/highlight/highlighter.h"

namespace huiyao::query {

// A passage and the highlights inside it, as offsets into the text.
struct Passage {
  TextSpan span;
  std::vector<TextSpan> highlights;
};

struct SnippetOptions {
  size_t max_snippets = 3;
  // Code points of a passage, about.
  size_t max_length = 160;
  // Of them, at most so many before the first highlight.
  size_t max_lead = 60;
};

// Passages around highlights (in order, not overlapping, inside the well-formed `text`), which do not overlap and come
// in the order of the text: those with the most highlights are chosen, the earlier of equals. A passage begins and ends
// at the end of a sentence or of a paragraph if one is near enough, else between words of Latin script, and never
// inside a code point; a highlight that is longer than a passage is cut. White space at its ends is left out. Empty if
// nothing is highlighted.
std::vector<Passage> Snippets(std::string_view text, std::span<const TextSpan> highlights,
                              const SnippetOptions& options = {});

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_HIGHLIGHT_SNIPPETS_H_
