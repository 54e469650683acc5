#include "services/query/ranking/search.h"

#include "services/query/language/parser.h"
#include "tests/services/query/index/index_fixture.h"

namespace huiyao::query {
namespace {

class SearchTest : public IndexFixture {
 protected:
  void SetUp() override {
    IndexFixture::SetUp();
    OpenIndex();
  }

  SearchResult Run(std::string_view text, const SearchOptions& options = {}) {
    const auto query = ParseQuery(text);
    EXPECT_TRUE(query.ok()) << query.status();
    auto result = Search(*index_->Snapshot(), *query, options);
    EXPECT_TRUE(result.ok()) << result.status();
    return *std::move(result);
  }

  std::vector<std::string> Ids(std::string_view text, const SearchOptions& options = {}) {
    std::vector<std::string> ids;
    for (const Hit& hit : Run(text, options).hits) ids.push_back(hit.id);
    return ids;
  }

  using List = std::vector<std::string>;
};

TEST_F(SearchTest, MoreOftenShorterAndInTheTitleIsBetter) {
  Put("often", Text("晴天晴天晴天和很多别的事情一二三四五"));
  Put("once", Text("晴天和很多别的事情一二三四五六七八九"));
  Put("other", Text("下雨"));
  EXPECT_EQ(Ids("晴"), (List{"often", "once"}));
  Put("title", Text("晴天和很多别的事情一二三四五六七八九", "晴"));
  EXPECT_EQ(Ids("晴").front(), "title");
  EXPECT_EQ(Ids("title:晴"), List{"title"});
}

TEST_F(SearchTest, EqualScoresGoByName) {
  for (const char* id : {"c", "a", "d", "b"}) Put(id, Text("晴天"));
  EXPECT_EQ(Ids("晴"), (List{"a", "b", "c", "d"}));
}

TEST_F(SearchTest, OnlyNotGivesTheRestWithoutScores) {
  Put("a", Text("晴"));
  Put("b", Text("雨"));
  const SearchResult result = Run("-晴");
  ASSERT_EQ(result.hits.size(), 1u);
  EXPECT_EQ(result.hits[0].id, "b");
  EXPECT_EQ(result.hits[0].score, 0);
}

TEST_F(SearchTest, TotalCountsWhatIsAccepted) {
  for (int i = 0; i < 30; ++i) Put("d" + std::to_string(i), Text("晴"));
  SearchOptions options;
  options.limit = 3;
  options.accept = [](std::string_view id, uint64_t) { return id.ends_with('5'); };
  const SearchResult result = Run("晴", options);
  EXPECT_EQ(result.total, 3u);
  EXPECT_EQ(result.hits.size(), 3u);
  EXPECT_FALSE(result.partial);
  options.limit = 0;
  EXPECT_EQ(Run("晴", options).total, 3u);
}

TEST_F(SearchTest, APassedDeadlineGivesAPartialAnswer) {
  Put("a", Text("晴"));
  SearchOptions options;
  options.deadline = std::chrono::steady_clock::now();
  const SearchResult result = Run("晴", options);
  EXPECT_TRUE(result.partial);
  EXPECT_EQ(result.total, 0u);
}

TEST_F(SearchTest, DamageInAPostingListIsToldNotCrashed) {
  Put("a", Text("晴天"));
  ASSERT_TRUE(index_->Freeze().ok());
  std::string key;
  {
    std::unique_ptr<rocksdb::Iterator> rows(
        store_->db()->NewIterator(rocksdb::ReadOptions(), store_->family("index_postings")));
    for (rows->SeekToFirst(); rows->Valid(); rows->Next()) {
      if (rows->key().ToString().find("晴") != std::string::npos) key = rows->key().ToString();
    }
  }
  ASSERT_FALSE(key.empty());
  rocksdb::WriteBatch batch;
  batch.Put(store_->family("index_postings"), key, "\x10\x7F nonsense");
  ASSERT_TRUE(store_->Write(batch, false).ok());
  const auto result = Search(*index_->Snapshot(), *ParseQuery("晴"), {});
  EXPECT_TRUE(absl::IsDataLoss(result.status())) << result.status();
}

}  // namespace
}  // namespace huiyao::query
