#ifndef HUIYAO_TESTS_CLUSTER_CLUSTER_H_
#define HUIYAO_TESTS_CLUSTER_CLUSTER_H_

#include <array>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "huiyao/ingestion/v1/ingestion.grpc.pb.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "huiyao/query/v1/lexicon.grpc.pb.h"
#include "huiyao/query/v1/query.grpc.pb.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"
#include "tests/cluster/process.h"

namespace huiyao::testing {

enum class Service { kIngestion, kSegmentation, kQuery };
inline constexpr std::array<Service, 3> kServices = {Service::kIngestion, Service::kSegmentation, Service::kQuery};

std::string NameOf(Service service);

// The three real programs on free loopback ports, with their data and logs in a temporary directory. Stubs use our
// client channel with its retry policy. Starting and ending different services from different threads is safe.
class Cluster {
 public:
  // `extra` are further arguments for a service. The programs are found beside the test: HUIYAO_BIN or build/*/bin.
  explicit Cluster(std::vector<std::pair<Service, std::string>> extra = {});
  ~Cluster();

  // Starts what does not run; returns when all answer their health check. Aborts the test program after 60 s.
  void StartAll();
  // Starts one; with `wait`, returns when it serves.
  void Start(Service service, bool wait = true);
  void Kill(Service service);
  // SIGTERM and the wait for its end; the exit status.
  int Terminate(Service service);
  // A further argument from the next start on.
  void AddArgument(Service service, std::string argument) { extra_.emplace_back(service, std::move(argument)); }
  bool IsRunning(Service service);

  std::string address(Service service) const;
  std::string data_dir(Service service) const;
  std::string log(Service service) const;
  // The text of a service's log so far.
  std::string ReadLog(Service service) const;
  const Process& process(Service service) const { return processes_[static_cast<int>(service)]; }

  huiyao::ingestion::v1::IngestionService::Stub& ingestion() { return *ingestion_; }
  huiyao::segmentation::v1::SegmentationService::Stub& segmentation() { return *segmentation_; }
  huiyao::query::v1::QueryService::Stub& query() { return *query_; }
  huiyao::query::v1::IndexService::Stub& index() { return *index_; }
  huiyao::query::v1::LexiconService::Stub& lexicon() { return *lexicon_; }

  // Waits until nothing is in ingestion's outbox. False after `patience`.
  bool WaitUntilSettled(std::chrono::seconds patience = std::chrono::seconds(120));

 private:
  void WaitUntilServing(Service service);

  TemporaryDirectory directory_;
  std::vector<std::pair<Service, std::string>> extra_;
  std::array<int, 3> ports_;
  std::array<Process, 3> processes_;
  std::array<std::mutex, 3> mutexes_;
  std::array<std::shared_ptr<grpc::Channel>, 3> channels_;
  std::unique_ptr<huiyao::ingestion::v1::IngestionService::Stub> ingestion_;
  std::unique_ptr<huiyao::segmentation::v1::SegmentationService::Stub> segmentation_;
  std::unique_ptr<huiyao::query::v1::QueryService::Stub> query_;
  std::unique_ptr<huiyao::query::v1::IndexService::Stub> index_;
  std::unique_ptr<huiyao::query::v1::LexiconService::Stub> lexicon_;
};

// The directory of the programs under test.
std::string BinaryDirectory();

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_CLUSTER_CLUSTER_H_
