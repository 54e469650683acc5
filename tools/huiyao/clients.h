#ifndef HUIYAO_TOOLS_HUIYAO_CLIENTS_H_
#define HUIYAO_TOOLS_HUIYAO_CLIENTS_H_

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpcpp/channel.h"
#include "huiyao/ingestion/v1/ingestion.grpc.pb.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "huiyao/query/v1/lexicon.grpc.pb.h"
#include "huiyao/query/v1/query.grpc.pb.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"
#include "tools/huiyao/endpoints.h"

namespace huiyao::cli {

// The services as a command sees them: stubs, made when first used, and the one way to call them. Thread-safe.
class Clients {
 public:
  // Makes the channel to a service.
  using MakeChannel = std::function<std::shared_ptr<grpc::Channel>(Service, const std::string& address)>;
  // Waits until a channel is connected, at most that long; false if it is not.
  using AwaitConnection = std::function<bool(grpc::Channel&, std::chrono::milliseconds)>;

  // `timeout` is each call's.
  Clients(Endpoints endpoints, std::chrono::milliseconds timeout, MakeChannel make_channel,
          AwaitConnection await_connection);

  // With the channels of common/rpc/channel.h.
  static std::unique_ptr<Clients> Remote(Endpoints endpoints, std::chrono::milliseconds timeout);

  ingestion::v1::IngestionService::StubInterface& ingestion() { return *ingestion_; }
  segmentation::v1::SegmentationService::StubInterface& segmentation() { return *segmentation_; }
  query::v1::QueryService::StubInterface& query() { return *query_; }
  query::v1::IndexService::StubInterface& index() { return *index_; }
  query::v1::LexiconService::StubInterface& lexicon() { return *lexicon_; }
  grpc::health::v1::Health::StubInterface& health(Service service) { return *health_.at(service); }

  const Endpoint& endpoint(Service service) const { return endpoints_.at(service); }
  std::chrono::milliseconds timeout() const { return timeout_; }

  // Fails with UNAVAILABLE and reason SERVICE_UNREACHABLE if the service does not answer within `patience`. Without
  // this a call would wait for the connection until its deadline. Remembers success.
  absl::Status Connect(Service service, std::chrono::milliseconds patience = std::chrono::seconds(3));

  // Calls a unary method: Call(Service::kQuery, query(), &Stub::GetDocument, request). `timeout` zero: the default one.
  template <typename Stub, typename Request, typename Response>
  absl::StatusOr<Response> Call(Service service, Stub& stub,
                                grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                                const std::type_identity_t<Request>& request,
                                std::chrono::milliseconds timeout = std::chrono::milliseconds(0)) {
    if (absl::Status connected = Connect(service); !connected.ok()) return connected;
    grpc::ClientContext context;
    rpc::PrepareCall(context, timeout.count() > 0 ? timeout : timeout_);
    Response response;
    const grpc::Status status = (stub.*method)(&context, request, &response);
    if (!status.ok()) return Explain(service, status);
    return response;
  }

  // The status of a call as ours, with the service that gave it (see CalledService).
  absl::Status Explain(Service service, const grpc::Status& status) const;

 private:
  absl::Status WithService(Service service, absl::Status status) const;

  const Endpoints endpoints_;
  const std::chrono::milliseconds timeout_;
  const AwaitConnection await_connection_;
  std::map<Service, std::shared_ptr<grpc::Channel>> channels_;
  std::mutex mutex_;
  std::map<Service, bool> connected_;
  std::unique_ptr<ingestion::v1::IngestionService::StubInterface> ingestion_;
  std::unique_ptr<segmentation::v1::SegmentationService::StubInterface> segmentation_;
  std::unique_ptr<query::v1::QueryService::StubInterface> query_;
  std::unique_ptr<query::v1::IndexService::StubInterface> index_;
  std::unique_ptr<query::v1::LexiconService::StubInterface> lexicon_;
  std::map<Service, std::unique_ptr<grpc::health::v1::Health::StubInterface>> health_;
};

// "query service at 127.0.0.1:7103 (HUIYAO_QUERY)" for an error of Clients::Call; empty for any other.
std::string CalledService(const absl::Status& status);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_CLIENTS_H_
