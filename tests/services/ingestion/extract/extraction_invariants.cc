#include "tests/services/ingestion/extract/extraction_invariants.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "common/text/utf8.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;
using huiyao::document::v1::Span;

bool IsInside(const Span& span, std::string_view text) {
  return span.start() >= 0 && span.start() <= span.end() && static_cast<size_t>(span.end()) <= text.size() &&
         text::IsBoundary(text, static_cast<size_t>(span.start())) &&
         text::IsBoundary(text, static_cast<size_t>(span.end()));
}

std::string Show(const Span& span) { return fmt::format("[{}, {})", span.start(), span.end()); }

std::string BrokenBlock(const Extraction& extraction) {
  // End of the last child of every parent.
  std::map<int, int> reached;
  for (int i = 0; i < extraction.blocks_size(); ++i) {
    const Block& block = extraction.blocks(i);
    if (!IsInside(block.span(), extraction.text())) return fmt::format("block {} {} is outside", i, Show(block.span()));
    if (block.role() == Block::ROLE_UNSPECIFIED) return fmt::format("block {} has no role", i);
    if (block.span().start() == block.span().end() && block.role() != Block::ROLE_CELL) {
      return fmt::format("block {} is empty", i);
    }
    if (block.parent() < -1 || block.parent() >= i) return fmt::format("block {} precedes its parent", i);
    if (block.parent() >= 0) {
      const Span& parent = extraction.blocks(block.parent()).span();
      if (block.span().start() < parent.start() || block.span().end() > parent.end()) {
        return fmt::format("block {} {} leaves its parent {}", i, Show(block.span()), Show(parent));
      }
    }
    int& end = reached[block.parent()];
    if (block.span().start() < end) return fmt::format("block {} overlaps its sibling", i);
    end = block.span().end();
  }
  return {};
}

std::string BrokenRange(const Extraction& extraction, size_t original_bytes) {
  int reached = 0;
  for (int i = 0; i < extraction.source_ranges_size(); ++i) {
    const auto& range = extraction.source_ranges(i);
    if (!IsInside(range.span(), extraction.text())) return fmt::format("source range {} is outside", i);
    if (range.span().start() == range.span().end()) return fmt::format("source range {} is empty", i);
    if (range.span().start() < reached) return fmt::format("source range {} overlaps the one before", i);
    reached = range.span().end();
    const auto& bytes = range.bytes();
    if (bytes.start() < 0 || bytes.start() > bytes.end() || static_cast<size_t>(bytes.end()) > original_bytes) {
      return fmt::format("source range {} has bytes [{}, {}) of {}", i, bytes.start(), bytes.end(), original_bytes);
    }
  }
  return {};
}

}  // namespace

std::string BrokenInvariant(const Extraction& extraction, size_t original_bytes) {
  const std::string& text = extraction.text();
  if (!text::IsValidUtf8(text)) return "the text is no UTF-8";
  if (text.find('\0') != std::string::npos) return "the text holds a NUL";
  if (std::string broken = BrokenBlock(extraction); !broken.empty()) return broken;
  if (std::string broken = BrokenRange(extraction, original_bytes); !broken.empty()) return broken;
  for (const auto& finding : extraction.findings()) {
    if (finding.detail().empty()) return "a finding says nothing";
    for (const Span& span : finding.evidence()) {
      if (!IsInside(span, text) || span.start() == span.end()) return "evidence is outside";
    }
  }
  if (!text::IsValidUtf8(extraction.metadata().title())) return "the title is no UTF-8";
  return {};
}

}  // namespace huiyao::ingestion
