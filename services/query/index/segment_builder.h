#ifndef HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_BUILDER_H_
#define HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_BUILDER_H_

#include <memory>
#include <span>
#include <string>

#include "services/query/index/analyzed_document.h"
#include "services/query/index/segment.h"

namespace huiyao::query {

// A document on its way into a segment.
struct NewDocument {
  std::string_view id;
  uint64_t sequence;
  const AnalyzedDocument* analyzed;
};

// A segment in memory of documents in ascending order of sequences.
std::shared_ptr<const Segment> BuildSegment(uint64_t id, std::span<const NewDocument> documents,
                                            std::string analyzer = "");

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_SEGMENT_BUILDER_H_
