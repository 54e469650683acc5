#include "services/query/document_search.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <limits>
#include <utility>

#include "common/api/resource_name.h"
#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "fmt/format.h"
#include "services/query/documents/document_list.h"
#include "services/query/documents/scan_budget.h"
#include "services/query/hit_view.h"
#include "services/query/language/parser.h"
#include "services/query/ranking/search.h"
#include "services/query/read_session.h"

namespace huiyao::query {
namespace {

using std::chrono::steady_clock;
using std::chrono::system_clock;

// When a search ends with what it has: a fifth of the call's time is left for the documents.
steady_clock::time_point SearchDeadline() {
  const auto deadline = CallScope::CurrentDeadline();
  if (!deadline) return steady_clock::time_point::max();
  const auto left = std::chrono::duration_cast<std::chrono::microseconds>(*deadline - system_clock::now());
  return steady_clock::now() + left * 4 / 5;
}

absl::StatusOr<HitOptions> ReadHitOptions(const v1::SearchDocumentsRequest& request) {
  HitOptions options;
  HUIYAO_ASSIGN_OR_RETURN(options.selection, api::DocumentSelection::Parse(request.view(), request.read_mask(),
                                                                           document::v1::DOCUMENT_VIEW_BASIC));
  options.max_snippets =
      request.max_snippets() == 0 ? kStandardSnippets : std::clamp(request.max_snippets(), 0, kMaxSnippets);
  options.max_highlights = kMaxHighlights;
  if (!document::v1::OffsetUnit_IsValid(request.offset_unit())) {
    return InvalidField("offset_unit", fmt::format("{} is no OffsetUnit", static_cast<int>(request.offset_unit())));
  }
  options.unit = request.offset_unit();
  return options;
}

}  // namespace

std::string DocumentSearch::Encode(const Cursor& cursor) {
  std::string bytes;
  storage::AppendBigEndian64(cursor.ranking, bytes);
  storage::AppendBigEndian32(cursor.passed, bytes);
  storage::AppendBigEndian64(std::bit_cast<uint64_t>(cursor.score), bytes);
  bytes.append(cursor.id);
  return bytes;
}

absl::StatusOr<DocumentSearch::Cursor> DocumentSearch::Decode(std::string_view bytes) {
  const auto ranking = storage::TakeBigEndian64(bytes);
  const auto passed = storage::TakeBigEndian32(bytes);
  const auto score = storage::TakeBigEndian64(bytes);
  if (!ranking || !passed || !score) {
    return InvalidField("page_token", "was made by another version of this server", "INVALID_PAGE_TOKEN");
  }
  return Cursor{*ranking, *passed, std::bit_cast<double>(*score), std::string(bytes)};
}

absl::StatusOr<std::shared_ptr<const RankedHits>> DocumentSearch::Rank(const SegmentSet& set,
                                                                       const DocumentSnapshot& snapshot,
                                                                       const Query& query, const api::Filter& filter,
                                                                       const Cursor* after) {
  SearchOptions options;
  options.limit = kRankedHits + 1;
  options.deadline = SearchDeadline();
  if (after != nullptr) options.after = SearchOptions::Position{after->score, after->id};
  absl::Status filtering;
  if (!filter.empty()) {
    options.accept = [&](std::string_view id, uint64_t) {
      const auto basic = snapshot.Basic(id);
      if (!basic.ok()) filtering = basic.status();
      return basic.ok() && *basic && filter.Matches(**basic);
    };
  }
  auto found = query::Search(set, query, options);
  if (!found.ok()) {
    // The next start makes a damaged index anew from the documents.
    if (ErrorReason(found.status()) == "INDEX_CORRUPT") index_.ScheduleRebuild().IgnoreError();
    return found.status();
  }
  HUIYAO_RETURN_IF_ERROR(filtering);
  auto ranked = std::make_shared<RankedHits>();
  ranked->hits = std::move(found->hits);
  ranked->more = ranked->hits.size() > kRankedHits;
  if (ranked->more) ranked->hits.pop_back();
  ranked->total = found->total;
  ranked->partial = found->partial;
  return ranked;
}

absl::StatusOr<v1::SearchDocumentsResponse> DocumentSearch::Search(const v1::SearchDocumentsRequest& request) {
  HUIYAO_ASSIGN_OR_RETURN(const int page_size, api::PageSize(request.page_size(), kStandardSearchPage, kMaxSearchPage));
  HUIYAO_ASSIGN_OR_RETURN(const Query query, ParseQuery(request.query(), *lexicon_.lexicon()));
  HUIYAO_ASSIGN_OR_RETURN(const api::Filter filter, api::Filter::Compile(request.filter(), api::BasicDocumentFilter()));
  HUIYAO_ASSIGN_OR_RETURN(const HitOptions options, ReadHitOptions(request));
  const api::PageScope scope{"QueryService.SearchDocuments", {request.query(), request.filter()}};
  Cursor cursor;
  const bool first_page = request.page_token().empty();
  if (!first_page) {
    HUIYAO_ASSIGN_OR_RETURN(const std::string bytes, tokens_.Open(scope, request.page_token()));
    HUIYAO_ASSIGN_OR_RETURN(cursor, Decode(bytes));
  }
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  // The index first: what it finds is then in the documents, or was deleted since.
  const std::shared_ptr<const SegmentSet> set = index_.Snapshot();
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());

