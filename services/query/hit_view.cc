#include "services/query/hit_view.h"

#include <string>
#include <utility>
#include <vector>

#include "common/text/offsets.h"
#include "services/query/highlight/snippets.h"

namespace huiyao::query {
namespace {

text::OffsetUnit UnitOf(document::v1::OffsetUnit unit) {
  switch (unit) {
    case document::v1::OFFSET_UNIT_CODE_POINTS:
      return text::OffsetUnit::kCodePoints;
    case document::v1::OFFSET_UNIT_UTF16_UNITS:
      return text::OffsetUnit::kUtf16Units;
    default:
      return text::OffsetUnit::kBytes;
  }
}

void SetSpan(std::string_view text, const TextSpan& span, const text::OffsetMap& offsets, document::v1::Span& out) {
  out.set_start(static_cast<int32_t>(offsets.FromBytes(span.start)));
  out.set_end(static_cast<int32_t>(offsets.FromBytes(span.end)));
  out.set_content(std::string(text.substr(span.start, span.end - span.start)));
}

}  // namespace

v1::SearchHit MakeHit(document::v1::Document document, double score, const Highlighter& highlighter,
                      const HitOptions& options) {
  v1::SearchHit hit;
  hit.set_score(score);
  const std::string& text = document.text();
  const std::vector<TextSpan> highlights = highlighter.Find(document);
  const text::OffsetMap offsets(text, UnitOf(options.unit));
  for (const TextSpan& span : highlights) {
    if (hit.highlights_size() == options.max_highlights) break;
    SetSpan(text, span, offsets, *hit.add_highlights());
  }
  if (options.max_snippets > 0) {
    SnippetOptions snippets;
    snippets.max_snippets = static_cast<size_t>(options.max_snippets);
    for (const Passage& passage : Snippets(text, highlights, snippets)) {
      v1::Snippet& snippet = *hit.add_snippets();
      SetSpan(text, passage.span, offsets, *snippet.mutable_span());
      for (const TextSpan& span : passage.highlights) SetSpan(text, span, offsets, *snippet.add_highlights());
    }
  }
  options.selection.Apply(document);
  *hit.mutable_document() = std::move(document);
  return hit;
}

}  // namespace huiyao::query
