#ifndef HUIYAO_SERVICES_INGESTION_INGESTION_SERVICE_H_
#define HUIYAO_SERVICES_INGESTION_INGESTION_SERVICE_H_

#include "common/rpc/runtime.h"
#include "huiyao/ingestion/v1/ingestion.grpc.pb.h"
#include "services/ingestion/journal/acceptor.h"
#include "services/ingestion/journal/browser.h"

namespace huiyao::ingestion {

// The gRPC face of ingestion: every method hands over to what does the work. Thread-safe.
class IngestionService : public v1::IngestionService::Service {
 public:
  // All must outlive the service.
  IngestionService(rpc::Runtime& runtime, Acceptor& acceptor, Browser& browser, const Progress& progress);

  grpc::Status IngestDocument(grpc::ServerContext* context, const v1::IngestDocumentRequest* request,
                              v1::IngestDocumentResponse* response) override;
  grpc::Status UploadDocument(grpc::ServerContext* context, grpc::ServerReader<v1::UploadDocumentRequest>* reader,
                              v1::UploadDocumentResponse* response) override;
  grpc::Status GetIngestion(grpc::ServerContext* context, const v1::GetIngestionRequest* request,
                            v1::Ingestion* response) override;
  grpc::Status ListIngestions(grpc::ServerContext* context, const v1::ListIngestionsRequest* request,
                              v1::ListIngestionsResponse* response) override;
  grpc::Status RetryIngestion(grpc::ServerContext* context, const v1::RetryIngestionRequest* request,
                              v1::Ingestion* response) override;
  grpc::Status GetOriginal(grpc::ServerContext* context, const v1::GetOriginalRequest* request,
                           grpc::ServerWriter<v1::GetOriginalResponse>* writer) override;
  grpc::Status DeleteDocument(grpc::ServerContext* context, const v1::DeleteDocumentRequest* request,
                              v1::DeleteDocumentResponse* response) override;
  grpc::Status ReprocessDocuments(grpc::ServerContext* context, const v1::ReprocessDocumentsRequest* request,
                                  v1::ReprocessDocumentsResponse* response) override;
  grpc::Status GetServerInfo(grpc::ServerContext* context, const huiyao::document::v1::GetServerInfoRequest* request,
                             huiyao::document::v1::ServerInfo* response) override;

 private:
  rpc::Runtime& runtime_;
  Acceptor& acceptor_;
  Browser& browser_;
  const Progress& progress_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_INGESTION_SERVICE_H_
