#include "tools/huiyao/paging.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace huiyao::cli {
namespace {

// Serves `total` elements by pages and notes the sizes asked for.
struct Source {
  int total;
  int most_per_page;
  std::vector<int> asked = {};

  absl::StatusOr<PageTaken> operator()(int page_size, const std::string& token) {
    asked.push_back(page_size);
    const int start = token.empty() ? 0 : std::stoi(token);
    const int count = std::min({page_size, most_per_page, total - start});
    return PageTaken{count, start + count < total ? std::to_string(start + count) : ""};
  }
};

TEST(PagingTest, ReadsToTheEndOrToTheLimit) {
  const struct {
    Paging paging;
    int total;
    int most_per_page;
    std::vector<int> asked;
  } cases[] = {
      {{}, 0, 100, {200}},
      {{}, 150, 1000, {200}},
      {{}, 250, 100, {200, 200, 200}},
      {{.limit = 10}, 100, 1000, {10}},
      {{.limit = 10}, 100, 4, {10, 6, 2}},
      {{.limit = 10, .page_size = 4}, 100, 1000, {4, 4, 2}},
      {{.limit = 0, .page_size = 7}, 10, 1000, {7, 7}},
      {{.limit = 10}, 3, 1000, {10}},
  };
  for (const auto& c : cases) {
    Source source{c.total, c.most_per_page};
    EXPECT_TRUE(ReadPages(c.paging, std::ref(source)).ok());
    EXPECT_EQ(source.asked, c.asked);
  }
}

TEST(PagingTest, AnEmptyPageWithATokenIsNotTheEnd) {
  int calls = 0;
  EXPECT_TRUE(ReadPages({}, [&](int, const std::string&) -> absl::StatusOr<PageTaken> {
                return PageTaken{0, ++calls < 3 ? "more" : ""};
              }).ok());
  EXPECT_EQ(calls, 3);
}

TEST(PagingTest, AnErrorEndsIt) {
  const absl::Status status =
      ReadPages({}, [](int, const std::string&) -> absl::StatusOr<PageTaken> { return absl::AbortedError("expired"); });
  EXPECT_EQ(status.code(), absl::StatusCode::kAborted);
}

}  // namespace
}  // namespace huiyao::cli
