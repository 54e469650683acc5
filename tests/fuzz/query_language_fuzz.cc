// Any query either parses or is refused with a reason; what parses keeps its bounds, and its highlights of any text lie
// inside that text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "common/base/check.h"
#include "common/base/error.h"
#include "common/text/utf8.h"
#include "services/query/highlight/snippets.h"
#include "services/query/language/parser.h"

namespace huiyao::query {
namespace {

int DepthOf(const QueryNode& node) {
  int deepest = 0;
  for (const QueryNode& child : node.children) deepest = std::max(deepest, DepthOf(child));
  const size_t children = node.children.size();
  switch (node.kind) {
    case QueryNode::Kind::kPhrase:
      HUIYAO_CHECK(!node.terms.empty() && children == 0);
      for (const std::string& term : node.terms) HUIYAO_CHECK(!term.empty() && text::IsValidUtf8(term));
      break;
    case QueryNode::Kind::kNot:
      HUIYAO_CHECK(children == 1);
      break;
    default:
      HUIYAO_CHECK(children >= 2);
  }
  return deepest + 1;
}

}  // namespace
}  // namespace huiyao::query

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace huiyao::query;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto query = ParseQuery(text);
  if (!query.ok()) {
    HUIYAO_CHECK(huiyao::ErrorReason(query.status()) == "INVALID_QUERY");
    return 0;
  }
  HUIYAO_CHECK(DepthOf(query->root) <= 3 * kMaxQueryDepth);
  HUIYAO_CHECK(Phrases(*query, false).size() <= kMaxQueryPhrases);
  huiyao::document::v1::Document document;
  document.set_text(text);
  uint32_t end = 0;
  const auto highlights = Highlighter(*query).Find(document);
  for (const TextSpan& span : highlights) {
    HUIYAO_CHECK(span.start >= end && span.start < span.end && span.end <= text.size());
    HUIYAO_CHECK(huiyao::text::IsBoundary(text, span.start) && huiyao::text::IsBoundary(text, span.end));
    end = span.end;
  }
  for (const Passage& passage : Snippets(text, highlights)) HUIYAO_CHECK(passage.span.end <= text.size());
  return 0;
}
