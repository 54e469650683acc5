#include <algorithm>
#include <chrono>
#include <span>
#include <thread>

#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "tests/cluster/cluster.h"
#include "tools/bench/lexicon_bench/figures.h"
#include "tools/bench/percentile.h"

namespace huiyao::bench {
namespace {

using huiyao::query::v1::Lexicon;
using huiyao::testing::Cluster;
using huiyao::testing::Service;
using SteadyClock = std::chrono::steady_clock;

constexpr size_t kImportBatch = 10'000;

double MillisecondsSince(SteadyClock::time_point start) {
  return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

Lexicon Add(Cluster& cluster, std::span<const std::string> terms) {
  query::v1::UpdateLexiconRequest request;
  *request.mutable_added_terms() = {terms.begin(), terms.end()};
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  Lexicon lexicon;
  const grpc::Status status = cluster.lexicon().UpdateLexicon(&context, request, &lexicon);
  HUIYAO_CHECK(status.ok(), status.error_message());
  return lexicon;
}

// True if segmentation answers with this lexicon and with `term` as one word.
bool Shows(Cluster& cluster, const std::string& analyzer, const std::string& term) {
  segmentation::v1::SegmentTextRequest request;
  request.set_text("，" + term + "。");
  request.set_include_content(true);
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  segmentation::v1::SegmentTextResponse response;
  const grpc::Status status = cluster.segmentation().SegmentText(&context, request, &response);
  HUIYAO_CHECK(status.ok(), status.error_message());
  return response.analyzer() == analyzer && response.spans_size() == 1 && response.spans(0).content() == term;
}

void AwaitShown(Cluster& cluster, const std::string& analyzer, const std::string& term) {
  while (!Shows(cluster, analyzer, term)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

double PeakMegabytes(Cluster& cluster, Service service) {
  return static_cast<double>(cluster.process(service).PeakMemoryBytes()) / 1e6;
}

void MeasureUpdates(Cluster& cluster, std::span<const std::string> updates, size_t update_terms, Figures& figures) {
  std::vector<double> acknowledged;
  std::vector<double> shown;
  for (size_t at = 0; at + update_terms <= updates.size(); at += update_terms) {
    const std::span<const std::string> terms = updates.subspan(at, update_terms);
    const auto start = SteadyClock::now();
    const Lexicon lexicon = Add(cluster, terms);
    acknowledged.push_back(MillisecondsSince(start));
    AwaitShown(cluster, lexicon.analyzer(), terms.back());
    shown.push_back(MillisecondsSince(start));
  }
  figures.emplace_back("updates", static_cast<double>(shown.size()));
  for (const double p : {50.0, 99.0, 100.0}) {
    const std::string name = p == 100 ? "max" : "p" + std::to_string(static_cast<int>(p));
    figures.emplace_back("acknowledged_" + name + "_ms", Percentile(acknowledged, p));
    figures.emplace_back("shown_by_segmentation_" + name + "_ms", Percentile(shown, p));
  }
}

}  // namespace

Figures MeasureProcesses(const std::vector<std::string>& terms, const std::vector<std::string>& updates,
                         size_t update_terms) {
  Figures figures;
  Cluster cluster;
  cluster.Start(Service::kQuery);
  cluster.Start(Service::kSegmentation);
  auto start = SteadyClock::now();
  Lexicon lexicon;
  for (size_t at = 0; at < terms.size(); at += kImportBatch) {
    lexicon = Add(cluster, std::span(terms).subspan(at, std::min(kImportBatch, terms.size() - at)));
  }
  figures.emplace_back("import_s", MillisecondsSince(start) / 1e3);
  AwaitShown(cluster, lexicon.analyzer(), terms.back());
  figures.emplace_back("import_until_shown_s", MillisecondsSince(start) / 1e3);

  cluster.Terminate(Service::kQuery);
  start = SteadyClock::now();
  cluster.Start(Service::kQuery);
  figures.emplace_back("query_start_s", MillisecondsSince(start) / 1e3);
  cluster.Terminate(Service::kSegmentation);
  start = SteadyClock::now();
  cluster.Start(Service::kSegmentation);
  AwaitShown(cluster, lexicon.analyzer(), terms.back());
  figures.emplace_back("segmentation_start_until_shown_s", MillisecondsSince(start) / 1e3);
  figures.emplace_back("query_peak_mb", PeakMegabytes(cluster, Service::kQuery));
  figures.emplace_back("segmentation_peak_mb", PeakMegabytes(cluster, Service::kSegmentation));

  MeasureUpdates(cluster, updates, update_terms, figures);
  return figures;
}

}  // namespace huiyao::bench
