#ifndef HUIYAO_TESTS_SERVICES_INGESTION_EXTRACT_EXTRACTION_INVARIANTS_H_
#define HUIYAO_TESTS_SERVICES_INGESTION_EXTRACT_EXTRACTION_INVARIANTS_H_

#include <cstddef>
#include <string>

#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::ingestion {

// What holds of every extraction, whatever the input: the text is well-formed UTF-8 without NUL; all spans lie inside
// it on code point boundaries; blocks are in order, do not overlap but inside their parents, and parents come first;
// source ranges are in order and lie inside the original. Returns the first broken rule; empty if all hold.
std::string BrokenInvariant(const huiyao::document::v1::Extraction& extraction, size_t original_bytes);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TESTS_SERVICES_INGESTION_EXTRACT_EXTRACTION_INVARIANTS_H_
