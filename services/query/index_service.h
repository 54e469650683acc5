#ifndef HUIYAO_SERVICES_QUERY_INDEX_SERVICE_H_
#define HUIYAO_SERVICES_QUERY_INDEX_SERVICE_H_

#include "common/rpc/runtime.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "services/query/document_writer.h"

namespace huiyao::query {

// The gRPC face of writing: every method hands over to what does the work. Thread-safe.
class IndexService : public v1::IndexService::Service {
 public:
  // Both must outlive the service.
  IndexService(rpc::Runtime& runtime, DocumentWriter& writer) : runtime_(runtime), writer_(writer) {}

  grpc::Status PutDocument(grpc::ServerContext* context, const v1::PutDocumentRequest* request,
                           v1::PutDocumentResponse* response) override;
  grpc::Status DeleteDocument(grpc::ServerContext* context, const v1::IndexServiceDeleteDocumentRequest* request,
                              v1::IndexServiceDeleteDocumentResponse* response) override;
  grpc::Status GetIndexStatus(grpc::ServerContext* context, const v1::GetIndexStatusRequest* request,
                              v1::GetIndexStatusResponse* response) override;
  grpc::Status Reconcile(grpc::ServerContext* context, const v1::ReconcileRequest* request,
                         v1::ReconcileResponse* response) override;

 private:
  rpc::Runtime& runtime_;
  DocumentWriter& writer_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_SERVICE_H_
