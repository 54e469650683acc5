#include "common/api/page_token.h"

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

using std::chrono::milliseconds;

class PageTokenTest : public ::testing::Test {
 protected:
  std::chrono::system_clock::time_point now_{std::chrono::seconds(1'800'000'000)};
  PageTokens tokens_{"key of this store", [this] { return now_; }};
  const PageScope scope_{"Service.List", {"a = 1", "name"}};
};

TEST_F(PageTokenTest, KeepsTheCursor) {
  for (const std::string& cursor : {std::string(), std::string("documents/d1"), std::string("\0\xff\x01", 3)}) {
    const std::string token = tokens_.Make(scope_, cursor);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_EQ(*tokens_.Open(scope_, token), cursor);
  }
}

TEST_F(PageTokenTest, BelongsToItsList) {
  const std::string token = tokens_.Make(scope_, "c");
  for (const PageScope& other :
       {PageScope{"Service.Other", {"a = 1", "name"}}, PageScope{"Service.List", {"a = 2", "name"}},
        PageScope{"Service.List", {"a = 1name", ""}}, PageScope{"Service.List", {"a = 1"}}}) {
    EXPECT_EQ(ErrorReason(tokens_.Open(other, token).status()), "INVALID_PAGE_TOKEN");
  }
}

TEST_F(PageTokenTest, BelongsToItsStore) {
  const PageTokens other("another key", [this] { return now_; });
  const auto opened = tokens_.Open(scope_, other.Make(scope_, "c"));
  EXPECT_EQ(opened.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(opened.status()), "INVALID_PAGE_TOKEN");
}

TEST_F(PageTokenTest, EveryChangeIsSeen) {
  const std::string token = tokens_.Make(scope_, "cursor");
  for (size_t i = 0; i < token.size(); ++i) {
    std::string changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(ErrorReason(tokens_.Open(scope_, changed).status()), "INVALID_PAGE_TOKEN") << i;
    EXPECT_FALSE(tokens_.Open(scope_, token.substr(0, i)).ok());
  }
  EXPECT_FALSE(tokens_.Open(scope_, token + "A").ok());
  EXPECT_FALSE(tokens_.Open(scope_, std::string(1 << 20, 'A')).ok());
}

TEST_F(PageTokenTest, LivesTenMinutes) {
  const std::string token = tokens_.Make(scope_, "c");
  now_ += kPageTokenLife;
  EXPECT_TRUE(tokens_.Open(scope_, token).ok());
  now_ += milliseconds(1);
  const auto opened = tokens_.Open(scope_, token);
  EXPECT_EQ(opened.status().code(), absl::StatusCode::kAborted);
  EXPECT_EQ(ErrorReason(opened.status()), "PAGE_TOKEN_EXPIRED");
}

TEST(PageSize, IsCoerced) {
  EXPECT_EQ(*PageSize(0, 50, 1000), 50);
  EXPECT_EQ(*PageSize(1, 50, 1000), 1);
  EXPECT_EQ(*PageSize(1'000'000, 50, 1000), 1000);
  EXPECT_EQ(ErrorReason(PageSize(-1, 50, 1000).status()), "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::api
