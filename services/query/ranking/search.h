#ifndef HUIYAO_SERVICES_QUERY_RANKING_SEARCH_H_
#define HUIYAO_SERVICES_QUERY_RANKING_SEARCH_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "services/query/index/segment.h"
#include "services/query/language/query.h"
#include "services/query/ranking/top_hits.h"

namespace huiyao::query {

struct SearchOptions {
  // Hits wanted.
  size_t limit = 10;
  // Hits passed over, in order.
  size_t offset = 0;
  // Only hits that come after this one in the order of results.
  struct Position {
    double score = 0;
    std::string id;
  };
  std::optional<Position> after;
  // Only documents for which it is true. Called once for each matching document. Empty: all.
  std::function<bool(std::string_view id, uint64_t sequence)> accept;
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
};

struct SearchResult {
  // In order: score descending, then id ascending.
  std::vector<Hit> hits;
  // Accepted documents that match, whatever limit, offset and `after` say. Exact unless `partial`.
  uint64_t total = 0;
  // The deadline came first: hits and total are those of the segments that were searched until then, scored by their
  // statistics.
  bool partial = false;
};

// Searches a snapshot. Deterministic: the same documents give the same hits and scores, however they are laid out in
// segments. Thread-safe. DATA_LOSS with reason INDEX_CORRUPT, or the errors of the store.
absl::StatusOr<SearchResult> Search(const SegmentSet& set, const Query& query, const SearchOptions& options);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_SEARCH_H_
