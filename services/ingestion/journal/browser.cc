#include "services/ingestion/journal/browser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/api/filter.h"
#include "common/base/error.h"
#include "common/storage/keys.h"
#include "fmt/format.h"
#include "services/ingestion/identity/sha256.h"

namespace huiyao::ingestion {
namespace {

constexpr int kStandardPage = 50;
constexpr int kLargestPage = 1000;
constexpr std::chrono::seconds kLongestWait{60};
// The answer needs time to travel before the caller's deadline.
constexpr std::chrono::milliseconds kTravelTime{100};

const api::FilterSchema& Schema() {
  static const api::FilterSchema* const schema = new api::FilterSchema{v1::Ingestion::descriptor(),
                                                                       {{"state", ""},
                                                                        {"stage", ""},
                                                                        {"outcome", ""},
                                                                        {"document", ""},
                                                                        {"uri", "header.uri"},
                                                                        {"collection", "header.collection"},
                                                                        {"labels", "header.labels"}}};
  return *schema;
}

}  // namespace

Browser::Browser(const storage::Store& store, const Journal& journal, const Originals& originals,
                 const Registry& registry, Progress& progress)
    : journal_(journal),
      originals_(originals),
      registry_(registry),
      progress_(progress),
      tokens_(Sha256Hex("page tokens of " + store.id())) {}

absl::StatusOr<v1::Ingestion> Browser::Get(const v1::GetIngestionRequest& request,
                                           std::chrono::system_clock::time_point deadline) const {
  HUIYAO_ASSIGN_OR_RETURN(const int64_t sequence, ParseIngestionName(request.name()));
  HUIYAO_ASSIGN_OR_RETURN(v1::JournalRow row, journal_.Get(sequence));
  if (request.wait() && row.ingestion().state() == v1::Ingestion::STATE_PENDING) {
    const auto longest = std::chrono::system_clock::now() + kLongestWait;
    progress_.WaitForEnd(sequence, std::min<std::chrono::system_clock::time_point>(deadline - kTravelTime, longest));
    HUIYAO_ASSIGN_OR_RETURN(row, journal_.Get(sequence));
  }
  return std::move(*row.mutable_ingestion());
}

absl::StatusOr<v1::ListIngestionsResponse> Browser::List(const v1::ListIngestionsRequest& request) const {
  HUIYAO_ASSIGN_OR_RETURN(const int page_size, api::PageSize(request.page_size(), kStandardPage, kLargestPage));
  HUIYAO_ASSIGN_OR_RETURN(const api::Filter filter, api::Filter::Compile(request.filter(), Schema()));
  const api::PageScope scope{"IngestionService.ListIngestions", {request.filter()}};
  int64_t before = 0;
  if (!request.page_token().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(const std::string cursor, tokens_.Open(scope, request.page_token()));
    std::string_view bytes = cursor;
    before = static_cast<int64_t>(storage::TakeBigEndian64(bytes).value_or(0));
  }
  v1::ListIngestionsResponse response;
  bool more = false;
  int64_t last = 0;
  HUIYAO_RETURN_IF_ERROR(journal_.VisitNewestFirst(before, [&](const v1::JournalRow& row) {
    if (!filter.Matches(row.ingestion())) return true;
    if (response.ingestions_size() == page_size) {
      more = true;
      return false;
    }
    *response.add_ingestions() = row.ingestion();
    last = SequenceOf(row);
    return true;
  }));
  if (more) response.set_next_page_token(tokens_.Make(scope, storage::BigEndian64(static_cast<uint64_t>(last))));
  return response;
}

absl::StatusOr<v1::JournalRow> Browser::FindOriginal(std::string_view name) const {
  if (name.substr(0, 10) != "documents/") {
    HUIYAO_ASSIGN_OR_RETURN(const int64_t sequence, ParseIngestionName(name));
    return journal_.Get(sequence);
  }
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<v1::DocumentRow> document, registry_.Find(name));
  if (!document || document->deleted() || document->content_sequence() == 0) {
    return Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", fmt::format("there is no {}", name));
  }
  return journal_.Get(document->content_sequence());
}

absl::Status Browser::ReadOriginal(const v1::GetOriginalRequest& request,
                                   const std::function<bool(v1::GetOriginalResponse)>& sink) const {
  if (request.read_offset() < 0) return InvalidField("read_offset", "must not be negative");
  if (request.read_limit() < 0) return InvalidField("read_limit", "must not be negative");
  HUIYAO_ASSIGN_OR_RETURN(v1::JournalRow row, FindOriginal(request.name()));
  if (row.original_chunks() == 0) {
    // The original of an unchanged copy is the document's own.
    const int64_t content = row.content_sequence();
    if (content == 0 || content == SequenceOf(row)) {
      return Error(absl::StatusCode::kNotFound, "ORIGINAL_DELETED", fmt::format("{} has no original", request.name()));
    }
    HUIYAO_ASSIGN_OR_RETURN(row, journal_.Get(content));
  }
  if (request.read_offset() > row.ingestion().size_bytes()) {
    return Error(absl::StatusCode::kOutOfRange, "OFFSET_OUT_OF_RANGE",
                 fmt::format("read_offset {} is beyond the end: the original has {} bytes", request.read_offset(),
                             row.ingestion().size_bytes()));
  }
  v1::GetOriginalResponse first;
  *first.mutable_ingestion() = row.ingestion();
  if (!sink(std::move(first))) return absl::OkStatus();
  return originals_.Read(SequenceOf(row), row.original_chunks(), request.read_offset(), request.read_limit(),
                         [&](std::string_view piece) {
                           v1::GetOriginalResponse response;
                           response.set_chunk(std::string(piece));
                           return sink(std::move(response));
                         });
}

}  // namespace huiyao::ingestion
