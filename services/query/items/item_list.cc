#include "services/query/items/item_list.h"

#include <utility>

#include "common/api/resource_name.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/documents/scan_budget.h"
#include "services/query/items/listed_items.h"

namespace huiyao::query {
namespace {

constexpr size_t kMaxRows = 100'000;

}  // namespace

absl::Status DocumentNotFound(std::string_view id) {
  return Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND",
               fmt::format("there is no document {}", api::DocumentName(id)));
}

absl::StatusOr<ItemPage> ListItems(const DocumentSnapshot& snapshot, const ItemListQuery& query) {
  std::optional<document::v1::Document> basic;
  std::string basic_id;
  if (!query.document.empty()) {
    basic_id = query.document;
    HUIYAO_ASSIGN_OR_RETURN(basic, snapshot.Basic(basic_id));
    if (!basic) return DocumentNotFound(query.document);
  }
  ItemPage page;
  size_t bytes = 0;
  ScanBudget budget(kMaxRows);
  const std::string prefix = query.document.empty() ? "" : ItemPrefix(query.document);
  std::string last = query.cursor;
  RowScan rows = snapshot.Scan(kItemsFamily, last.empty() ? prefix : last + '\0');
  for (; rows.Valid() && rows.key().starts_with(prefix); rows.Next()) {
    if (budget.Spend()) {
      page.next_cursor = std::move(last);
      return page;
    }
    const std::string key(rows.key());
    const std::string_view id = DocumentOfItemKey(key);
    if (id != basic_id || !basic) {
      basic_id = std::string(id);
      HUIYAO_ASSIGN_OR_RETURN(basic, snapshot.Basic(id));
      if (!basic) return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "an item has no document");
    }
    v1::ListedItem item;
    HUIYAO_RETURN_IF_ERROR(DecodeMessage(rows.value(), item));
    AddDocumentFields(*basic, item);
    if (query.filter.Matches(item)) {
      const size_t size = item.ByteSizeLong();
      if (static_cast<int>(page.items.size()) == query.page_size ||
          (!page.items.empty() && bytes + size > kMaxAnswerBytes)) {
        page.next_cursor = std::move(last);
        return page;
      }
      bytes += size;
      page.items.push_back(std::move(item));
    }
    last = key;
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  return page;
}

}  // namespace huiyao::query
