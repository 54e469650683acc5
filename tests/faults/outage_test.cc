// A neighbour that is down for a while: ingestion accepts all the same, and the backlog drains by itself.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "common/rpc/channel.h"
#include "fmt/format.h"
#include "tests/cluster/cluster.h"
#include "tests/faults/script.h"
#include "tests/faults/verify.h"

namespace huiyao::testing {
namespace {

grpc::Status Ingest(Cluster& cluster, const std::string& uri, int version) {
  huiyao::ingestion::v1::IngestDocumentRequest request;
  request.mutable_header()->set_uri(uri);
  request.set_content(TextOf(uri, version));
  huiyao::ingestion::v1::IngestDocumentResponse response;
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(10));
  return cluster.ingestion().IngestDocument(&context, request, &response);
}

std::vector<Address> FeedAll(Cluster& cluster, int count) {
  std::vector<Address> addresses;
  for (int i = 0; i < count; ++i) {
    Address address;
    address.uri = fmt::format("https://outage.example/{}", i);
    address.version = 1;
    const grpc::Status status = Ingest(cluster, address.uri, 1);
    EXPECT_TRUE(status.ok()) << status.error_message();
    addresses.push_back(address);
  }
  return addresses;
}

// What a process said last.
std::string Tail(const std::string& log) { return "\n" + log.substr(log.size() - std::min<size_t>(log.size(), 8000)); }

class OutageTest : public ::testing::TestWithParam<Service> {};

TEST_P(OutageTest, IngestionAcceptsAndTheBacklogDrains) {
  Cluster cluster;
  cluster.StartAll();
  cluster.Kill(GetParam());
  const std::vector<Address> addresses = FeedAll(cluster, 50);
  std::this_thread::sleep_for(std::chrono::seconds(1));
  EXPECT_FALSE(cluster.WaitUntilSettled(std::chrono::seconds(1)));
  cluster.Start(GetParam());
  ASSERT_TRUE(cluster.WaitUntilSettled(std::chrono::seconds(60)));
  const Verdict verdict = Verify(cluster, addresses);
  EXPECT_EQ(verdict.lost + verdict.half_written + verdict.doubled + verdict.resurrected, 0);
  EXPECT_EQ(verdict.live, 50);
}

INSTANTIATE_TEST_SUITE_P(Neighbours, OutageTest, ::testing::Values(Service::kSegmentation, Service::kQuery),
                         [](const auto& test) { return NameOf(test.param); });

TEST(TermTest, ClientsSeeNoErrorAcrossRestarts) {
  Cluster cluster;
  cluster.StartAll();
  std::atomic<bool> stop{false};
  std::atomic<int> calls{0};
  std::atomic<int> errors{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 6; ++i) {
    clients.emplace_back([&, i] {
      for (int n = 0; !stop.load(); ++n) {
        grpc::Status status;
        if (i % 3 == 0) {
          status = Ingest(cluster, fmt::format("https://term.example/{}/{}", i, n), 1);
        } else {
          grpc::ClientContext context;
          rpc::PrepareCall(context, std::chrono::seconds(30));
          if (i % 3 == 1) {
            huiyao::query::v1::SearchDocumentsRequest request;
            request.set_query("堤防");
            huiyao::query::v1::SearchDocumentsResponse response;
            status = cluster.query().SearchDocuments(&context, request, &response);
          } else {
            huiyao::segmentation::v1::SegmentTextRequest request;
            request.set_text("疏浚河道，恢复蓄水能力。");
            huiyao::segmentation::v1::SegmentTextResponse response;
            status = cluster.segmentation().SegmentText(&context, request, &response);
          }
        }
        ++calls;
        if (!status.ok()) {
          ++errors;
          ADD_FAILURE() << "client " << i << ": " << status.error_code() << " " << status.error_message();
        }
      }
    });
  }
  for (int round = 0; round < 3; ++round) {
    for (const Service service : kServices) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      EXPECT_EQ(cluster.Terminate(service), 0) << NameOf(service) << Tail(cluster.ReadLog(service));
      cluster.Start(service);
    }
  }
  stop.store(true);
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(errors.load(), 0);
  EXPECT_GT(calls.load(), 100);

  // What a server had begun it finished: every call in its log ended well, but watches, which end with one of the two.
  for (const Service service : kServices) {
    const std::string log = cluster.ReadLog(service);
    EXPECT_NE(log.find("\"drained\""), std::string::npos) << NameOf(service);
    size_t begun = 0;
    size_t failed = 0;
    for (size_t at = log.find("\"message\":\"call\""); at != std::string::npos;
         at = log.find("\"message\":\"call\"", at + 1)) {
      ++begun;
      const std::string line = log.substr(at, log.find('\n', at) - at);
      if (line.find("\"code\":\"OK\"") == std::string::npos && line.find("WatchLexicon") == std::string::npos) {
        ++failed;
        ADD_FAILURE() << NameOf(service) << ": " << line;
      }
    }
    EXPECT_GT(begun, 0U);
    EXPECT_EQ(failed, 0U) << NameOf(service);
  }
  EXPECT_TRUE(cluster.WaitUntilSettled());
}

}  // namespace
}  // namespace huiyao::testing
