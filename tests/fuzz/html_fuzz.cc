// Any text as a page: the extraction keeps its invariants, and what the guard lets pass is never nested deeper than it
// foretold.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/check.h"
#include "services/ingestion/decode/charset_detector.h"
#include "services/ingestion/decode/decoder.h"
#include "services/ingestion/extract/html_text.h"
#include "services/ingestion/extract/html_tree.h"
#include "services/ingestion/extract/markup_guard.h"
#include "tests/services/ingestion/extract/extraction_invariants.h"

namespace {

size_t Depth(const huiyao::ingestion::HtmlTree& tree) {
  size_t depth = 0;
  size_t deepest = 0;
  huiyao::ingestion::Walk(
      *tree.root(),
      [&](const GumboNode& node) {
        if (huiyao::ingestion::IsElement(node)) deepest = std::max(deepest, ++depth);
        return true;
      },
      [&](const GumboNode&) { --depth; });
  return deepest;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace huiyao::ingestion;
  if (size == 0) return 0;
  const bool xhtml = (data[0] & 1) != 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const DecodedText decoded = Decode(bytes, {"UTF-8", 0, true}, SIZE_MAX).value();
  huiyao::document::v1::Extraction extraction;
  ExtractHtml(decoded, xhtml, &extraction);
  const std::string broken = BrokenInvariant(extraction, bytes.size());
  HUIYAO_CHECK(broken.empty(), broken);

  // html, head, body, tbody and tr come by themselves.
  if (const size_t foretold = MarkupDepth(decoded.text); foretold <= kMaxMarkupDepth) {
    HUIYAO_CHECK(Depth(HtmlTree(decoded.text)) <= 3 * foretold + 8);
  }
  const std::string flat = FlattenMarkup(decoded.text);
  HUIYAO_CHECK(flat.size() == decoded.text.size());
  HUIYAO_CHECK(Depth(HtmlTree(flat)) <= 8);
  return 0;
}
