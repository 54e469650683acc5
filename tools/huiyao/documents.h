#ifndef HUIYAO_TOOLS_HUIYAO_DOCUMENTS_H_
#define HUIYAO_TOOLS_HUIYAO_DOCUMENTS_H_

#include <string>

#include "absl/status/statusor.h"
#include "huiyao/query/v1/query.pb.h"
#include "tools/huiyao/clients.h"

namespace huiyao::cli {

// Reads one document, by ReadDocument if it is too large for GetDocument (which knows no mask).
absl::StatusOr<document::v1::Document> FetchDocument(Clients& clients, const query::v1::GetDocumentRequest& request);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_DOCUMENTS_H_
