#include "tools/huiyao/clients.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "absl/strings/cord.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::cli {
namespace {

// Where a status keeps the service that gave it, beside the details that came over the wire.
constexpr char kServicePayload[] = "huiyao.cli/service";

}  // namespace

Clients::Clients(Endpoints endpoints, std::chrono::milliseconds timeout, MakeChannel make_channel,
                 AwaitConnection await_connection)
    : endpoints_(std::move(endpoints)), timeout_(timeout), await_connection_(std::move(await_connection)) {
  for (const Service service : kServices) {
    channels_[service] = make_channel(service, endpoints_.at(service).address);
    health_[service] = grpc::health::v1::Health::NewStub(channels_[service]);
  }
  ingestion_ = ingestion::v1::IngestionService::NewStub(channels_[Service::kIngestion]);
  segmentation_ = segmentation::v1::SegmentationService::NewStub(channels_[Service::kSegmentation]);
  query_ = query::v1::QueryService::NewStub(channels_[Service::kQuery]);
  index_ = query::v1::IndexService::NewStub(channels_[Service::kQuery]);
  lexicon_ = query::v1::LexiconService::NewStub(channels_[Service::kQuery]);
}

std::unique_ptr<Clients> Clients::Remote(Endpoints endpoints, std::chrono::milliseconds timeout) {
  return std::make_unique<Clients>(
      std::move(endpoints), timeout, [](Service, const std::string& address) { return rpc::NewChannel(address); },
      [](grpc::Channel& channel, std::chrono::milliseconds patience) {
        return channel.WaitForConnected(std::chrono::system_clock::now() + patience);
      });
}

absl::Status Clients::Connect(Service service, std::chrono::milliseconds patience) {
  {
    std::lock_guard lock(mutex_);
    if (connected_[service]) return absl::OkStatus();
  }
  if (!await_connection_(*channels_.at(service), std::min(patience, timeout_))) {
    return WithService(service, Error(absl::StatusCode::kUnavailable, "SERVICE_UNREACHABLE",
                                      fmt::format("nothing answers at {}", endpoints_.at(service).address)));
  }
  std::lock_guard lock(mutex_);
  connected_[service] = true;
  return absl::OkStatus();
}

absl::Status Clients::Explain(Service service, const grpc::Status& status) const {
  return WithService(service, rpc::FromGrpcStatus(status));
}

absl::Status Clients::WithService(Service service, absl::Status status) const {
  const Endpoint& endpoint = endpoints_.at(service);
  status.SetPayload(kServicePayload, absl::Cord(fmt::format("{} service at {}, address from {}", ServiceName(service),
                                                            endpoint.address, endpoint.origin)));
  return status;
}

std::string CalledService(const absl::Status& status) {
  const auto payload = status.GetPayload(kServicePayload);
  return payload ? std::string(*payload) : "";
}

}  // namespace huiyao::cli
