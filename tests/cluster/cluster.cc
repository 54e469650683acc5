#include "tests/cluster/cluster.h"

#include <signal.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "fmt/format.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpcpp/create_channel.h"

namespace huiyao::testing {

std::string NameOf(Service service) {
  switch (service) {
    case Service::kIngestion:
      return "ingestion";
    case Service::kSegmentation:
      return "segmentation";
    case Service::kQuery:
      break;
  }
  return "query";
}

std::string BinaryDirectory() {
  const char* from_environment = std::getenv("HUIYAO_BIN");
  return from_environment ? from_environment : HUIYAO_DEFAULT_BIN;
}

Cluster::Cluster(std::vector<std::pair<Service, std::string>> extra) : extra_(std::move(extra)) {
  for (const Service service : kServices) {
    const int i = static_cast<int>(service);
    ports_[i] = FreePort();
    channels_[i] = rpc::NewChannel(address(service));
  }
  ingestion_ = huiyao::ingestion::v1::IngestionService::NewStub(channels_[0]);
  segmentation_ = huiyao::segmentation::v1::SegmentationService::NewStub(channels_[1]);
  query_ = huiyao::query::v1::QueryService::NewStub(channels_[2]);
  index_ = huiyao::query::v1::IndexService::NewStub(channels_[2]);
  lexicon_ = huiyao::query::v1::LexiconService::NewStub(channels_[2]);
}

Cluster::~Cluster() = default;

std::string Cluster::address(Service service) const {
  return fmt::format("127.0.0.1:{}", ports_[static_cast<int>(service)]);
}

std::string Cluster::data_dir(Service service) const { return directory_.path() + "/" + NameOf(service); }

std::string Cluster::log(Service service) const { return directory_.path() + "/" + NameOf(service) + ".log"; }

std::string Cluster::ReadLog(Service service) const {
  std::ifstream in(log(service));
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void Cluster::Start(Service service, bool wait) {
  const int i = static_cast<int>(service);
  const std::lock_guard lock(mutexes_[i]);
  if (processes_[i].running()) return;
  std::vector<std::string> arguments = {BinaryDirectory() + "/huiyao-" + NameOf(service),
                                        "--listen=" + address(service)};
  if (service != Service::kSegmentation) arguments.push_back("--data_dir=" + data_dir(service));
  if (service == Service::kIngestion) {
    arguments.push_back("--segmentation=" + address(Service::kSegmentation));
    arguments.push_back("--query=" + address(Service::kQuery));
  }
  if (service == Service::kSegmentation) arguments.push_back("--lexicon_server=" + address(Service::kQuery));
  for (const auto& [whose, argument] : extra_) {
    if (whose == service) arguments.push_back(argument);
  }
  processes_[i] = Process::Start(arguments, log(service));
  if (wait) WaitUntilServing(service);
}

void Cluster::StartAll() {
  for (const Service service : kServices) Start(service, /*wait=*/false);
  for (const Service service : kServices) WaitUntilServing(service);
}

void Cluster::WaitUntilServing(Service service) {
  // A channel of its own, so that its reconnection is not slowed by attempts that others made.
  const auto stub = grpc::health::v1::Health::NewStub(rpc::NewChannel(address(service)));
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  grpc::health::v1::HealthCheckResponse response;
  const grpc::Status status = stub->Check(&context, {}, &response);
  HUIYAO_CHECK(status.ok(), NameOf(service) + " does not serve: " + status.error_message() + "\n" + ReadLog(service));
}

void Cluster::Kill(Service service) {
  const int i = static_cast<int>(service);
  const std::lock_guard lock(mutexes_[i]);
  processes_[i].Kill();
}

int Cluster::Terminate(Service service) {
  const int i = static_cast<int>(service);
  const std::lock_guard lock(mutexes_[i]);
  processes_[i].Signal(SIGTERM);
  return processes_[i].Wait(std::chrono::seconds(60));
}

bool Cluster::IsRunning(Service service) {
  const int i = static_cast<int>(service);
  const std::lock_guard lock(mutexes_[i]);
  return processes_[i].running();
}

bool Cluster::WaitUntilSettled(std::chrono::seconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < end) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(10));
    huiyao::document::v1::ServerInfo info;
    if (ingestion_->GetServerInfo(&context, {}, &info).ok() && info.statistics().at("journal_pending") == 0)
      return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

}  // namespace huiyao::testing
