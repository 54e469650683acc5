#ifndef HUIYAO_SERVICES_QUERY_HIT_VIEW_H_
#define HUIYAO_SERVICES_QUERY_HIT_VIEW_H_

#include "common/api/document_view.h"
#include "huiyao/query/v1/query.pb.h"
#include "services/query/highlight/highlighter.h"

namespace huiyao::query {

// How hits are shown.
struct HitOptions {
  api::DocumentSelection selection;
  // 0: none.
  int max_snippets = 3;
  int max_highlights = 100;
  document::v1::OffsetUnit unit = document::v1::OFFSET_UNIT_UTF8_BYTES;
};

// The hit for a document as stored: highlights and snippets with content, offsets in the unit, the selection applied.
v1::SearchHit MakeHit(document::v1::Document document, double score, const Highlighter& highlighter,
                      const HitOptions& options);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_HIT_VIEW_H_
