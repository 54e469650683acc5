#include "common/base/call_scope.h"

#include <chrono>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace huiyao {
namespace {

const CallScope::Deadline kSoon{std::chrono::seconds(1'000)};
const CallScope::Deadline kLater{std::chrono::seconds(2'000)};

TEST(CallScopeTest, IsEmptyOutsideOfAnyCall) {
  EXPECT_EQ(CallScope::RequestId(), "");
  EXPECT_EQ(CallScope::CurrentDeadline(), std::nullopt);
}

TEST(CallScopeTest, InnerScopesHideOuterOnesUntilTheyEnd) {
  const CallScope outer("outer", kLater);
  EXPECT_EQ(CallScope::RequestId(), "outer");
  EXPECT_EQ(CallScope::CurrentDeadline(), kLater);
  {
    const CallScope inner("inner", kSoon);
    EXPECT_EQ(CallScope::RequestId(), "inner");
    EXPECT_EQ(CallScope::CurrentDeadline(), kSoon);
    {
      const CallScope innermost("innermost");
      EXPECT_EQ(CallScope::RequestId(), "innermost");
      EXPECT_EQ(CallScope::CurrentDeadline(), std::nullopt);
    }
    EXPECT_EQ(CallScope::RequestId(), "inner");
  }
  EXPECT_EQ(CallScope::RequestId(), "outer");
  EXPECT_EQ(CallScope::CurrentDeadline(), kLater);
}

TEST(CallScopeTest, BelongsToItsThread) {
  const CallScope scope("here", kSoon);
  std::string seen_before;
  std::string seen_inside;
  std::thread other([&] {
    seen_before = CallScope::RequestId();
    const CallScope own("there");
    seen_inside = CallScope::RequestId();
  });
  other.join();
  EXPECT_EQ(seen_before, "");
  EXPECT_EQ(seen_inside, "there");
  EXPECT_EQ(CallScope::RequestId(), "here");
}

TEST(CallScopeTest, NewRequestIdsDifferAcrossThreads) {
  std::mutex mutex;
  std::set<std::string> ids;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        const std::string id = NewRequestId();
        const std::lock_guard lock(mutex);
        EXPECT_EQ(id.size(), 16u);
        EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
        ids.insert(id);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(ids.size(), 400u);
}

}  // namespace
}  // namespace huiyao
