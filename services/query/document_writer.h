#ifndef HUIYAO_SERVICES_QUERY_DOCUMENT_WRITER_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENT_WRITER_H_

#include "absl/status/statusor.h"
#include "huiyao/query/v1/index.pb.h"
#include "services/query/documents/document_store.h"
#include "services/query/index/index.h"

namespace huiyao::query {

// Largest document that is stored, serialized.
inline constexpr size_t kMaxDocumentBytes = 64 << 20;

// The methods of IndexService; its comments tell what they do. Thread-safe.
class DocumentWriter {
 public:
  // Both must outlive it.
  DocumentWriter(DocumentStore& documents, const Index& index) : documents_(documents), index_(index) {}

  absl::StatusOr<v1::PutDocumentResponse> Put(const v1::PutDocumentRequest& request);
  absl::StatusOr<v1::IndexServiceDeleteDocumentResponse> Delete(const v1::IndexServiceDeleteDocumentRequest& request);
  absl::StatusOr<v1::GetIndexStatusResponse> GetStatus() const;
  absl::StatusOr<v1::ReconcileResponse> Reconcile(const v1::ReconcileRequest& request) const;

 private:
  DocumentStore& documents_;
  const Index& index_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENT_WRITER_H_
