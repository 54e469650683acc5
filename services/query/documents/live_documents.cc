#include "services/query/documents/live_documents.h"

#include "common/base/error.h"
#include "services/query/documents/document_snapshot.h"

namespace huiyao::query {

absl::Status VisitLiveDocuments(const storage::Store& store,
                                const std::function<void(std::string_view id, uint64_t sequence)>& visit) {
  HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, DocumentSnapshot::Take(store));
  RowScan rows = snapshot->Scan(kDocumentMetaFamily, "");
  for (; rows.Valid(); rows.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(const DocumentMeta meta, DecodeMeta(rows.value()));
    if (!meta.deleted) visit(rows.key(), static_cast<uint64_t>(meta.sequence));
  }
  return rows.status();
}

}  // namespace huiyao::query
