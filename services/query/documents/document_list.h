#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_LIST_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_LIST_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/api/document_view.h"
#include "common/api/filter.h"
#include "common/api/order_by.h"
#include "services/query/documents/document_snapshot.h"

namespace huiyao::query {

// The fields that documents can be ordered by.
const std::vector<std::string_view>& DocumentOrderFields();

struct DocumentListQuery {
  api::Filter filter;
  // Only documents whose analyzer is another one.
  std::optional<std::string> stale_against;
  // Of DocumentOrderFields(). Ties, and an empty order, go by name.
  std::vector<api::OrderField> order;
  api::DocumentSelection selection;
  int page_size = 50;
  // As the last page gave it; empty: from the first.
  std::string cursor;
};

struct DocumentPage {
  std::vector<document::v1::Document> documents;
  // Empty: there are no more.
  std::string next_cursor;
};

// A page of documents. It may be shorter than asked for, even empty, while there are more: an answer is at most
// kMaxAnswerBytes, and by name at most 100,000 rows are looked at. A cursor is the key of the last document, so that
// the pages together hold each document that exists all the time exactly once, whatever is written between them (unless
// the fields that they are ordered by change).
//
// By name a page costs the rows it looks at; by another order all rows of `basic`. FAILED_PRECONDITION with reason
// DOCUMENT_TOO_LARGE if one document alone exceeds an answer; INVALID_ARGUMENT with reason INVALID_PAGE_TOKEN for a
// cursor of another order.
absl::StatusOr<DocumentPage> ListDocuments(const DocumentSnapshot& snapshot, const DocumentListQuery& query);

// The document with this id as `selection` wants it; nullopt if there is none.
absl::StatusOr<std::optional<document::v1::Document>> ReadSelected(const DocumentSnapshot& snapshot,
                                                                   std::string_view id,
                                                                   const api::DocumentSelection& selection);

// FAILED_PRECONDITION with reason DOCUMENT_TOO_LARGE and the hint to ask for less.
absl::Status DocumentTooLarge(std::string_view name, size_t bytes);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_LIST_H_
