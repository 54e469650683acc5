#ifndef HUIYAO_SERVICES_QUERY_RANKING_PHRASE_MATCHER_H_
#define HUIYAO_SERVICES_QUERY_RANKING_PHRASE_MATCHER_H_

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "services/query/index/segment.h"
#include "services/query/language/query.h"
#include "services/query/ranking/bm25.h"
#include "services/query/ranking/deadline.h"

namespace huiyao::query {

// A live document that holds a phrase.
struct PhraseMatch {
  uint32_t document;
  Frequencies frequencies;
};

// All live documents of a segment that hold the phrase, ascending. If the deadline passes, what was found until then.
// Positions are read only for documents that hold all terms of a phrase of two or more.
absl::StatusOr<std::vector<PhraseMatch>> MatchPhrase(const SegmentView& view, const QueryNode& phrase,
                                                     Deadline& deadline);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_PHRASE_MATCHER_H_
