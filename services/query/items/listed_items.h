#ifndef HUIYAO_SERVICES_QUERY_ITEMS_LISTED_ITEMS_H_
#define HUIYAO_SERVICES_QUERY_ITEMS_LISTED_ITEMS_H_

#include <vector>

#include "common/api/filter.h"
#include "huiyao/document/v1/document.pb.h"
#include "huiyao/query/v1/query.pb.h"

namespace huiyao::query {

// The enumerated items of a document in reading order: each before those of the enumerations inside it. Without what is
// the document's own; AddDocumentFields adds that.
std::vector<v1::ListedItem> ListedItems(const document::v1::Document& document);

// Fills document, document_title, collection, labels, publisher, and language and publish_date where the article does
// not say. `basic` holds at least the BASIC view.
void AddDocumentFields(const document::v1::Document& basic, v1::ListedItem& item);

// The fields that filters of ListItems may name.
const api::FilterSchema& ListedItemFilter();

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_ITEMS_LISTED_ITEMS_H_
