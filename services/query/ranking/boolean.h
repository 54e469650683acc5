#ifndef HUIYAO_SERVICES_QUERY_RANKING_BOOLEAN_H_
#define HUIYAO_SERVICES_QUERY_RANKING_BOOLEAN_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "services/query/index/segment.h"
#include "services/query/language/query.h"

namespace huiyao::query {

struct ScoredDocument {
  uint32_t document;
  double score;

  bool operator==(const ScoredDocument&) const = default;
};

// Ascending by document.
using ScoredList = std::vector<ScoredDocument>;

// Combines the lists of phrases as the query says: AND and OR add scores in the order of the query, NOT scores nothing
// and takes from the live documents of `view`. `phrase_list` gives the list of a kPhrase node.
ScoredList Combine(const SegmentView& view, const QueryNode& node,
                   const std::function<ScoredList(const QueryNode&)>& phrase_list);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_BOOLEAN_H_
