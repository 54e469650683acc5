#include "services/query/document_reader.h"

#include <utility>

#include "common/api/document_view.h"
#include "common/api/filter.h"
#include "common/api/order_by.h"
#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/documents/document_list.h"
#include "services/query/documents/scan_budget.h"
#include "services/query/items/item_list.h"
#include "services/query/items/listed_items.h"
#include "services/query/read_session.h"

namespace huiyao::query {

using document::v1::DOCUMENT_VIEW_BASIC;
using document::v1::DOCUMENT_VIEW_FULL;

absl::StatusOr<v1::GetDocumentResponse> DocumentReader::Get(const v1::GetDocumentRequest& request) const {
  HUIYAO_ASSIGN_OR_RETURN(const std::string id, api::ParseDocumentName("name", request.name()));
  HUIYAO_ASSIGN_OR_RETURN(const auto selection,
                          api::DocumentSelection::Parse(request.view(), request.read_mask(), DOCUMENT_VIEW_FULL));
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  HUIYAO_ASSIGN_OR_RETURN(auto document, ReadSelected(*snapshot, id, selection));
  if (!document) return DocumentNotFound(id);
  const size_t size = document->ByteSizeLong();
  if (size > kMaxAnswerBytes) return DocumentTooLarge(request.name(), size);
  v1::GetDocumentResponse response;
  *response.mutable_document() = *std::move(document);
  response.set_read_token(ReadTokenOf(documents_, *snapshot));
  return response;
}

absl::StatusOr<v1::BatchGetDocumentsResponse> DocumentReader::BatchGet(
    const v1::BatchGetDocumentsRequest& request) const {
  if (request.names_size() > kMaxBatchNames) {
    return InvalidField("names",
                        fmt::format("has {} names, at most {} are accepted", request.names_size(), kMaxBatchNames));
  }
  std::vector<std::string> ids;
  for (int i = 0; i < request.names_size(); ++i) {
    HUIYAO_ASSIGN_OR_RETURN(ids.emplace_back(), api::ParseDocumentName(fmt::format("names[{}]", i), request.names(i)));
  }
  HUIYAO_ASSIGN_OR_RETURN(const auto selection,
                          api::DocumentSelection::Parse(request.view(), request.read_mask(), DOCUMENT_VIEW_BASIC));
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  v1::BatchGetDocumentsResponse response;
  size_t bytes = 0;
  for (const std::string& id : ids) {
    HUIYAO_ASSIGN_OR_RETURN(auto document, ReadSelected(*snapshot, id, selection));
    if (!document) {
      response.add_missing(api::DocumentName(id));
      continue;
    }
    bytes += document->ByteSizeLong();
    if (bytes > kMaxAnswerBytes) return DocumentTooLarge(fmt::format("the batch up to {}", document->name()), bytes);
    *response.add_documents() = *std::move(document);
  }
  response.set_read_token(ReadTokenOf(documents_, *snapshot));
  return response;
}

absl::StatusOr<v1::ListDocumentsResponse> DocumentReader::List(const v1::ListDocumentsRequest& request) const {
  DocumentListQuery query;
  HUIYAO_ASSIGN_OR_RETURN(query.page_size, api::PageSize(request.page_size(), kStandardListPage, kMaxListPage));
  HUIYAO_ASSIGN_OR_RETURN(query.filter, api::Filter::Compile(request.filter(), api::BasicDocumentFilter()));
  HUIYAO_ASSIGN_OR_RETURN(query.order, api::ParseOrderBy(request.order_by(), DocumentOrderFields()));
  HUIYAO_ASSIGN_OR_RETURN(query.selection,
                          api::DocumentSelection::Parse(request.view(), request.read_mask(), DOCUMENT_VIEW_BASIC));
  if (request.stale()) query.stale_against = lexicon_.analyzer();
  const api::PageScope scope{"QueryService.ListDocuments",
                             {request.filter(), request.order_by(), request.stale() ? "stale" : ""}};
  if (!request.page_token().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(query.cursor, tokens_.Open(scope, request.page_token()));
  }
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  HUIYAO_ASSIGN_OR_RETURN(DocumentPage page, ListDocuments(*snapshot, query));
  v1::ListDocumentsResponse response;
  for (auto& document : page.documents) *response.add_documents() = std::move(document);
  if (!page.next_cursor.empty()) response.set_next_page_token(tokens_.Make(scope, page.next_cursor));
  response.set_read_token(ReadTokenOf(documents_, *snapshot));
  return response;
}

absl::StatusOr<v1::ListItemsResponse> DocumentReader::ListItems(const v1::ListItemsRequest& request) const {
  ItemListQuery query;
  HUIYAO_ASSIGN_OR_RETURN(query.document, api::ParseDocumentParent("parent", request.parent()));
  if (query.document == api::kAnyId) query.document.clear();
  HUIYAO_ASSIGN_OR_RETURN(query.page_size, api::PageSize(request.page_size(), kStandardListPage, kMaxListPage));
  HUIYAO_ASSIGN_OR_RETURN(query.filter, api::Filter::Compile(request.filter(), ListedItemFilter()));
  const api::PageScope scope{"QueryService.ListItems", {request.parent(), request.filter()}};
  if (!request.page_token().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(query.cursor, tokens_.Open(scope, request.page_token()));
  }
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  HUIYAO_ASSIGN_OR_RETURN(ItemPage page, query::ListItems(*snapshot, query));
  v1::ListItemsResponse response;
  for (auto& item : page.items) *response.add_items() = std::move(item);
  if (!page.next_cursor.empty()) response.set_next_page_token(tokens_.Make(scope, page.next_cursor));
  response.set_read_token(ReadTokenOf(documents_, *snapshot));
  return response;
}

absl::StatusOr<DocumentReader::Serialized> DocumentReader::Read(const v1::ReadDocumentRequest& request) const {
  HUIYAO_ASSIGN_OR_RETURN(const std::string id, api::ParseDocumentName("name", request.name()));
  HUIYAO_ASSIGN_OR_RETURN(const auto selection, api::DocumentSelection::Parse(request.view(), {}, DOCUMENT_VIEW_FULL));
  HUIYAO_RETURN_IF_ERROR(AwaitReadToken(documents_, request.min_read_token()));
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
  HUIYAO_ASSIGN_OR_RETURN(const auto document, ReadSelected(*snapshot, id, selection));
  if (!document) return DocumentNotFound(id);
  Serialized serialized;
  if (!document->SerializeToString(&serialized.bytes)) {
    return Error(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LARGE",
                 fmt::format("{} exceeds 2 GiB in this view: ask for a smaller one", request.name()));
  }
  serialized.read_token = ReadTokenOf(documents_, *snapshot);
  return serialized;
}

}  // namespace huiyao::query
