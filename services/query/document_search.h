#ifndef HUIYAO_SERVICES_QUERY_DOCUMENT_SEARCH_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENT_SEARCH_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/api/filter.h"
#include "common/api/page_token.h"
#include "huiyao/query/v1/query.pb.h"
#include "services/query/documents/document_store.h"
#include "services/query/index/index.h"
#include "services/query/language/query.h"
#include "services/query/lexicon/lexicon_store.h"
#include "services/query/ranking_cache.h"

namespace huiyao::query {

inline constexpr int kStandardSearchPage = 10;
inline constexpr int kMaxSearchPage = 100;
inline constexpr int kStandardSnippets = 3;
inline constexpr int kMaxSnippets = 20;
inline constexpr int kMaxHighlights = 100;

// QueryService.SearchDocuments; its comment tells what it does. Thread-safe.
//
// Pages come from a ranking of up to 1,000 hits that the first page makes and the cache keeps: they neither repeat nor
// omit while documents are written, except that deleted ones are passed over. Behind those, and if the cache has lost
// the ranking, the search is made again for what ranks after the last hit that was given.
class DocumentSearch {
 public:
  // All must outlive it.
  DocumentSearch(DocumentStore& documents, Index& index, const api::PageTokens& tokens, const LexiconStore& lexicon)
      : documents_(documents), index_(index), tokens_(tokens), lexicon_(lexicon), cache_(kCachedRankings) {}

  absl::StatusOr<v1::SearchDocumentsResponse> Search(const v1::SearchDocumentsRequest& request);

 private:
  static constexpr size_t kRankedHits = 1000;
  static constexpr size_t kCachedRankings = 256;

  // Where a page begins: behind `passed` hits of a cached ranking, which end with `score` and `id`.
  struct Cursor {
    uint64_t ranking = 0;
    uint32_t passed = 0;
    double score = 0;
    std::string id;
  };
  static std::string Encode(const Cursor& cursor);
  static absl::StatusOr<Cursor> Decode(std::string_view bytes);

  // The hits behind `after`, or from the first. Only those whose document in `snapshot` passes the filter.
  absl::StatusOr<std::shared_ptr<const RankedHits>> Rank(const SegmentSet& set, const DocumentSnapshot& snapshot,
                                                         const Query& query, const api::Filter& filter,
                                                         const Cursor* after);

  DocumentStore& documents_;
  Index& index_;
  const api::PageTokens& tokens_;
  const LexiconStore& lexicon_;
  RankingCache cache_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENT_SEARCH_H_
