#ifndef HUIYAO_SERVICES_QUERY_INDEX_FIELDS_H_
#define HUIYAO_SERVICES_QUERY_INDEX_FIELDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/query/index/field.h"

namespace huiyao::query {

// A stretch of text that is indexed in one field.
struct FieldRun {
  Field field;
  // Points into the document.
  std::string_view text;
  // Where it stands in Document.text; nullopt for a Document.title whose place metadata_spans does not name.
  std::optional<uint32_t> offset;
  // It begins something new: no phrase runs over from the run before it. Otherwise it continues that one.
  bool gap_before;
};

// Positions between two runs that no phrase can cross.
inline constexpr uint32_t kGapPositions = 8;

// The indexed text of a document in indexing order, field by field. Every byte of Document.text is in the body exactly
// once, whatever the structure says: paragraphs that a column break cut are joined in reading order, the rest follows
// in the order of the text; blank lines and the ends of paragraphs are gaps. Spans that lie outside the text, cut a
// code point or overlap others are passed over. The result points into `document`.
std::vector<FieldRun> FieldRuns(const document::v1::Document& document);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_FIELDS_H_
