#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_ALIGNMENT_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_ALIGNMENT_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyao::ingestion {

// A stretch of a text node and the markup that it was written as. Of equal lengths if it was written as it reads.
struct AlignedPiece {
  size_t text_start;
  size_t text_end;
  size_t source_start;
  size_t source_end;
};

// Aligns the text of a node with `source`, its markup, in which character references stand for characters, CR LF for a
// line feed, and ignored tags for nothing. The pieces tile the text; source offsets are relative to `source_offset`,
// that is, they start there. Where no alignment is found, one piece covers the rest. Linear.
std::vector<AlignedPiece> AlignText(std::string_view text, std::string_view source, size_t source_offset);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_ALIGNMENT_H_
