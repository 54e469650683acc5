#include "tools/huiyao/sending.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <thread>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/busy.h"
#include "tools/huiyao/context.h"
#include "tools/huiyao/names.h"

namespace huiyao::cli {
namespace {

using ingestion::v1::Ingestion;
using ingestion::v1::OriginalHeader;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr size_t kChunkBytes = 1 << 20;
constexpr milliseconds kLongestPoll = std::chrono::seconds(30);
// Between polls, in case a server does not hold them.
constexpr milliseconds kPollPause(20);

absl::Status CannotOpen() { return UsageError(fmt::format("cannot open it: {}", std::strerror(errno))); }

absl::StatusOr<Ingestion> SendWhole(Clients& clients, const OriginalHeader& header, std::string content) {
  ingestion::v1::IngestDocumentRequest request;
  *request.mutable_header() = header;
  request.set_content(std::move(content));
  return RepeatWhileBusy<Ingestion>(clients.timeout(), [&]() -> absl::StatusOr<Ingestion> {
    auto response = clients.Call(Service::kIngestion, clients.ingestion(),
                                 &ingestion::v1::IngestionService::StubInterface::IngestDocument, request);
    if (!response.ok()) return response.status();
    return std::move(*response->mutable_ingestion());
  });
}

absl::StatusOr<Ingestion> Upload(Clients& clients, const OriginalHeader& header, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return CannotOpen();
  if (absl::Status connected = clients.Connect(Service::kIngestion); !connected.ok()) return connected;
  grpc::ClientContext context;
  rpc::PrepareCall(context, clients.timeout());
  ingestion::v1::UploadDocumentResponse response;
  const auto stream = clients.ingestion().UploadDocument(&context, &response);
  ingestion::v1::UploadDocumentRequest request;
  *request.mutable_header() = header;
  bool open = stream->Write(request);
  std::string chunk(kChunkBytes, '\0');
  while (open && file) {
    file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    if (file.gcount() == 0) break;
    request.set_chunk(chunk.data(), static_cast<size_t>(file.gcount()));
    open = stream->Write(request);
  }
  if (open && file.bad()) {
    // Ending the stream in order would pass the part for the whole.
    context.TryCancel();
    (void)stream->Finish();
    return UsageError("reading it failed half way");
  }
  if (open) stream->WritesDone();
  if (const grpc::Status status = stream->Finish(); !status.ok()) return clients.Explain(Service::kIngestion, status);
  return std::move(*response.mutable_ingestion());
}

}  // namespace

absl::StatusOr<OriginalHeader> MakeHeader(const OriginalOptions& options, const Input& input) {
  OriginalHeader header;
  header.set_uri(!options.uri.empty() ? options.uri : input.path == "-" ? "" : FileUri(input.path));
  header.set_media_type(options.media_type);
  header.set_collection(CollectionName(options.collection));
  for (const std::string& label : options.labels) {
    const size_t equals = label.find('=');
    if (equals == 0 || equals == std::string::npos) {
      return UsageError(fmt::format("--label {}: expected KEY=VALUE", label));
    }
    (*header.mutable_labels())[label.substr(0, equals)] = label.substr(equals + 1);
  }
  header.set_request_id(NewRequestId() + NewRequestId());
  return header;
}

absl::StatusOr<Ingestion> SendOriginal(Clients& clients, const Input& input, const OriginalHeader& header,
                                       std::istream& standard_input) {
  if (input.path == "-") {
    std::string content((std::istreambuf_iterator<char>(standard_input)), std::istreambuf_iterator<char>());
    return SendWhole(clients, header, std::move(content));
  }
  if (input.size_bytes > kUploadThresholdBytes) {
    return RepeatWhileBusy<Ingestion>(clients.timeout(), [&] { return Upload(clients, header, input.path); });
  }
  std::ifstream file(input.path, std::ios::binary);
  if (!file) return CannotOpen();
  std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) return UsageError("reading it failed half way");
  return SendWhole(clients, header, std::move(content));
}

bool IsAtEnd(const Ingestion& ingestion) {
  return ingestion.state() == Ingestion::STATE_SUCCEEDED || ingestion.state() == Ingestion::STATE_FAILED ||
         ingestion.state() == Ingestion::STATE_SUPERSEDED;
}

absl::StatusOr<Ingestion> AwaitIngestion(Clients& clients, const Ingestion& ingestion, milliseconds patience) {
  const auto give_up = Clock::now() + patience;
  Ingestion last = ingestion;
  ingestion::v1::GetIngestionRequest request;
  request.set_name(ingestion.name());
  request.set_wait(true);
  while (!IsAtEnd(last)) {
    const auto left = std::chrono::duration_cast<milliseconds>(give_up - Clock::now());
    if (left <= milliseconds(0)) break;
    auto answer = clients.Call(Service::kIngestion, clients.ingestion(),
                               &ingestion::v1::IngestionService::StubInterface::GetIngestion, request,
                               std::min(left, kLongestPoll));
    const absl::StatusCode code = answer.status().code();
    if (answer.ok()) {
      last = *std::move(answer);
      if (IsAtEnd(last)) break;
    } else if (code != absl::StatusCode::kUnavailable && code != absl::StatusCode::kDeadlineExceeded &&
               code != absl::StatusCode::kResourceExhausted) {
      return answer.status();
    }
    std::this_thread::sleep_for(RetryDelay(answer.status()).value_or(kPollPause));
  }
  return last;
}

absl::Status OutcomeStatus(const Ingestion& ingestion) {
  if (ingestion.state() == Ingestion::STATE_FAILED) {
    const auto& error = ingestion.error();
    const auto code = static_cast<absl::StatusCode>(error.code());
    const std::string message = error.message().empty() ? "the service could not read it" : error.message();
    return Error(code == absl::StatusCode::kOk ? absl::StatusCode::kUnknown : code,
                 error.reason().empty() ? "INGESTION_FAILED" : error.reason(), message);
  }
  if (IsAtEnd(ingestion)) return absl::OkStatus();
  return Error(absl::StatusCode::kDeadlineExceeded, "NOT_YET_SEARCHABLE",
               fmt::format("accepted as {}, but not searchable yet{}", ingestion.name(),
                           ingestion.error().message().empty() ? "" : ": " + ingestion.error().message()));
}

}  // namespace huiyao::cli
