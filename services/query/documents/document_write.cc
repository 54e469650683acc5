#include "services/query/documents/document_write.h"

#include <utility>

#include "common/api/document_view.h"
#include "common/api/resource_name.h"
#include "common/api/span_content.h"
#include "common/base/check.h"
#include "services/query/items/listed_items.h"

namespace huiyao::query {

size_t DocumentWrite::bytes() const {
  size_t total = document.size() + basic.size();
  for (const std::string& item : items) total += item.size();
  return total;
}

DocumentWrite MakePut(document::v1::Document document, std::string content_hash, JournalMark journal,
                      ChangeListener& listener) {
  DocumentWrite write;
  const auto id = api::ParseDocumentName("document.name", document.name());
  HUIYAO_CHECK(id.ok(), "names are checked at the edge");
  write.id = *id;
  write.revision = document.revision();
  write.content_hash = std::move(content_hash);
  write.journal = std::move(journal);
  api::ClearSpanContent(document);
  write.document = EncodeMessage(document);
  for (const v1::ListedItem& item : ListedItems(document)) write.items.push_back(EncodeMessage(item));
  write.prepared = listener.Prepare(document);
  api::ReduceToBasic(document);
  write.basic = EncodeMessage(document);
  return write;
}

DocumentWrite MakeDelete(std::string id, int32_t revision, JournalMark journal) {
  DocumentWrite write;
  write.id = std::move(id);
  write.revision = revision;
  write.deleted = true;
  write.journal = std::move(journal);
  return write;
}

}  // namespace huiyao::query
