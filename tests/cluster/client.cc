#include "tests/cluster/client.h"

#include "common/base/error.h"

namespace huiyao::testing {

absl::StatusOr<huiyao::ingestion::v1::Ingestion> Ingest(Cluster& cluster, std::string bytes,
                                                        huiyao::ingestion::v1::OriginalHeader header) {
  using Stub = huiyao::ingestion::v1::IngestionService::Stub;
  huiyao::ingestion::v1::IngestDocumentRequest request;
  *request.mutable_header() = std::move(header);
  request.set_content(std::move(bytes));
  HUIYAO_ASSIGN_OR_RETURN(const auto accepted, Call(cluster.ingestion(), &Stub::IngestDocument, request));
  huiyao::ingestion::v1::GetIngestionRequest wait;
  wait.set_name(accepted.ingestion().name());
  wait.set_wait(true);
  return Call(cluster.ingestion(), &Stub::GetIngestion, wait);
}

absl::StatusOr<huiyao::document::v1::Document> Get(Cluster& cluster, const std::string& name) {
  huiyao::query::v1::GetDocumentRequest request;
  request.set_name(name);
  HUIYAO_ASSIGN_OR_RETURN(auto response,
                          Call(cluster.query(), &huiyao::query::v1::QueryService::Stub::GetDocument, request));
  return std::move(*response.mutable_document());
}

}  // namespace huiyao::testing
