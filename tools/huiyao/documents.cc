#include "tools/huiyao/documents.h"

#include <utility>

#include "common/base/error.h"

namespace huiyao::cli {
namespace {

using document::v1::Document;

absl::StatusOr<Document> ReadStreamed(Clients& clients, const query::v1::GetDocumentRequest& wanted) {
  query::v1::ReadDocumentRequest request;
  request.set_name(wanted.name());
  request.set_view(wanted.view());
  request.set_min_read_token(wanted.min_read_token());
  grpc::ClientContext context;
  rpc::PrepareCall(context, clients.timeout());
  const auto stream = clients.query().ReadDocument(&context, request);
  std::string bytes;
  for (query::v1::ReadDocumentResponse piece; stream->Read(&piece);) bytes += piece.chunk();
  if (const grpc::Status status = stream->Finish(); !status.ok()) return clients.Explain(Service::kQuery, status);
  Document document;
  if (!document.ParseFromString(bytes)) {
    return Error(absl::StatusCode::kDataLoss, "INVALID_RESPONSE",
                 "the query service sent a document that cannot be read");
  }
  return document;
}

}  // namespace

absl::StatusOr<Document> FetchDocument(Clients& clients, const query::v1::GetDocumentRequest& request) {
  auto response =
      clients.Call(Service::kQuery, clients.query(), &query::v1::QueryService::StubInterface::GetDocument, request);
  if (response.ok()) return std::move(*response->mutable_document());
  const bool too_large = response.status().code() == absl::StatusCode::kFailedPrecondition &&
                         ErrorReason(response.status()) == "DOCUMENT_TOO_LARGE";
  if (!too_large || request.read_mask().paths_size() > 0) return response.status();
  return ReadStreamed(clients, request);
}

}  // namespace huiyao::cli
