// SegmentTexts over gRPC, in this process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "common/analysis/analyzer_name.h"
#include "common/base/error.h"
#include "common/base/status_message.h"
#include "common/rpc/channel.h"
#include "common/rpc/server.h"
#include "fmt/format.h"
#include "google/rpc/error_details.pb.h"
#include "services/segmentation/cutter.h"
#include "services/segmentation/segmentation_service.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SegmentTextsTest : public testing::Test {
 protected:
  using Stream = grpc::ClientReaderWriter<v1::SegmentTextsRequest, v1::SegmentTextsResponse>;

  SegmentTextsTest() {
    rpc::ServerFlags flags;
    flags.listen = "127.0.0.1:0";
    flags.log_level = "error";
    server_.emplace(flags, runtime_);
    server_->Register(service_);
    EXPECT_TRUE(server_->Start().ok());
    thread_ = std::thread([this] { server_->Run(); });
    stub_ = v1::SegmentationService::NewStub(rpc::NewChannel(fmt::format("127.0.0.1:{}", server_->port())));
    rpc::PrepareCall(context_, std::chrono::seconds(120));
    stream_ = stub_->SegmentTexts(&context_);
  }
  ~SegmentTextsTest() override {
    context_.TryCancel();
    stream_.reset();
    server_->RequestStop();
    thread_.join();
  }

  v1::SegmentTextsRequest Request(std::string text) {
    v1::SegmentTextsRequest request;
    request.set_id(++id_);
    request.set_text(std::move(text));
    return request;
  }
  v1::SegmentTextsResponse Receive() {
    v1::SegmentTextsResponse response;
    EXPECT_TRUE(stream_->Read(&response));
    return response;
  }
  v1::SegmentTextsResponse Ask(const v1::SegmentTextsRequest& request) {
    EXPECT_TRUE(stream_->Write(request));
    v1::SegmentTextsResponse response = Receive();
    EXPECT_EQ(response.id(), request.id());
    return response;
  }

  analysis::LexiconHolder lexicon_;
  rpc::Runtime runtime_{rpc::Runtime::Limits{}};
  SegmentationService service_{runtime_, lexicon_};
  std::optional<rpc::Server> server_;
  std::thread thread_;
  std::unique_ptr<v1::SegmentationService::Stub> stub_;
  grpc::ClientContext context_;
  std::unique_ptr<Stream> stream_;
  int64_t id_ = 0;
};

TEST_F(SegmentTextsTest, AnswersInOrderAndTellsWhatChanges) {
  std::thread sender([this] {
    for (int i = 0; i < 1000; ++i) {
      ASSERT_TRUE(stream_->Write(Request(i < 500 ? std::string(static_cast<size_t>(i), 'x') : "会议部署工作。")));
    }
    stream_->WritesDone();
  });
  std::vector<std::string> languages, analyzers;
  for (int i = 0; i < 1000; ++i) {
    const v1::SegmentTextsResponse response = Receive();
    EXPECT_EQ(response.id(), i + 1);
    EXPECT_FALSE(response.has_error());
    if (i > 0 && i < 500) {
      EXPECT_THAT(response.lengths(), ElementsAre(0, i));
    }
    if (!response.language().empty()) languages.push_back(response.language());
    if (!response.analyzer().empty()) analyzers.push_back(response.analyzer());
  }
  sender.join();
  v1::SegmentTextsResponse none;
  EXPECT_FALSE(stream_->Read(&none));
  EXPECT_TRUE(stream_->Finish().ok());
  EXPECT_THAT(languages, ElementsAre("und", "en", "zh-Hans"));
  EXPECT_THAT(analyzers, ElementsAre(analysis::AnalyzerName(0)));
}

