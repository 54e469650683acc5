#ifndef HUIYAO_SERVICES_QUERY_RANKING_CACHE_H_
#define HUIYAO_SERVICES_QUERY_RANKING_CACHE_H_

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "services/query/ranking/top_hits.h"

namespace huiyao::query {

// A stretch of the results of one search, in order.
struct RankedHits {
  std::vector<Hit> hits;
  // There are more behind the last of `hits`.
  bool more = false;
  uint64_t total = 0;
  bool partial = false;
};

// Keeps what searches found for their next pages, so that these stay as they were while documents are written (which
// changes all scores a little). Holds the most recently used ones; what it has lost is searched for again. Thread-safe.
class RankingCache {
 public:
  explicit RankingCache(size_t capacity) : capacity_(capacity) {}

  // The number under which Find gives it.
  uint64_t Keep(std::shared_ptr<const RankedHits> hits);

  // Null if it is no longer kept.
  std::shared_ptr<const RankedHits> Find(uint64_t number);

 private:
  struct Entry {
    uint64_t number;
    std::shared_ptr<const RankedHits> hits;
  };

  const size_t capacity_;
  std::mutex mutex_;
  std::list<Entry> entries_;  // The last used one first.
  std::unordered_map<uint64_t, std::list<Entry>::iterator> by_number_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_RANKING_CACHE_H_
