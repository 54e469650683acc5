// Cutting texts through the real segmentation service: by a stream, and by the command line on more than it may hold.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "common/analysis/words/segmenter.h"
#include "fmt/format.h"
#include "tests/cluster/client.h"

namespace huiyao::testing {
namespace {

using huiyao::segmentation::v1::SegmentTextsRequest;
using huiyao::segmentation::v1::SegmentTextsResponse;

// Paragraphs of our own that no two runs of a test cut differently.
std::string Text(size_t bytes, uint32_t seed) {
  const std::vector<std::string> parts = {"各乡镇要在2026年底前完成",
                                          "水库除险加固",
                                          "，",
                                          "确保",
                                          "覆盖率达到95%以上",
                                          "。",
                                          "县农业农村局局长说",
                                          "：",
                                          "The work plan names 12 tasks. ",
                                          "（青政发〔2026〕3号）",
                                          "\n"};
  std::mt19937 random(seed);
  std::string text;
  while (text.size() < bytes) text += parts[random() % parts.size()];
  return text;
}

// The lengths that the response packs, gaps and words in turn, as words.
std::vector<analysis::Word> Words(const SegmentTextsResponse& response) {
  std::vector<analysis::Word> words;
  uint32_t at = 0;
  for (int i = 0; i + 1 < response.lengths_size(); i += 2) {
    const uint32_t start = at + static_cast<uint32_t>(response.lengths(i));
    at = start + static_cast<uint32_t>(response.lengths(i + 1));
    words.push_back({start, at});
  }
  return words;
}

class SegmentTest : public ::testing::Test {
 protected:
  SegmentTest() { cluster_.Start(Service::kSegmentation); }

  Cluster cluster_;
  TemporaryDirectory directory_;
};

TEST_F(SegmentTest, AStreamGivesTheWordsOfTheLibraryInOrder) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(120));
  const auto stream = cluster_.segmentation().SegmentTexts(&context);
  std::vector<std::string> texts;
  for (uint32_t seed = 0; seed < 200; ++seed) texts.push_back(Text(seed * 97 % 9000, seed));
  std::thread writer([&] {
    for (size_t i = 0; i < texts.size(); ++i) {
      SegmentTextsRequest request;
      request.set_id(static_cast<int64_t>(i));
      request.set_text(texts[i]);
      if (!stream->Write(request)) break;
    }
    stream->WritesDone();
  });
  SegmentTextsResponse response;
  size_t received = 0;
  for (; stream->Read(&response); ++received) {
    ASSERT_LT(received, texts.size());
    EXPECT_EQ(response.id(), static_cast<int64_t>(received));
    std::vector<analysis::Word> words;
    analysis::Segmenter().CutWords(texts[received], words);
    EXPECT_EQ(Words(response), words) << texts[received];
  }
  writer.join();
  EXPECT_TRUE(stream->Finish().ok());
  EXPECT_EQ(received, texts.size());
}

TEST_F(SegmentTest, AnEndOfTheServiceIsAnErrorOfTheStream) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(120));
  const auto stream = cluster_.segmentation().SegmentTexts(&context);
  SegmentTextsRequest request;
  request.set_text("防汛");
  SegmentTextsResponse response;
  ASSERT_TRUE(stream->Write(request));
  ASSERT_TRUE(stream->Read(&response));
  cluster_.Kill(Service::kSegmentation);
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::UNAVAILABLE);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(HUIYAO_TSAN)
TEST_F(SegmentTest, TheCommandLineHoldsAPartOfItsInputOnly) {
  const std::string output = directory_.path() + "/output";
  // Peak of the command and of the service, in bytes.
  const auto cut = [&](size_t bytes) {
    const std::string input = directory_.path() + "/input";
    std::ofstream(input) << Text(bytes, 5);
    Process command = Process::Start({BinaryDirectory() + "/huiyao", "segment", "--file", input, "--segmentation",
                                      cluster_.address(Service::kSegmentation)},
                                     output);
    int64_t peak = 0;
    while (command.running()) {
      peak = std::max(peak, command.PeakMemoryBytes());
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(command.Wait(), 0);
    return std::pair(peak, cluster_.process(Service::kSegmentation).PeakMemoryBytes());
  };
  constexpr int64_t kMegabyte = 1 << 20;
  const auto [small, service_small] = cut(4 * kMegabyte);
  const auto [large, service_large] = cut(64 * kMegabyte);
  EXPECT_GT(small, 0);
  EXPECT_LT(large, small + 16 * kMegabyte);
  EXPECT_LT(service_large, service_small + 16 * kMegabyte);
  // All of it is there: words apart by " / ", lines as they were.
  std::ifstream in(output);
  std::string line, last;
  size_t lines = 0;
  for (; std::getline(in, line); ++lines) last = line;
  const std::string small_text = Text(4 * kMegabyte, 5), large_text = Text(64 * kMegabyte, 5);
  const auto count = [](const std::string& text) {
    return static_cast<size_t>(std::count(text.begin(), text.end(), '\n') + (text.ends_with('\n') ? 0 : 1));
  };
  EXPECT_EQ(lines, count(small_text) + count(large_text));
}
#endif

}  // namespace
}  // namespace huiyao::testing
