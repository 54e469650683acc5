#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_RANGES_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_RANGES_H_

#include <cstddef>
#include <vector>

#include "huiyao/document/v1/extraction.pb.h"
#include "services/ingestion/decode/offset_map.h"

namespace huiyao::ingestion {

// Collects which range of the decoded text each range of the extracted text came from. Thread-compatible.
class SourceRanges {
 public:
  // [text_start, text_end) of the extracted text came from [start, end) of the decoded text. Calls come in the order of
  // the extracted text. A range that continues the last one, byte for byte, is joined to it.
  void AddJoining(size_t text_start, size_t text_end, size_t start, size_t end);

  // The same, and the range stays by itself.
  void Add(size_t text_start, size_t text_end, size_t start, size_t end);

  // The ranges as bytes of the original. If there are more than a document can carry, neighbours are joined.
  void Write(const OffsetMap& map, huiyao::document::v1::Extraction* extraction) const;

 private:
  struct Range {
    size_t text_start;
    size_t text_end;
    size_t start;
    size_t end;
  };
  std::vector<Range> ranges_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_SOURCE_RANGES_H_
