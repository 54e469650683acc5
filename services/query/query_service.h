#ifndef HUIYAO_SERVICES_QUERY_QUERY_SERVICE_H_
#define HUIYAO_SERVICES_QUERY_QUERY_SERVICE_H_

#include "common/rpc/runtime.h"
#include "huiyao/query/v1/query.grpc.pb.h"
#include "services/query/document_reader.h"
#include "services/query/document_search.h"

namespace huiyao::query {

// The gRPC face of reading: every method hands over to what does the work. Thread-safe.
class QueryService : public v1::QueryService::Service {
 public:
  // All must outlive the service.
  QueryService(rpc::Runtime& runtime, DocumentStore& documents, const DocumentReader& reader, DocumentSearch& search)
      : runtime_(runtime), documents_(documents), reader_(reader), search_(search) {}

  grpc::Status GetDocument(grpc::ServerContext* context, const v1::GetDocumentRequest* request,
                           v1::GetDocumentResponse* response) override;
  grpc::Status BatchGetDocuments(grpc::ServerContext* context, const v1::BatchGetDocumentsRequest* request,
                                 v1::BatchGetDocumentsResponse* response) override;
  grpc::Status ListDocuments(grpc::ServerContext* context, const v1::ListDocumentsRequest* request,
                             v1::ListDocumentsResponse* response) override;
  grpc::Status ReadDocument(grpc::ServerContext* context, const v1::ReadDocumentRequest* request,
                            grpc::ServerWriter<v1::ReadDocumentResponse>* writer) override;
  grpc::Status SearchDocuments(grpc::ServerContext* context, const v1::SearchDocumentsRequest* request,
                               v1::SearchDocumentsResponse* response) override;
  grpc::Status ListItems(grpc::ServerContext* context, const v1::ListItemsRequest* request,
                         v1::ListItemsResponse* response) override;
  grpc::Status GetServerInfo(grpc::ServerContext* context, const document::v1::GetServerInfoRequest* request,
                             document::v1::ServerInfo* response) override;

 private:
  rpc::Runtime& runtime_;
  DocumentStore& documents_;
  const DocumentReader& reader_;
  DocumentSearch& search_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_QUERY_SERVICE_H_
