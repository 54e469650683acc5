#include "tools/bench/texts_bench/measure.h"

#include <chrono>
#include <semaphore>
#include <thread>

#include "common/analysis/words/segmenter.h"
#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "tools/bench/cpu_time.h"

namespace huiyao::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

double SecondsSince(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

}  // namespace

Cost CutHere(const std::vector<std::string>& texts) {
  Cost cost;
  const analysis::Segmenter segmenter;
  std::vector<analysis::Word> words;
  const auto start = SteadyClock::now();
  const double cpu = ThreadCpuSeconds();
  for (const std::string& text : texts) {
    words.clear();
    segmenter.CutWords(text, words);
    cost.words += words.size();
  }
  cost.cpu_seconds = ThreadCpuSeconds() - cpu;
  cost.wall_seconds = SecondsSince(start);
  return cost;
}

Cost CutThere(testing::Cluster& cluster, const std::vector<std::string>& texts, size_t ahead) {
  const testing::Process& server = cluster.process(testing::Service::kSegmentation);
  Cost cost;
  const auto start = SteadyClock::now();
  const double cpu = server.CpuSeconds();
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::minutes(10));
  const auto stream = cluster.segmentation().SegmentTexts(&context);
  std::counting_semaphore<> room(static_cast<std::ptrdiff_t>(ahead));
  std::thread sender([&] {
    segmentation::v1::SegmentTextsRequest request;
    for (const std::string& text : texts) {
      room.acquire();
      request.set_text(text);
      HUIYAO_CHECK(stream->Write(request), "the stream has ended");
    }
    stream->WritesDone();
  });
  for (segmentation::v1::SegmentTextsResponse response; stream->Read(&response); room.release()) {
    HUIYAO_CHECK(!response.has_error(), response.error().message());
    cost.words += static_cast<size_t>(response.lengths_size()) / 2;
  }
  sender.join();
  const grpc::Status status = stream->Finish();
  HUIYAO_CHECK(status.ok(), status.error_message());
  cost.cpu_seconds = server.CpuSeconds() - cpu;
  cost.wall_seconds = SecondsSince(start);
  return cost;
}

}  // namespace huiyao::bench
