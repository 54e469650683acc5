// The follower against query's own service, which comes and goes.

#include "services/segmentation/lexicon_follower.h"

#include <gtest/gtest.h>

#include <optional>
#include <thread>

#include "common/rpc/runtime.h"
#include "common/rpc/server.h"
#include "fmt/format.h"
#include "services/query/documents/format.h"
#include "services/query/lexicon_service.h"
#include "tests/common/temp_dir.h"

namespace huiyao::segmentation {
namespace {

// Query's lexicon alone, on one port for as long as the object lives.
class QueryServer {
 public:
  QueryServer(const std::string& path, int port) {
    auto store = storage::Store::Open({path, "query", query::kStoreFormat, query::LexiconFamilies(), false});
    EXPECT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
    lexicon_ = *query::LexiconStore::Open(*store_);
    service_.emplace(runtime_, *lexicon_, tokens_);
    rpc::ServerFlags flags;
    flags.listen = fmt::format("127.0.0.1:{}", port);
    flags.log_level = "error";
    server_.emplace(flags, runtime_);
    server_->Register(*service_);
    const absl::Status started = server_->Start();
    EXPECT_TRUE(started.ok()) << started;
    runtime_.OnDrain([this] { lexicon_->StopWaiting(); });
    thread_ = std::thread([this] { server_->Run(); });
  }
  ~QueryServer() {
    server_->RequestStop();
    thread_.join();
  }

  int port() const { return server_->port(); }
  void Update(const std::vector<std::string>& added, const std::vector<std::string>& removed = {}) {
    query::v1::UpdateLexiconRequest request;
    *request.mutable_added_terms() = {added.begin(), added.end()};
    *request.mutable_removed_terms() = {removed.begin(), removed.end()};
    const auto wish = query::ReadWish(request);
    ASSERT_TRUE(wish.ok());
    ASSERT_TRUE(lexicon_->Update(*wish, "", "").ok());
  }

 private:
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<query::LexiconStore> lexicon_;
  const api::PageTokens tokens_{"key"};
  rpc::Runtime runtime_{rpc::Runtime::Limits{}};
  std::optional<query::LexiconService> service_;
  std::optional<rpc::Server> server_;
  std::thread thread_;
};

void Await(const analysis::LexiconHolder& lexicon, int64_t version, size_t terms) {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (lexicon.Get()->version() != version || lexicon.Get()->size() != terms) {
    ASSERT_LT(std::chrono::steady_clock::now(), give_up)
        << "version " << lexicon.Get()->version() << " with " << lexicon.Get()->size() << " terms";
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

TEST(LexiconFollowerTest, FollowsThroughUpdatesAndAbsence) {
  const TempDir dir;
  std::optional<QueryServer> query(std::in_place, dir / "query", 0);
  const int port = query->port();
  query->Update({"a", "b"});
  analysis::LexiconHolder lexicon;
  LexiconFollower follower(fmt::format("127.0.0.1:{}", port), lexicon);
  Await(lexicon, 1, 2);
  query->Update({"c"}, {"a"});
  Await(lexicon, 2, 2);
  query.reset();
  EXPECT_EQ(lexicon.Get()->version(), 2) << "what is known stays in force";
  query.emplace(dir / "query", port);
  query->Update({"d"});
  Await(lexicon, 3, 3);
  EXPECT_TRUE(lexicon.Get()->Contains("d"));
  EXPECT_FALSE(lexicon.Get()->Contains("a"));
}

TEST(LexiconFollowerTest, TakesAnotherLexiconOfTheSameVersion) {
  const TempDir dir;
  std::optional<QueryServer> query(std::in_place, dir / "one", 0);
  const int port = query->port();
  query->Update({"a", "b"});
  analysis::LexiconHolder lexicon;
  LexiconFollower follower(fmt::format("127.0.0.1:{}", port), lexicon);
  Await(lexicon, 1, 2);
  query.reset();
  query.emplace(dir / "two", port);
  query->Update({"x"});
  Await(lexicon, 1, 1);
  EXPECT_TRUE(lexicon.Get()->Contains("x"));
}

TEST(LexiconFollowerTest, StartsAndEndsWithoutQuery) {
  analysis::LexiconHolder lexicon;
  const auto start = std::chrono::steady_clock::now();
  { LexiconFollower follower("127.0.0.1:1", lexicon); }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
  EXPECT_EQ(lexicon.Get()->version(), 0);
}

}  // namespace
}  // namespace huiyao::segmentation
