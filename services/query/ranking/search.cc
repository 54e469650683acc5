#include "services/query/ranking/search.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/base/error.h"
#include "services/query/ranking/bm25.h"
#include "services/query/ranking/boolean.h"
#include "services/query/ranking/deadline.h"
#include "services/query/ranking/phrase_matcher.h"

namespace huiyao::query {
namespace {

// Searches in two passes: the first finds every phrase everywhere, which gives its exact document frequency; the second
// scores and combines.
class Searcher {
 public:
  Searcher(const SegmentSet& set, const Query& query, const SearchOptions& options)
      : set_(set),
        query_(query),
        options_(options),
        deadline_(options.deadline),
        top_(options.offset > SIZE_MAX - options.limit ? SIZE_MAX : options.offset + options.limit) {}

  absl::StatusOr<SearchResult> Run() {
    HUIYAO_RETURN_IF_ERROR(FindPhrases());
    MakeScorers();
    for (size_t i = 0; i < matches_.size(); ++i) {
      if (i > 0 && deadline_.PassedNow()) {
        result_.partial = true;
        break;
      }
      Collect(i);
    }
    result_.hits = top_.Take();
    result_.hits.erase(result_.hits.begin(), result_.hits.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                        options_.offset, result_.hits.size())));
    return std::move(result_);
  }

 private:
  using Matches = std::vector<PhraseMatch>;

  // Fills matches_ for as many segments as the deadline allows.
  absl::Status FindPhrases() {
    const std::vector<const QueryNode*> phrases = Phrases(query_, /*positive_only=*/false);
    for (size_t i = 0; i < phrases.size(); ++i) numbers_[phrases[i]] = i;
    for (const SegmentView& view : set_.segments) {
      std::vector<Matches> of_segment;
      for (const QueryNode* phrase : phrases) {
        if (deadline_.PassedNow()) break;
        HUIYAO_ASSIGN_OR_RETURN(Matches matches, MatchPhrase(view, *phrase, deadline_));
        of_segment.push_back(std::move(matches));
      }
      if (deadline_.PassedNow()) {
        result_.partial = true;
        break;
      }
      matches_.push_back(std::move(of_segment));
    }
    return absl::OkStatus();
  }

  void MakeScorers() {
    CorpusStatistics corpus;
    std::vector<uint64_t> with_phrase(numbers_.size());
    for (size_t i = 0; i < matches_.size(); ++i) {
      const SegmentView& view = set_.segments[i];
      corpus.documents += view.live_documents;
      for (size_t field = 0; field < kFieldCount; ++field) corpus.lengths[field] += view.live_lengths[field];
      for (size_t phrase = 0; phrase < with_phrase.size(); ++phrase) with_phrase[phrase] += matches_[i][phrase].size();
    }
    for (const uint64_t documents : with_phrase) scorers_.emplace_back(corpus, documents);
  }

  void Collect(size_t segment) {
    const SegmentView& view = set_.segments[segment];
    const DocumentTable& documents = view.segment->documents;
    const ScoredList list = Combine(view, query_.root, [&](const QueryNode& phrase) {
      const size_t number = numbers_.at(&phrase);
      ScoredList scored;
      scored.reserve(matches_[segment][number].size());
      for (const PhraseMatch& match : matches_[segment][number]) {
        scored.push_back(
            {match.document, scorers_[number].Score(match.frequencies, documents.lengths(match.document))});
      }
      return scored;
    });
    for (const ScoredDocument& scored : list) {
      const std::string_view id = documents.id(scored.document);
      const uint64_t sequence = documents.sequence(scored.document);
      if (deadline_.Passed()) {
        result_.partial = true;
        return;
      }
      if (options_.accept && !options_.accept(id, sequence)) continue;
      ++result_.total;
      if (options_.after && !RanksBefore(options_.after->score, options_.after->id, scored.score, id)) continue;
      top_.Offer(id, sequence, scored.score);
    }
  }

  const SegmentSet& set_;
  const Query& query_;
  const SearchOptions& options_;
  Deadline deadline_;
  TopHits top_;
  SearchResult result_;
  std::unordered_map<const QueryNode*, size_t> numbers_;
  // By segment, then by phrase.
  std::vector<std::vector<Matches>> matches_;
  std::vector<PhraseScorer> scorers_;
};

}  // namespace

absl::StatusOr<SearchResult> Search(const SegmentSet& set, const Query& query, const SearchOptions& options) {
  return Searcher(set, query, options).Run();
}

}  // namespace huiyao::query
