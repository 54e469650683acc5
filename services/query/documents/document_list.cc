#include "services/query/documents/document_list.h"

#include <algorithm>
#include <utility>

#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/documents/document_order.h"
#include "services/query/documents/scan_budget.h"

namespace huiyao::query {
namespace {

using document::v1::Document;

constexpr size_t kMaxRowsByName = 100'000;

bool Passes(const DocumentListQuery& query, const Document& basic) {
  if (query.stale_against && basic.analyzer() == *query.stale_against) return false;
  return query.filter.Matches(basic);
}

// Fills a page up to its bounds.
class Page {
 public:
  Page(const DocumentSnapshot& snapshot, const DocumentListQuery& query) : snapshot_(snapshot), query_(query) {}

  // Adds the document, whose row of `basic` is given if it is at hand. False if it does not fit any more.
  absl::StatusOr<bool> Add(std::string_view id, Document* basic) {
    if (static_cast<int>(page_.documents.size()) == query_.page_size) return false;
    std::optional<Document> document;
    if (basic != nullptr && query_.selection.basic_suffices()) {
      document = std::move(*basic);
      query_.selection.Apply(*document);
    } else {
      HUIYAO_ASSIGN_OR_RETURN(document, ReadSelected(snapshot_, id, query_.selection));
      if (!document) return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", fmt::format("{} has no row", id));
    }
    const size_t size = document->ByteSizeLong();
    if (bytes_ + size > kMaxAnswerBytes) {
      if (page_.documents.empty()) return DocumentTooLarge(api::DocumentName(id), size);
      return false;
    }
    bytes_ += size;
    page_.documents.push_back(*std::move(document));
    return true;
  }

  DocumentPage Finish(std::string next_cursor) && {
    page_.next_cursor = std::move(next_cursor);
    return std::move(page_);
  }

 private:
  const DocumentSnapshot& snapshot_;
  const DocumentListQuery& query_;
  DocumentPage page_;
  size_t bytes_ = 0;
};

absl::StatusOr<DocumentPage> ListByName(const DocumentSnapshot& snapshot, const DocumentListQuery& query) {
  Page page(snapshot, query);
  ScanBudget budget(kMaxRowsByName);
  std::string last = query.cursor;
  RowScan rows = snapshot.Scan(kBasicFamily, last.empty() ? last : last + '\0');
  for (; rows.Valid(); rows.Next()) {
    if (budget.Spend()) return std::move(page).Finish(std::move(last));
    const std::string id(rows.key());
    Document basic;
    HUIYAO_RETURN_IF_ERROR(DecodeMessage(rows.value(), basic));
    if (Passes(query, basic)) {
      HUIYAO_ASSIGN_OR_RETURN(const bool added, page.Add(id, &basic));
      if (!added) return std::move(page).Finish(std::move(last));
    }
    last = id;
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  return std::move(page).Finish("");
}

absl::StatusOr<DocumentPage> ListByOrder(const DocumentSnapshot& snapshot, const DocumentListQuery& query) {
  const DocumentOrder order(query.order);
  std::optional<OrderKey> after;
  if (!query.cursor.empty()) {
    after = order.Decode(query.cursor);
    if (!after) return InvalidField("page_token", "belongs to another order", "INVALID_PAGE_TOKEN");
  }
  // The first page_size + 1 keys behind the cursor; the last of them on top.
  const auto before = [&](const OrderKey& left, const OrderKey& right) { return order.Before(left, right); };
  const size_t wanted = static_cast<size_t>(query.page_size) + 1;
  std::vector<OrderKey> best;
  ScanBudget budget(SIZE_MAX);
  RowScan rows = snapshot.Scan(kBasicFamily, "");
  for (; rows.Valid(); rows.Next()) {
    if (budget.Spend()) {
      return Error(absl::StatusCode::kDeadlineExceeded, "DEADLINE_EXCEEDED",
                   "the deadline came before all documents were ordered: allow more time, or order by name");
    }
    Document basic;
    HUIYAO_RETURN_IF_ERROR(DecodeMessage(rows.value(), basic));
    if (!Passes(query, basic)) continue;
    OrderKey key = order.KeyOf(rows.key(), basic);
    if (after && !order.Before(*after, key)) continue;
    if (best.size() == wanted) {
      if (!order.Before(key, best.front())) continue;
      std::pop_heap(best.begin(), best.end(), before);
      best.pop_back();
    }
    best.push_back(std::move(key));
    std::push_heap(best.begin(), best.end(), before);
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  std::sort_heap(best.begin(), best.end(), before);

  Page page(snapshot, query);
  for (size_t i = 0; i < best.size(); ++i) {
    HUIYAO_ASSIGN_OR_RETURN(const bool added, page.Add(best[i].id, nullptr));
    if (!added) return std::move(page).Finish(order.Encode(best[i - 1]));
  }
  return std::move(page).Finish("");
}

}  // namespace

const std::vector<std::string_view>& DocumentOrderFields() {
  static const auto* const fields =
      new std::vector<std::string_view>{"name", "publish_date", "title", "publisher", "language", "revision"};
  return *fields;
}

absl::StatusOr<DocumentPage> ListDocuments(const DocumentSnapshot& snapshot, const DocumentListQuery& query) {
  const bool by_name = query.order.empty() || (query.order.front() == api::OrderField{"name", false});
  return by_name ? ListByName(snapshot, query) : ListByOrder(snapshot, query);
}

absl::StatusOr<std::optional<Document>> ReadSelected(const DocumentSnapshot& snapshot, std::string_view id,
                                                     const api::DocumentSelection& selection) {
  HUIYAO_ASSIGN_OR_RETURN(auto document, selection.basic_suffices() ? snapshot.Basic(id) : snapshot.Document(id));
  if (document) selection.Apply(*document);
  return document;
}

absl::Status DocumentTooLarge(std::string_view name, size_t bytes) {
  return Error(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LARGE",
               fmt::format("{} has {} bytes, an answer at most {}: ask for a smaller view or with a read_mask, or "
                           "stream it with ReadDocument",
                           name, bytes, kMaxAnswerBytes));
}

}  // namespace huiyao::query
