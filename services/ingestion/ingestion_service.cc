#include "services/ingestion/ingestion_service.h"

#include <string>
#include <utility>

#include "common/api/resource_name.h"
#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/rpc/server.h"
#include "fmt/format.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kMaxUploadChunkBytes = 4 << 20;

// Reads a stream of header and chunks; refuses as soon as it is too long.
absl::Status ReadUpload(grpc::ServerReader<v1::UploadDocumentRequest>& reader, int64_t max_bytes,
                        v1::OriginalHeader& header, std::string& bytes) {
  v1::UploadDocumentRequest message;
  if (!reader.Read(&message) || !message.has_header()) {
    return InvalidField("header", "must be the first message of the stream");
  }
  header = message.header();
  while (reader.Read(&message)) {
    if (message.part_case() != v1::UploadDocumentRequest::kChunk) {
      return InvalidField("chunk", "must be what every message after the first one holds");
    }
    if (message.chunk().size() > kMaxUploadChunkBytes) {
      return InvalidField("chunk", fmt::format("has {} bytes, at most {} are allowed: send smaller pieces",
                                               message.chunk().size(), kMaxUploadChunkBytes));
    }
    if (static_cast<int64_t>(bytes.size() + message.chunk().size()) > max_bytes) {
      return InvalidField("chunk", fmt::format("the document has more than {} bytes: split it", max_bytes),
                          "DOCUMENT_TOO_LARGE");
    }
    bytes.append(message.chunk());
  }
  return absl::OkStatus();
}

}  // namespace

IngestionService::IngestionService(rpc::Runtime& runtime, Acceptor& acceptor, Browser& browser,
                                   const Progress& progress)
    : runtime_(runtime), acceptor_(acceptor), browser_(browser), progress_(progress) {}

grpc::Status IngestionService::IngestDocument(grpc::ServerContext* context, const v1::IngestDocumentRequest* request,
                                              v1::IngestDocumentResponse* response) {
  return runtime_.Serve(*context, "IngestDocument", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response->mutable_ingestion(),
                            acceptor_.Accept(request->header(), request->content(), CallScope::RequestId()));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::UploadDocument(grpc::ServerContext* context,
                                              grpc::ServerReader<v1::UploadDocumentRequest>* reader,
                                              v1::UploadDocumentResponse* response) {
  return runtime_.Serve(*context, "UploadDocument", [&]() -> absl::Status {
    v1::OriginalHeader header;
    std::string bytes;
    HUIYAO_RETURN_IF_ERROR(ReadUpload(*reader, acceptor_.options().max_document_bytes, header, bytes));
    if (context->IsCancelled()) {
      return Error(absl::StatusCode::kCancelled, "STREAM_BROKEN", "the stream ended before its end");
    }
    HUIYAO_ASSIGN_OR_RETURN(*response->mutable_ingestion(),
                            acceptor_.Accept(header, std::move(bytes), CallScope::RequestId()));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::GetIngestion(grpc::ServerContext* context, const v1::GetIngestionRequest* request,
                                            v1::Ingestion* response) {
  return runtime_.Serve(*context, "GetIngestion", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, browser_.Get(*request, *CallScope::CurrentDeadline()));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::ListIngestions(grpc::ServerContext* context, const v1::ListIngestionsRequest* request,
                                              v1::ListIngestionsResponse* response) {
  return runtime_.Serve(*context, "ListIngestions", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, browser_.List(*request));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::RetryIngestion(grpc::ServerContext* context, const v1::RetryIngestionRequest* request,
                                              v1::Ingestion* response) {
  return runtime_.Serve(*context, "RetryIngestion", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(const int64_t sequence, ParseIngestionName(request->name()));
    HUIYAO_ASSIGN_OR_RETURN(*response, acceptor_.Retry(sequence));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::GetOriginal(grpc::ServerContext* context, const v1::GetOriginalRequest* request,
                                           grpc::ServerWriter<v1::GetOriginalResponse>* writer) {
  return runtime_.Serve(*context, "GetOriginal", [&]() -> absl::Status {
    return browser_.ReadOriginal(*request,
                                 [&](const v1::GetOriginalResponse& response) { return writer->Write(response); });
  });
}

grpc::Status IngestionService::DeleteDocument(grpc::ServerContext* context, const v1::DeleteDocumentRequest* request,
                                              v1::DeleteDocumentResponse* response) {
  return runtime_.Serve(*context, "DeleteDocument", [&]() -> absl::Status {
    HUIYAO_RETURN_IF_ERROR(api::ParseDocumentName("name", request->name()).status());
    HUIYAO_ASSIGN_OR_RETURN(std::optional<v1::Ingestion> deletion, acceptor_.Delete(*request, CallScope::RequestId()));
    if (deletion) *response->mutable_ingestion() = *std::move(deletion);
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::ReprocessDocuments(grpc::ServerContext* context,
                                                  const v1::ReprocessDocumentsRequest* request,
                                                  v1::ReprocessDocumentsResponse* response) {
  return runtime_.Serve(*context, "ReprocessDocuments", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, acceptor_.Reprocess(*request, CallScope::RequestId()));
    return absl::OkStatus();
  });
}

grpc::Status IngestionService::GetServerInfo(grpc::ServerContext* context,
                                             const huiyao::document::v1::GetServerInfoRequest* /*request*/,
                                             huiyao::document::v1::ServerInfo* response) {
  return runtime_.Serve(*context, "GetServerInfo", [&]() -> absl::Status {
    *response = rpc::BasicServerInfo("ingestion");
    auto& limits = *response->mutable_limits();
    limits["max_document_bytes"] = acceptor_.options().max_document_bytes;
    limits["max_text_bytes"] = static_cast<int64_t>(acceptor_.options().extract.max_text_bytes);
    limits["max_reprocess_documents"] = kMaxReprocessNames;
    limits["max_concurrent_calls"] = runtime_.limits().max_concurrent_calls;
    auto& statistics = *response->mutable_statistics();
    statistics["journal_pending"] = progress_.rows();
    statistics["journal_pending_bytes"] = progress_.bytes();
    return absl::OkStatus();
  });
}

}  // namespace huiyao::ingestion