  std::shared_ptr<const RankedHits> ranked = first_page ? nullptr : cache_.Find(cursor.ranking);
  if (ranked == nullptr || (cursor.passed >= ranked->hits.size() && ranked->more)) {
    HUIYAO_ASSIGN_OR_RETURN(ranked, Rank(*set, *snapshot, query, filter, first_page ? nullptr : &cursor));
    cursor.ranking = 0;
    cursor.passed = 0;
  }

  v1::SearchDocumentsResponse response;
  const Highlighter highlighter(query);
  const auto deadline = CallScope::CurrentDeadline();
  size_t bytes = 0;
  bool out_of_time = false;
  size_t at = cursor.passed;
  for (; at < ranked->hits.size() && response.hits_size() < page_size; ++at) {
    const Hit& hit = ranked->hits[at];
    out_of_time = deadline && response.hits_size() > 0 && system_clock::now() >= *deadline;
    if (out_of_time) break;
    HUIYAO_ASSIGN_OR_RETURN(auto document, snapshot->Document(hit.id));
    // Deleted, or changed so that it no longer passes, since it was ranked.
    if (!document || !filter.Matches(*document)) continue;
    v1::SearchHit shown = MakeHit(*std::move(document), hit.score, highlighter, options);
    const size_t size = shown.ByteSizeLong();
    if (bytes + size > kMaxAnswerBytes) {
      if (response.hits_size() == 0) return DocumentTooLarge(api::DocumentName(hit.id), size);
      break;
    }
    bytes += size;
    *response.add_hits() = std::move(shown);
  }
  if (at < ranked->hits.size() || ranked->more) {
    // Keeps a ranking only once it is known to be asked for again.
    if (cursor.ranking == 0) cursor.ranking = cache_.Keep(ranked);
    const Hit& last = ranked->hits[at == 0 ? 0 : at - 1];
    cursor.passed = static_cast<uint32_t>(at);
    cursor.score = last.score;
    cursor.id = last.id;
    response.set_next_page_token(tokens_.Make(scope, Encode(cursor)));
  }
  const uint64_t most = std::numeric_limits<int32_t>::max();
  response.set_total_size(static_cast<int32_t>(std::min(ranked->total, most)));
  response.set_total_is_lower_bound(ranked->partial || ranked->total > most);
  response.set_partial(ranked->partial || out_of_time);
  response.set_read_token(ReadTokenOf(documents_, *snapshot));
  return response;
}

}  // namespace huiyao::query
