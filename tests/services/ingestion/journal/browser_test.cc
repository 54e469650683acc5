#include "services/ingestion/journal/browser.h"

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using std::chrono::system_clock;
using v1::Ingestion;

class BrowserTest : public testing::Test {
 protected:
  v1::ListIngestionsResponse List(int size, const std::string& filter, const std::string& token = "") {
    v1::ListIngestionsRequest request;
    request.set_page_size(size);
    request.set_filter(filter);
    request.set_page_token(token);
    auto response = house_.browser.List(request);
    EXPECT_TRUE(response.ok()) << response.status().ToString();
    return response.ok() ? *response : v1::ListIngestionsResponse();
  }

  absl::Status Read(const std::string& name, int64_t offset, int64_t limit, std::string& out, int* chunks = nullptr) {
    v1::GetOriginalRequest request;
    request.set_name(name);
    request.set_read_offset(offset);
    request.set_read_limit(limit);
    out.clear();
    int messages = 0;
    const absl::Status status = house_.browser.ReadOriginal(request, [&](const v1::GetOriginalResponse& response) {
      EXPECT_EQ(response.has_ingestion(), messages++ == 0);
      out += response.chunk();
      return true;
    });
    if (chunks) *chunks = messages - 1;
    return status;
  }

  const TempDir dir_;
  FakeDownstream downstream_;
  House house_{dir_, downstream_};
};

TEST_F(BrowserTest, PagesThroughAllTheNewestFirst) {
  for (int i = 0; i < 7; ++i) house_.MustAccept(LongText(i), "u" + std::to_string(i));
  std::vector<std::string> uris;
  std::string token;
  int pages = 0;
  do {
    const auto page = List(3, "", token);
    for (const auto& ingestion : page.ingestions()) uris.push_back(ingestion.header().uri());
    token = page.next_page_token();
    ++pages;
  } while (!token.empty());
  EXPECT_EQ(uris, (std::vector<std::string>{"u6", "u5", "u4", "u3", "u2", "u1", "u0"}));
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(List(7, "").next_page_token(), "");
  EXPECT_EQ(List(0, "").ingestions_size(), 7);
  EXPECT_EQ(List(5'000, "").ingestions_size(), 7);
}

TEST_F(BrowserTest, FiltersAndRefusesWhatDoesNotFit) {
  v1::OriginalHeader header;
  header.set_collection("collections/c");
  (*header.mutable_labels())["kind"] = "note";
  ASSERT_TRUE(house_.acceptor.Accept(header, LongText(1), "c").ok());
  house_.MustAccept(LongText(2), "u2");
  EXPECT_EQ(List(9, "state = \"STATE_PENDING\"").ingestions_size(), 2);
  EXPECT_EQ(List(9, "state = PENDING").ingestions_size(), 2);
  EXPECT_EQ(List(9, "state = \"FAILED\"").ingestions_size(), 0);
  EXPECT_EQ(List(9, "uri = \"u2\"").ingestions_size(), 1);
  EXPECT_EQ(List(9, "collection = \"collections/c\" AND labels.kind = \"note\"").ingestions_size(), 1);
  const auto reason = [&](int size, const std::string& filter, const std::string& token) {
    v1::ListIngestionsRequest request;
    request.set_page_size(size);
    request.set_filter(filter);
    request.set_page_token(token);
    return ErrorReason(house_.browser.List(request).status());
  };
  EXPECT_NE(reason(-1, "", ""), "");
  EXPECT_NE(reason(1, "state = ", ""), "");
  EXPECT_NE(reason(1, "sha256 = \"x\"", ""), "");
  EXPECT_EQ(reason(1, "", "elsewhere"), "INVALID_PAGE_TOKEN");
  EXPECT_EQ(reason(1, "uri = \"u2\"", List(1, "").next_page_token()), "INVALID_PAGE_TOKEN");
}

TEST_F(BrowserTest, WaitsForTheEnd) {
  const Ingestion accepted = house_.MustAccept(LongText(1));
  v1::GetIngestionRequest request;
  request.set_name(accepted.name());
  request.set_wait(true);
  EXPECT_EQ(house_.browser.Get(request, system_clock::now())->state(), Ingestion::STATE_PENDING) << "no time to wait";
  std::thread starter([&] { house_.Start(); });
  EXPECT_EQ(house_.Await(accepted.name()).state(), Ingestion::STATE_SUCCEEDED);
  starter.join();
  request.set_name("ingestions/00000000000000aa");
  EXPECT_EQ(ErrorReason(house_.browser.Get(request, system_clock::now()).status()), "INGESTION_NOT_FOUND");
  request.set_name("nonsense");
  EXPECT_EQ(ErrorReason(house_.browser.Get(request, system_clock::now()).status()), "INVALID_FIELD");
}

TEST_F(BrowserTest, ReadsOriginalsByIngestionAndByDocument) {
  house_.Start();
  std::string large;
  for (int i = 0; large.size() < (5 << 19); ++i) large += LongText(i) + "\n";
  const Ingestion first = house_.Await(house_.MustAccept(large, "u").name());
  std::string read;
  int chunks = 0;
  ASSERT_TRUE(Read(first.name(), 0, 0, read, &chunks).ok());
  EXPECT_TRUE(read == large);
  EXPECT_EQ(chunks, 3);
  ASSERT_TRUE(Read(first.document(), (1 << 20) - 5, 10, read).ok());
  EXPECT_EQ(read, large.substr((1 << 20) - 5, 10));
  const auto size = static_cast<int64_t>(large.size());
  ASSERT_TRUE(Read(first.name(), size, 0, read, &chunks).ok());
  EXPECT_EQ(chunks, 0);
  EXPECT_EQ(ErrorReason(Read(first.name(), size + 1, 0, read)), "OFFSET_OUT_OF_RANGE");
  EXPECT_EQ(ErrorReason(Read(first.name(), -1, 0, read)), "INVALID_FIELD");
  EXPECT_EQ(ErrorReason(Read(first.name(), 0, -1, read)), "INVALID_FIELD");

  // Unchanged bytes are kept once; the newest revision is what the document's name reads.
  const Ingestion same = house_.Await(house_.MustAccept(large, "u").name());
  ASSERT_TRUE(Read(same.name(), 0, 20, read).ok());
  EXPECT_EQ(read, large.substr(0, 20));
  house_.Await(house_.MustAccept(LongText(-1), "u").name());
  ASSERT_TRUE(Read(first.document(), 0, 0, read).ok());
  EXPECT_EQ(read, LongText(-1));

  const Ingestion deletion = house_.Await(house_.MustDelete(first.document()).name());
  EXPECT_EQ(ErrorReason(Read(first.document(), 0, 0, read)), "DOCUMENT_NOT_FOUND");
  EXPECT_EQ(ErrorReason(Read(deletion.name(), 0, 0, read)), "ORIGINAL_DELETED");
  EXPECT_EQ(ErrorReason(Read(first.name(), 0, 0, read)), "ORIGINAL_DELETED");
  EXPECT_EQ(ErrorReason(Read("documents/absent", 0, 0, read)), "DOCUMENT_NOT_FOUND");
}

}  // namespace
}  // namespace huiyao::ingestion
