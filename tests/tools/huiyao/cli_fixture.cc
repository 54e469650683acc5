#include "tests/tools/huiyao/cli_fixture.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "grpcpp/server_builder.h"
#include "tools/huiyao/app.h"

namespace huiyao::cli {
namespace {

using ingestion::v1::Ingestion;

// Pages through `all` with the next index as the token.
template <typename Element, typename Add>
std::string Page(const std::vector<Element>& all, int page_size, const std::string& token, const Add& add) {
  const size_t start = token.empty() ? 0 : std::stoul(token);
  const size_t end = std::min(all.size(), start + static_cast<size_t>(page_size));
  for (size_t i = start; i < end; ++i) add(all[i]);
  return end < all.size() ? std::to_string(end) : "";
}

}  // namespace

absl::Status FakeIngestion::Take(const ingestion::v1::OriginalHeader& header, const std::string& content,
                                 Ingestion* ingestion) {
  std::lock_guard lock(mutex_);
  if (content.empty()) {
    return Error(absl::StatusCode::kInvalidArgument, "EMPTY_DOCUMENT", "the original has no bytes");
  }
  if (content.starts_with("busy") && busy_answers++ == 0) {
    return WithRetryDelay(Error(absl::StatusCode::kResourceExhausted, "JOURNAL_FULL", "too much waits"),
                          std::chrono::milliseconds(1));
  }
  headers.push_back(header);
  contents.push_back(content);
  ingestion->set_name(fmt::format("ingestions/{}", headers.size()));
  ingestion->set_state(Ingestion::STATE_PENDING);
  *ingestion->mutable_header() = header;
  ingestion->set_size_bytes(static_cast<int64_t>(content.size()));
  ingestions.push_back(*ingestion);
  return absl::OkStatus();
}

grpc::Status FakeIngestion::IngestDocument(grpc::ServerContext*, const ingestion::v1::IngestDocumentRequest* request,
                                           ingestion::v1::IngestDocumentResponse* response) {
  return rpc::ToGrpcStatus(Take(request->header(), request->content(), response->mutable_ingestion()));
}

grpc::Status FakeIngestion::UploadDocument(grpc::ServerContext*,
                                           grpc::ServerReader<ingestion::v1::UploadDocumentRequest>* reader,
                                           ingestion::v1::UploadDocumentResponse* response) {
  ingestion::v1::UploadDocumentRequest part;
  if (!reader->Read(&part) || !part.has_header()) {
    return rpc::ToGrpcStatus(InvalidField("header", "the first message has none"));
  }
  const ingestion::v1::OriginalHeader header = part.header();
  std::string content;
  while (reader->Read(&part)) content += part.chunk();
  ++uploads;
  return rpc::ToGrpcStatus(Take(header, content, response->mutable_ingestion()));
}

grpc::Status FakeIngestion::GetIngestion(grpc::ServerContext*, const ingestion::v1::GetIngestionRequest* request,
                                         Ingestion* response) {
  std::lock_guard lock(mutex_);
  for (size_t i = 0; i < ingestions.size(); ++i) {
    if (ingestions[i].name() != request->name()) continue;
    Ingestion& one = ingestions[i];
    if (one.state() == Ingestion::STATE_PENDING && !contents[i].starts_with("slow")) {
      one.set_state(Ingestion::STATE_SUCCEEDED);
      one.set_outcome(Ingestion::OUTCOME_CREATED);
      one.set_document(fmt::format("documents/d{}", i + 1));
      one.set_revision(1);
      if (contents[i].starts_with("broken")) {
        one.set_state(Ingestion::STATE_FAILED);
        one.clear_outcome();
        one.mutable_error()->set_code(static_cast<int>(absl::StatusCode::kInvalidArgument));
        one.mutable_error()->set_reason("UNREADABLE");
        one.mutable_error()->set_message("nothing in it can be read");
      }
    }
    *response = one;
    return grpc::Status::OK;
  }
  return rpc::ToGrpcStatus(Error(absl::StatusCode::kNotFound, "INGESTION_NOT_FOUND", "there is no " + request->name()));
}

grpc::Status FakeIngestion::ListIngestions(grpc::ServerContext*, const ingestion::v1::ListIngestionsRequest* request,
                                           ingestion::v1::ListIngestionsResponse* response) {
  std::lock_guard lock(mutex_);
  last_filter = request->filter();
  response->set_next_page_token(Page(ingestions, request->page_size(), request->page_token(),
                                     [&](const Ingestion& one) { *response->add_ingestions() = one; }));
  return grpc::Status::OK;
}

grpc::Status FakeIngestion::RetryIngestion(grpc::ServerContext*, const ingestion::v1::RetryIngestionRequest* request,
                                           Ingestion* response) {
  std::lock_guard lock(mutex_);
  for (Ingestion& one : ingestions) {
    if (one.name() != request->name()) continue;
    if (one.state() != Ingestion::STATE_FAILED) {
      return rpc::ToGrpcStatus(
          Error(absl::StatusCode::kFailedPrecondition, "NOT_FAILED", request->name() + " has not failed"));
    }
    one.set_state(Ingestion::STATE_PENDING);
    *response = one;
    return grpc::Status::OK;
  }
  return rpc::ToGrpcStatus(Error(absl::StatusCode::kNotFound, "INGESTION_NOT_FOUND", "there is no " + request->name()));
}

grpc::Status FakeIngestion::GetOriginal(grpc::ServerContext*, const ingestion::v1::GetOriginalRequest* request,
                                        grpc::ServerWriter<ingestion::v1::GetOriginalResponse>* writer) {
  std::lock_guard lock(mutex_);
  for (size_t i = 0; i < ingestions.size(); ++i) {
    if (ingestions[i].document() != request->name()) continue;
    ingestion::v1::GetOriginalResponse piece;
    *piece.mutable_ingestion() = ingestions[i];
    for (const char byte : contents[i]) {
      piece.set_chunk(std::string(1, byte));
      writer->Write(piece);
      piece.clear_ingestion();
    }
    return grpc::Status::OK;
  }
  return rpc::ToGrpcStatus(Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "there is no " + request->name()));
}

