#include "services/segmentation/validate.h"

#include <fmt/format.h>

#include <vector>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/block_walk.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Extraction;
using document::v1::Span;

constexpr std::string_view kInvalidSpan = "INVALID_SPAN";

absl::Status ValidateSpan(std::string_view text, const Span& span, std::string_view field) {
  if (span.start() < 0 || span.end() < span.start() || static_cast<size_t>(span.end()) > text.size()) {
    return InvalidField(
        field,
        fmt::format("The span [{}, {}) lies outside the text of {} bytes.", span.start(), span.end(), text.size()),
        kInvalidSpan);
  }
  if (!text::IsBoundary(text, span.start()) || !text::IsBoundary(text, span.end())) {
    return InvalidField(field,
                        fmt::format("The span [{}, {}) begins or ends inside a character; offsets count UTF-8 bytes.",
                                    span.start(), span.end()),
                        kInvalidSpan);
  }
  return absl::OkStatus();
}

absl::Status ValidateParent(const Extraction& extraction, int index, std::string_view field) {
  const Block& block = extraction.blocks(index);
  if (block.parent() == -1) return absl::OkStatus();
  const std::string path = fmt::format("{}.blocks[{}].parent", field, index);
  if (block.parent() < -1 || block.parent() >= extraction.blocks_size() || block.parent() == index) {
    return InvalidField(path, "The parent is no other block of this extraction; -1 says that there is none.",
                        kInvalidSpan);
  }
  const Span& outer = extraction.blocks(block.parent()).span();
  if (outer.start() > block.span().start() || outer.end() < block.span().end()) {
    return InvalidField(path, "The block does not lie inside its parent; -1 says that there is none.", kInvalidSpan);
  }
  return absl::OkStatus();
}

// Blocks are disjoint or one lies in the other.
absl::Status ValidateNesting(const Extraction& extraction, std::string_view field) {
  std::vector<int> open;
  for (const int i : BlocksInTextOrder(extraction)) {
    const Span& span = extraction.blocks(i).span();
    while (!open.empty() && extraction.blocks(open.back()).span().end() <= span.start()) open.pop_back();
    if (!open.empty() && extraction.blocks(open.back()).span().end() < span.end()) {
      return InvalidField(fmt::format("{}.blocks[{}].span", field, i),
                          fmt::format("The block overlaps block {} without lying inside it.", open.back()),
                          kInvalidSpan);
    }
    open.push_back(i);
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ValidateText(std::string_view text, std::string_view field) {
  if (text.size() > kMaxTextBytes) {
    return InvalidField(field, fmt::format("The text has {} bytes; at most {} are read.", text.size(), kMaxTextBytes),
                        "TEXT_TOO_LARGE");
  }
  if (const size_t bad = text::FindInvalidUtf8(text); bad != std::string_view::npos) {
    return InvalidField(field, fmt::format("The text is not well-formed UTF-8 at byte {}.", bad), "INVALID_UTF8");
  }
  return absl::OkStatus();
}

absl::Status ValidateGranularity(document::v1::Granularity granularity) {
  if (document::v1::Granularity_IsValid(granularity)) return absl::OkStatus();
  return InvalidField("granularity", "Text is cut into SENTENCES, WORDS, SEARCH or CHARACTERS.");
}

absl::Status ValidateExtraction(const Extraction& extraction, std::string_view field) {
  HUIYAO_RETURN_IF_ERROR(ValidateText(extraction.text(), fmt::format("{}.text", field)));
  if (extraction.blocks_size() > kMaxBlocks) {
    return InvalidField(fmt::format("{}.blocks", field),
                        fmt::format("There are {} blocks; at most {} are read.", extraction.blocks_size(), kMaxBlocks),
                        "TEXT_TOO_LARGE");
  }
  for (int i = 0; i < extraction.blocks_size(); ++i) {
    HUIYAO_RETURN_IF_ERROR(
        ValidateSpan(extraction.text(), extraction.blocks(i).span(), fmt::format("{}.blocks[{}].span", field, i)));
  }
  for (int i = 0; i < extraction.blocks_size(); ++i) HUIYAO_RETURN_IF_ERROR(ValidateParent(extraction, i, field));
  HUIYAO_RETURN_IF_ERROR(ValidateNesting(extraction, field));
  for (int i = 0; i < extraction.source_ranges_size(); ++i) {
    HUIYAO_RETURN_IF_ERROR(ValidateSpan(extraction.text(), extraction.source_ranges(i).span(),
                                        fmt::format("{}.source_ranges[{}].span", field, i)));
  }
  for (int i = 0; i < extraction.findings_size(); ++i) {
    for (const Span& span : extraction.findings(i).evidence()) {
      HUIYAO_RETURN_IF_ERROR(ValidateSpan(extraction.text(), span, fmt::format("{}.findings[{}].evidence", field, i)));
    }
  }
  return absl::OkStatus();
}

}  // namespace huiyao::segmentation
