// Arbitrary extractions: what the validator lets pass is read, and the document holds its invariants. The first byte
// says how many blocks follow, five bytes each (role, level, parent, start, length, scaled to the text); the rest is
// the text.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "services/segmentation/cutter.h"
#include "services/segmentation/reader.h"
#include "services/segmentation/texts_cutter.h"
#include "services/segmentation/validate.h"
#include "tests/services/segmentation/document_invariants.h"

namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Document;
using huiyao::document::v1::Extraction;

Extraction MakeExtraction(std::string_view bytes) {
  Extraction extraction;
  const size_t blocks = bytes.empty() ? 0 : static_cast<uint8_t>(bytes[0]) % 16;
  if (bytes.size() < 1 + 5 * blocks) return extraction;
  const std::string_view text = bytes.substr(std::min<size_t>(bytes.size(), 1 + 5 * blocks));
  extraction.set_text(std::string(text));
  for (size_t i = 0; i < blocks; ++i) {
    const auto byte = [&](size_t k) { return static_cast<int>(static_cast<uint8_t>(bytes[1 + 5 * i + k])); };
    Block* block = extraction.add_blocks();
    block->set_role(static_cast<Block::Role>(byte(0) % 12));
    block->set_level(byte(1) % 8);
    block->set_parent(byte(2) % 8 - 1);
    block->set_bold(byte(1) > 128);
    if (byte(1) % 3 == 0) block->set_list_label(byte(1) % 2 ? "3." : "•");
    const auto at = [&](int value) {
      size_t offset = std::min(text.size(), static_cast<size_t>(value));
      while (offset < text.size() && !huiyao::text::IsBoundary(text, offset)) ++offset;
      return static_cast<int>(offset);
    };
    block->mutable_span()->set_start(at(byte(3)));
    block->mutable_span()->set_end(at(byte(3) + byte(4)));
  }
  return extraction;
}

// Lengths of a stream's answer tile the text.
void CheckLengths(const huiyao::segmentation::v1::SegmentTextRequest& request) {
  if (request.granularity() == huiyao::document::v1::GRANULARITY_SEARCH) return;
  huiyao::segmentation::v1::SegmentTextsRequest one;
  one.set_text(request.text());
  one.set_granularity(request.granularity());
  huiyao::segmentation::v1::SegmentTextsResponse response;
  huiyao::segmentation::TextsCutter().Cut(one, *huiyao::analysis::Lexicon::Empty(), &response);
  size_t sum = 0;
  for (const uint32_t length : response.lengths()) sum += length;
  if (response.has_error() || sum != one.text().size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const Extraction extraction = MakeExtraction({reinterpret_cast<const char*>(data), size});
  if (!huiyao::segmentation::ValidateExtraction(extraction, "extraction").ok()) return 0;
  Document document;
  huiyao::segmentation::ReadExtraction(extraction, {.include_tokens = true}, &document);
  for (const std::string& violation : huiyao::segmentation::Violations(document)) {
    std::fprintf(stderr, "%s\n", violation.c_str());
    std::abort();
  }
  huiyao::segmentation::v1::SegmentTextRequest request;
  huiyao::segmentation::v1::SegmentTextResponse response;
  request.set_text(extraction.text());
  request.set_offset_unit(huiyao::document::v1::OFFSET_UNIT_UTF16_UNITS);
  for (int granularity = 0; granularity <= 4; ++granularity) {
    request.set_granularity(static_cast<huiyao::document::v1::Granularity>(granularity));
    if (!huiyao::segmentation::CutText(request, &response).ok()) std::abort();
    CheckLengths(request);
  }
  return 0;
}