grpc::Status FakeIngestion::DeleteDocument(grpc::ServerContext*, const ingestion::v1::DeleteDocumentRequest* request,
                                           ingestion::v1::DeleteDocumentResponse* response) {
  std::lock_guard lock(mutex_);
  for (size_t i = 0; i < ingestions.size(); ++i) {
    if (ingestions[i].document() != request->name()) continue;
    if (!request->etag().empty() && request->etag() != "right") {
      return rpc::ToGrpcStatus(Error(absl::StatusCode::kAborted, "ETAG_MISMATCH", "it has changed since"));
    }
    Ingestion deletion;
    deletion.set_name(fmt::format("ingestions/{}", ingestions.size() + 1));
    deletion.set_state(Ingestion::STATE_SUCCEEDED);
    deletion.set_outcome(Ingestion::OUTCOME_DELETED);
    deletion.set_document(request->name());
    ingestions[i].clear_document();
    *response->mutable_ingestion() = deletion;
    return grpc::Status::OK;
  }
  if (request->allow_missing()) return grpc::Status::OK;
  return rpc::ToGrpcStatus(Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "there is no " + request->name()));
}

grpc::Status FakeIngestion::ReprocessDocuments(grpc::ServerContext*,
                                               const ingestion::v1::ReprocessDocumentsRequest* request,
                                               ingestion::v1::ReprocessDocumentsResponse* response) {
  for (const std::string& name : request->names()) {
    if (name.starts_with("documents/gone")) {
      response->add_skipped(name);
    } else if (name.starts_with("documents/pending")) {
      response->add_pending(name);
    } else {
      response->add_ingestions()->set_document(name);
    }
  }
  return grpc::Status::OK;
}

