#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_RECONCILE_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_RECONCILE_H_

#include "absl/status/statusor.h"
#include "huiyao/query/v1/index.pb.h"
#include "services/query/documents/document_snapshot.h"

namespace huiyao::query {

// Most states in one request.
inline constexpr int kMaxReconcileStates = 10'000;

// Compares what ingestion has in a range of names with what is stored: IndexService.Reconcile without the read of
// journals. InvalidField for names that are malformed, out of order or out of the range.
absl::StatusOr<v1::ReconcileResponse> Reconcile(const DocumentSnapshot& snapshot, const v1::ReconcileRequest& request);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_RECONCILE_H_
