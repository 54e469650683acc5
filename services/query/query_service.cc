#include "services/query/query_service.h"

#include <string>

#include "common/api/filter_parser.h"
#include "common/base/error.h"
#include "common/rpc/server.h"
#include "services/query/document_writer.h"
#include "services/query/documents/scan_budget.h"
#include "services/query/language/parser.h"

namespace huiyao::query {
namespace {

constexpr size_t kChunkBytes = 1 << 20;

// Sends the document in pieces; an empty one in one empty piece.
absl::Status Stream(const DocumentReader::Serialized& document, grpc::ServerWriter<v1::ReadDocumentResponse>& writer) {
  v1::ReadDocumentResponse message;
  message.set_total_bytes(static_cast<int64_t>(document.bytes.size()));
  message.set_read_token(document.read_token);
  size_t at = 0;
  do {
    message.set_chunk(document.bytes.substr(at, kChunkBytes));
    if (!writer.Write(message)) {
      return Error(absl::StatusCode::kCancelled, "STREAM_BROKEN", "the caller has gone");
    }
    at += kChunkBytes;
    message.Clear();
  } while (at < document.bytes.size());
  return absl::OkStatus();
}

}  // namespace

grpc::Status QueryService::GetDocument(grpc::ServerContext* context, const v1::GetDocumentRequest* request,
                                       v1::GetDocumentResponse* response) {
  return runtime_.Serve(*context, "GetDocument", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, reader_.Get(*request));
    return absl::OkStatus();
  });
}

grpc::Status QueryService::BatchGetDocuments(grpc::ServerContext* context, const v1::BatchGetDocumentsRequest* request,
                                             v1::BatchGetDocumentsResponse* response) {
  return runtime_.Serve(*context, "BatchGetDocuments", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, reader_.BatchGet(*request));
    return absl::OkStatus();
  });
}

grpc::Status QueryService::ListDocuments(grpc::ServerContext* context, const v1::ListDocumentsRequest* request,
                                         v1::ListDocumentsResponse* response) {
  return runtime_.Serve(*context, "ListDocuments", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, reader_.List(*request));
    return absl::OkStatus();
  });
}

grpc::Status QueryService::ReadDocument(grpc::ServerContext* context, const v1::ReadDocumentRequest* request,
                                        grpc::ServerWriter<v1::ReadDocumentResponse>* writer) {
  return runtime_.Serve(*context, "ReadDocument", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(const DocumentReader::Serialized document, reader_.Read(*request));
    return Stream(document, *writer);
  });
}

grpc::Status QueryService::SearchDocuments(grpc::ServerContext* context, const v1::SearchDocumentsRequest* request,
                                           v1::SearchDocumentsResponse* response) {
  return runtime_.Serve(*context, "SearchDocuments", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, search_.Search(*request));
    return absl::OkStatus();
  });
}

grpc::Status QueryService::ListItems(grpc::ServerContext* context, const v1::ListItemsRequest* request,
                                     v1::ListItemsResponse* response) {
  return runtime_.Serve(*context, "ListItems", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, reader_.ListItems(*request));
    return absl::OkStatus();
  });
}

grpc::Status QueryService::GetServerInfo(grpc::ServerContext* context, const document::v1::GetServerInfoRequest*,
                                         document::v1::ServerInfo* response) {
  return runtime_.Serve(*context, "GetServerInfo", [&]() -> absl::Status {
    *response = rpc::BasicServerInfo("query");
    auto& limits = *response->mutable_limits();
    limits["max_document_bytes"] = static_cast<int64_t>(kMaxDocumentBytes);
    limits["max_answer_bytes"] = static_cast<int64_t>(kMaxAnswerBytes);
    limits["max_filter_bytes"] = static_cast<int64_t>(api::kMaxFilterBytes);
    limits["max_query_bytes"] = static_cast<int64_t>(kMaxQueryBytes);
    limits["max_batch_documents"] = kMaxBatchNames;
    limits["max_list_page_documents"] = kMaxListPage;
    limits["max_search_page_documents"] = kMaxSearchPage;
    limits["max_concurrent_calls"] = runtime_.limits().max_concurrent_calls;
    HUIYAO_ASSIGN_OR_RETURN(const auto snapshot, documents_.Snapshot());
    auto& statistics = *response->mutable_statistics();
    statistics["documents"] = snapshot->totals().documents;
    statistics["tombstones"] = snapshot->totals().tombstones;
    statistics["stored_sequence"] = snapshot->totals().sequence;
    statistics["searchable_sequence"] = documents_.searchable_sequence();
    statistics["disk_bytes"] = documents_.DiskBytes();
    return absl::OkStatus();
  });
}

}  // namespace huiyao::query