grpc::Status FakeIngestion::GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                                          document::v1::ServerInfo* response) {
  response->set_service("ingestion");
  response->set_version("1.2.3");
  response->set_commit("abc");
  response->mutable_start_time()->set_seconds(0);
  (*response->mutable_limits())["max_document_bytes"] = 64;
  (*response->mutable_statistics())["journal_pending"] = 0;
  (*response->mutable_statistics())["accepted"] = 7;
  return grpc::Status::OK;
}

grpc::Status FakeQuery::GetDocument(grpc::ServerContext*, const query::v1::GetDocumentRequest* request,
                                    query::v1::GetDocumentResponse* response) {
  last_get = *request;
  const auto found = documents.find(request->name());
  if (found == documents.end()) {
    return rpc::ToGrpcStatus(
        Error(absl::StatusCode::kNotFound, "DOCUMENT_NOT_FOUND", "there is no " + request->name()));
  }
  if (too_large[request->name()]) {
    return rpc::ToGrpcStatus(Error(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LARGE", "over 4 MiB"));
  }
  *response->mutable_document() = found->second;
  return grpc::Status::OK;
}

grpc::Status FakeQuery::ReadDocument(grpc::ServerContext*, const query::v1::ReadDocumentRequest* request,
                                     grpc::ServerWriter<query::v1::ReadDocumentResponse>* writer) {
  const std::string bytes = documents.at(request->name()).SerializeAsString();
  query::v1::ReadDocumentResponse piece;
  for (size_t at = 0; at < bytes.size(); at += 7) {
    piece.set_chunk(bytes.substr(at, 7));
    writer->Write(piece);
  }
  return grpc::Status::OK;
}

grpc::Status FakeQuery::ListDocuments(grpc::ServerContext*, const query::v1::ListDocumentsRequest* request,
                                      query::v1::ListDocumentsResponse* response) {
  last_list = *request;
  if (request->filter() == "nonsense") {
    return rpc::ToGrpcStatus(InvalidField("filter", "position 8: expected a comparison", "INVALID_FILTER"));
  }
  std::vector<document::v1::Document> all;
  for (const auto& [name, document] : documents) all.push_back(document);
  response->set_next_page_token(Page(all, request->page_size(), request->page_token(),
                                     [&](const document::v1::Document& one) { *response->add_documents() = one; }));
  return grpc::Status::OK;
}

grpc::Status FakeQuery::SearchDocuments(grpc::ServerContext*, const query::v1::SearchDocumentsRequest* request,
                                        query::v1::SearchDocumentsResponse* response) {
  last_search = *request;
  const std::vector<query::v1::SearchHit> all(search_response.hits().begin(), search_response.hits().end());
  *response = search_response;
  response->clear_hits();
  response->set_next_page_token(Page(all, request->page_size(), request->page_token(),
                                     [&](const query::v1::SearchHit& one) { *response->add_hits() = one; }));
  return grpc::Status::OK;
}

grpc::Status FakeQuery::ListItems(grpc::ServerContext*, const query::v1::ListItemsRequest* request,
                                  query::v1::ListItemsResponse* response) {
  last_items = *request;
  response->set_next_page_token(Page(items, request->page_size(), request->page_token(),
                                     [&](const query::v1::ListedItem& one) { *response->add_items() = one; }));
  return grpc::Status::OK;
}

grpc::Status FakeQuery::GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                                      document::v1::ServerInfo* response) {
  response->set_service("query");
  response->set_version("1.2.3");
  return grpc::Status::OK;
}

grpc::Status FakeSegmentation::SegmentTexts(
    grpc::ServerContext* context,
    grpc::ServerReaderWriter<segmentation::v1::SegmentTextsResponse, segmentation::v1::SegmentTextsRequest>* stream) {
  for (segmentation::v1::SegmentTextsRequest request; stream->Read(&request); last = request) {
    ++texts;
    const std::string& text = request.text();
    while (text == "slow" && !context->IsCancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (text == "gone") return rpc::ToGrpcStatus(Error(absl::StatusCode::kInternal, "GONE", "the stream ends"));
    segmentation::v1::SegmentTextsResponse response;
    response.set_id(request.id());
    if (text == "wrong") response.mutable_lengths()->Add(99);
    for (size_t gap = 0, at = 0; at < text.size();) {
      at = std::min(text.find_first_not_of(" \n", at), text.size());
      const size_t end = std::min(text.find_first_of(" \n", at), text.size());
      response.add_lengths(static_cast<uint32_t>(at - gap));
      if (end > at) response.add_lengths(static_cast<uint32_t>(end - at));
      gap = at = end;
    }
    stream->Write(response);
  }
  return grpc::Status::OK;
}

grpc::Status FakeSegmentation::GetServerInfo(grpc::ServerContext*, const document::v1::GetServerInfoRequest*,
                                             document::v1::ServerInfo* response) {
  response->set_service("segmentation");
  response->set_version("1.2.3");
  response->set_analyzer("words-1");
  return grpc::Status::OK;
}

grpc::Status FakeIndex::GetIndexStatus(grpc::ServerContext*, const query::v1::GetIndexStatusRequest*,
                                       query::v1::GetIndexStatusResponse* response) {
  response->set_documents(5);
  response->set_tombstones(1);
  response->set_stored_sequence(9);
  response->set_searchable_sequence(8);
  response->set_disk_bytes(1000);
  response->add_segments()->set_persistent(true);
  response->add_segments();
  return grpc::Status::OK;
}

grpc::Status FakeHealth::Check(grpc::ServerContext*, const grpc::health::v1::HealthCheckRequest* request,
                               grpc::health::v1::HealthCheckResponse* response) {
  response->set_status(not_serving[request->service()] ? grpc::health::v1::HealthCheckResponse::NOT_SERVING
                                                       : grpc::health::v1::HealthCheckResponse::SERVING);
  return grpc::Status::OK;
}

CliTest::CliTest() : folder_(fmt::format("{}huiyao_cli_{}", ::testing::TempDir(), getpid())) {
  std::filesystem::remove_all(folder_);
  std::filesystem::create_directories(folder_);
  grpc::ServerBuilder builder;
  builder.SetMaxReceiveMessageSize(rpc::kMaxMessageBytes);
  for (grpc::Service* service : {static_cast<grpc::Service*>(&ingestion_), static_cast<grpc::Service*>(&query_),
                                 static_cast<grpc::Service*>(&segmentation_), static_cast<grpc::Service*>(&index_),
                                 static_cast<grpc::Service*>(&health_), static_cast<grpc::Service*>(&lexicon_)}) {
    builder.RegisterService(service);
  }
  server_ = builder.BuildAndStart();
}

CliTest::~CliTest() {
  server_->Shutdown();
  std::filesystem::remove_all(folder_);
}

CliTest::Result CliTest::Run(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out, err;
  std::map<grpc::Channel*, std::string> names;
  Surroundings surroundings{
      .terminal = {.in = in, .out = out, .err = err, .out_is_terminal = out_is_terminal_},
      .variable = [this](const std::string& name) -> std::optional<std::string> {
        const auto found = variables_.find(name);
        return found == variables_.end() ? std::nullopt : std::optional<std::string>(found->second);
      },
      .make_clients =
          [&](Endpoints endpoints, std::chrono::milliseconds timeout) {
            return std::make_unique<Clients>(
                std::move(endpoints), timeout,
                [&](Service service, const std::string&) {
                  auto channel = server_->InProcessChannel({});
                  names[channel.get()] = ServiceName(service);
                  return channel;
                },
                [&](grpc::Channel& channel, std::chrono::milliseconds) { return !unreachable_[names.at(&channel)]; });
          }};
  const int code = RunHuiyao(arguments, surroundings);
  return {code, out.str(), err.str()};
}

std::string CliTest::File(const std::string& name, const std::string& content) {
  const std::filesystem::path path = std::filesystem::path(folder_) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
  return path.native();
}

}  // namespace huiyao::cli
