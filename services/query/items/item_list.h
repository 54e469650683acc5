#ifndef HUIYAO_SERVICES_QUERY_ITEMS_ITEM_LIST_H_
#define HUIYAO_SERVICES_QUERY_ITEMS_ITEM_LIST_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "common/api/filter.h"
#include "huiyao/query/v1/query.pb.h"
#include "services/query/documents/document_snapshot.h"

namespace huiyao::query {

struct ItemListQuery {
  // Empty: the items of all documents.
  std::string document;
  api::Filter filter;
  int page_size = 50;
  // As the last page gave it; empty: from the first.
  std::string cursor;
};

struct ItemPage {
  std::vector<v1::ListedItem> items;
  // Empty: there are no more.
  std::string next_cursor;
};

// A page of items by document, then in reading order. It may be shorter than asked for, even empty, while there are
// more: an answer is at most kMaxAnswerBytes (but for a single item that is larger), and at most 100,000 rows are
// looked at. A cursor is the key of the last row. NOT_FOUND with reason DOCUMENT_NOT_FOUND if `document` does not
// exist.
absl::StatusOr<ItemPage> ListItems(const DocumentSnapshot& snapshot, const ItemListQuery& query);

// NOT_FOUND with reason DOCUMENT_NOT_FOUND.
absl::Status DocumentNotFound(std::string_view id);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_ITEMS_ITEM_LIST_H_
