#include "services/query/index_service.h"

#include "common/base/error.h"

namespace huiyao::query {

grpc::Status IndexService::PutDocument(grpc::ServerContext* context, const v1::PutDocumentRequest* request,
                                       v1::PutDocumentResponse* response) {
  return runtime_.Serve(*context, "PutDocument", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, writer_.Put(*request));
    return absl::OkStatus();
  });
}

grpc::Status IndexService::DeleteDocument(grpc::ServerContext* context,
                                          const v1::IndexServiceDeleteDocumentRequest* request,
                                          v1::IndexServiceDeleteDocumentResponse* response) {
  return runtime_.Serve(*context, "IndexService.DeleteDocument", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, writer_.Delete(*request));
    return absl::OkStatus();
  });
}

grpc::Status IndexService::GetIndexStatus(grpc::ServerContext* context, const v1::GetIndexStatusRequest*,
                                          v1::GetIndexStatusResponse* response) {
  return runtime_.Serve(*context, "GetIndexStatus", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, writer_.GetStatus());
    return absl::OkStatus();
  });
}

grpc::Status IndexService::Reconcile(grpc::ServerContext* context, const v1::ReconcileRequest* request,
                                     v1::ReconcileResponse* response) {
  return runtime_.Serve(*context, "Reconcile", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, writer_.Reconcile(*request));
    return absl::OkStatus();
  });
}

}  // namespace huiyao::query
