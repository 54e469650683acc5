#include "tools/bench/pipeline_bench/run.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "fmt/format.h"
#include "tests/cluster/cluster.h"

namespace huiyao::bench {
namespace {

using huiyao::testing::Cluster;
using huiyao::testing::kServices;
using huiyao::testing::Service;
using SteadyClock = std::chrono::steady_clock;

constexpr int kWatchers = 4;

double MillisecondsSince(SteadyClock::time_point start) {
  return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

struct Watched {
  std::string ingestion;
  SteadyClock::time_point start;
};

// Waits for documents to become visible, and looks.
class Watch {
 public:
  explicit Watch(Cluster& cluster) : cluster_(cluster) {
    for (int i = 0; i < kWatchers; ++i) threads_.emplace_back([this] { Run(); });
  }

  // In the calling thread.
  void WaitAndLook(const Watched& watched);

  void Add(Watched watched) {
    {
      const std::lock_guard lock(mutex_);
      queue_.push_back(std::move(watched));
    }
    changed_.notify_one();
  }

  std::vector<double> Finish() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    return visibility_ms_;
  }

 private:
  void Run() {
    while (true) {
      Watched watched;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || !queue_.empty(); });
        if (queue_.empty()) return;
        watched = std::move(queue_.front());
        queue_.pop_front();
      }
      WaitAndLook(watched);
    }
  }

  Cluster& cluster_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Watched> queue_;
  bool closed_ = false;
  std::vector<double> visibility_ms_;
  std::vector<std::thread> threads_;
};

void Watch::WaitAndLook(const Watched& watched) {
  huiyao::ingestion::v1::GetIngestionRequest wait;
  wait.set_name(watched.ingestion);
  wait.set_wait(true);
  huiyao::ingestion::v1::Ingestion ingestion;
  {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(60));
    const grpc::Status status = cluster_.ingestion().GetIngestion(&context, wait, &ingestion);
    HUIYAO_CHECK(status.ok(), status.error_message());
  }
  huiyao::query::v1::GetDocumentRequest get;
  get.set_name(ingestion.document());
  get.set_view(huiyao::document::v1::DOCUMENT_VIEW_BASIC);
  huiyao::query::v1::GetDocumentResponse response;
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  const grpc::Status status = cluster_.query().GetDocument(&context, get, &response);
  HUIYAO_CHECK(status.ok(), status.error_message());
  const std::lock_guard lock(mutex_);
  visibility_ms_.push_back(MillisecondsSince(watched.start));
}

}  // namespace

RunResult Run(const std::vector<CorpusDocument>& documents, const RunOptions& options) {
  Cluster cluster({{Service::kIngestion, fmt::format("--workers={}", options.workers)},
                   {Service::kIngestion, "--log_level=warn"},
                   {Service::kSegmentation, "--log_level=warn"},
                   {Service::kQuery, "--log_level=warn"}});
  cluster.StartAll();
  RunResult result;
  result.documents = static_cast<int>(documents.size());
  Watch watch(cluster);
  std::mutex mutex;
  std::atomic<size_t> next{0};
  std::atomic<int64_t> bytes{0};
  const auto start = SteadyClock::now();
  std::vector<std::thread> clients;
  for (int c = 0; c < options.clients; ++c) {
    clients.emplace_back([&] {
      std::vector<double> milliseconds;
      for (size_t i = next++; i < documents.size(); i = next++) {
        huiyao::ingestion::v1::IngestDocumentRequest request;
        request.mutable_header()->set_uri("bench:" + documents[i].id);
        request.mutable_header()->set_media_type("text/plain; charset=utf-8");
        request.set_content(documents[i].text);
        huiyao::ingestion::v1::IngestDocumentResponse response;
        grpc::ClientContext context;
        rpc::PrepareCall(context, std::chrono::seconds(60));
        const auto sent = SteadyClock::now();
        const grpc::Status status = cluster.ingestion().IngestDocument(&context, request, &response);
        HUIYAO_CHECK(status.ok(), status.error_message());
        milliseconds.push_back(MillisecondsSince(sent));
        bytes += static_cast<int64_t>(documents[i].text.size());
        if (options.wait_until_visible) {
          watch.WaitAndLook({response.ingestion().name(), sent});
        } else if (i % static_cast<size_t>(options.watch_every) == 0) {
          watch.Add({response.ingestion().name(), sent});
        }
      }
      const std::lock_guard lock(mutex);
      result.acknowledgement_ms.insert(result.acknowledgement_ms.end(), milliseconds.begin(), milliseconds.end());
    });
  }
  for (std::thread& client : clients) client.join();
  HUIYAO_CHECK(cluster.WaitUntilSettled(std::chrono::seconds(600)));
  result.seconds = MillisecondsSince(start) / 1000;
  result.bytes = bytes.load();
  result.visibility_ms = watch.Finish();
  for (const Service service : kServices) {
    const size_t i = static_cast<size_t>(service);
    result.peak_memory_bytes[i] = cluster.process(service).PeakMemoryBytes();
    result.cpu_seconds[i] = cluster.process(service).CpuSeconds();
  }
  huiyao::ingestion::v1::ListIngestionsRequest request;
  request.set_filter("state = FAILED");
  huiyao::ingestion::v1::ListIngestionsResponse failed;
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  HUIYAO_CHECK(cluster.ingestion().ListIngestions(&context, request, &failed).ok());
  result.failed = failed.ingestions_size();
  return result;
}

}  // namespace huiyao::bench