TEST_F(SegmentTextsTest, AnErrorIsOfOneText) {
  auto ill_formed = Request("ab\xFF");
  const v1::SegmentTextsResponse first = Ask(ill_formed);
  EXPECT_EQ(first.error().code(), static_cast<int>(absl::StatusCode::kInvalidArgument));
  EXPECT_EQ(ErrorReason(FromStatusMessage(first.error())), "INVALID_UTF8");
  EXPECT_THAT(first.lengths(), IsEmpty());
  EXPECT_EQ(first.analyzer(), "");

  const v1::SegmentTextsResponse second = Ask(Request("ab"));
  EXPECT_THAT(second.lengths(), ElementsAre(0, 2));
  EXPECT_EQ(second.language(), "en");
  EXPECT_EQ(second.analyzer(), analysis::AnalyzerName(0));

  const auto large = Ask(Request(std::string(kMaxTextBytes + 1, 'x')));
  EXPECT_EQ(ErrorReason(FromStatusMessage(large.error())), "TEXT_TOO_LARGE");
  auto request = Request("ab");
  request.set_granularity(static_cast<document::v1::Granularity>(99));
  EXPECT_EQ(ErrorReason(FromStatusMessage(Ask(request).error())), "INVALID_FIELD");
  request = Request("ab");
  request.set_offset_unit(static_cast<document::v1::OffsetUnit>(99));
  EXPECT_EQ(ErrorReason(FromStatusMessage(Ask(request).error())), "INVALID_FIELD");

  const auto last = Ask(Request("ab"));
  EXPECT_FALSE(last.has_error());
  EXPECT_EQ(last.language(), "");
  EXPECT_EQ(last.analyzer(), "");
}

TEST_F(SegmentTextsTest, ANewLexiconServesTheNextText) {
  const std::string text = "统筹推进普惠托育服务";
  auto request = Request(text);
  request.set_include_content(true);
  EXPECT_THAT(Ask(request).contents(), testing::Not(testing::Contains("普惠托育服务")));
  lexicon_.Change(7, std::vector<std::string>{"普惠托育服务"}, {});
  const v1::SegmentTextsResponse after = Ask(request);
  EXPECT_THAT(after.contents(), testing::Contains("普惠托育服务"));
  EXPECT_EQ(after.analyzer(), analysis::AnalyzerName(7));
  EXPECT_EQ(Ask(request).analyzer(), "");
}

TEST_F(SegmentTextsTest, EveryGranularityAgreesWithSegmentText) {
  const std::string text = "清华大学的会议。Two sentences, 𠀀 e\xCC\x81!\n第二行 ";
  for (int granularity = 0; granularity <= 4; ++granularity) {
    for (int unit = 0; unit <= 3; ++unit) {
      v1::SegmentTextRequest one;
      one.set_text(text);
      one.set_granularity(static_cast<document::v1::Granularity>(granularity));
      one.set_offset_unit(static_cast<document::v1::OffsetUnit>(unit));
      one.set_include_content(true);
      v1::SegmentTextResponse expected;
      ASSERT_TRUE(CutText(one, &expected).ok());
      auto request = Request(text);
      request.set_granularity(one.granularity());
      request.set_offset_unit(one.offset_unit());
      EXPECT_THAT(Ask(request).contents(), IsEmpty());
      request.set_include_content(true);
      const v1::SegmentTextsResponse response = Ask(request);
      ASSERT_EQ(response.contents_size(), expected.spans_size());
      const bool search = one.granularity() == document::v1::GRANULARITY_SEARCH;
      const auto& packed = search ? response.term_steps() : response.lengths();
      ASSERT_GE(packed.size(), 2 * expected.spans_size());
      uint32_t at = 0;
      for (int i = 0; i < expected.spans_size(); ++i) {
        const auto& span = expected.spans(i);
        at += packed[2 * i];
        EXPECT_EQ(at, static_cast<uint32_t>(span.start()));
        EXPECT_EQ(at + packed[2 * i + 1], static_cast<uint32_t>(span.end()));
        EXPECT_EQ(response.contents(i), span.content());
        if (!search) at += packed[2 * i + 1];
      }
    }
  }
}

TEST_F(SegmentTextsTest, ALargeTextTiles) {
  std::string text;
  while (text.size() < 8'000'000) text += "会议部署了二十项重点工作，and 3.5 more.\n";
  const v1::SegmentTextsResponse response = Ask(Request(text));
  EXPECT_GT(response.lengths_size(), 1'000'000);
  EXPECT_EQ(std::accumulate(response.lengths().begin(), response.lengths().end(), size_t{0}), text.size());
  EXPECT_THAT(Ask(Request("ab")).lengths(), ElementsAre(0, 2));
}

}  // namespace
}  // namespace huiyao::segmentation
