#include "common/analysis/lexicon/lexicon_holder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "fmt/format.h"

namespace huiyao::analysis {
namespace {

std::vector<std::string> Numbered(size_t first, size_t count) {
  std::vector<std::string> terms;
  for (size_t i = first; i < first + count; ++i) terms.push_back(fmt::format("term {}", i));
  return terms;
}

TEST(LexiconHolderTest, WhoHasAVersionKeepsIt) {
  LexiconHolder holder;
  const auto before = holder.Get();
  EXPECT_EQ(before->version(), 0);
  holder.Change(1, Numbered(0, 2), {});
  EXPECT_EQ(holder.Get()->version(), 1);
  EXPECT_EQ(holder.Get()->size(), 2u);
  EXPECT_TRUE(before->empty());
  holder.Set(Lexicon::Build(7, Numbered(0, 3)));
  EXPECT_EQ(holder.Get()->version(), 7);
}

TEST(LexiconHolderTest, CompactsInTheBackgroundWhileItChanges) {
  constexpr size_t kUpdates = 100;
  constexpr size_t kTerms = 1000;
  LexiconHolder holder;
  std::atomic<bool> done{false};
  std::thread reader([&] {
    int64_t seen = 0;
    while (!done.load()) {
      const auto lexicon = holder.Get();
      EXPECT_GE(lexicon->version(), seen);
      seen = lexicon->version();
      EXPECT_EQ(lexicon->size(), static_cast<size_t>(seen) * kTerms);
    }
  });
  for (size_t i = 0; i < kUpdates; ++i) holder.Change(static_cast<int64_t>(i) + 1, Numbered(i * kTerms, kTerms), {});
  holder.WaitUntilCompact();
  done.store(true);
  reader.join();
  const auto lexicon = holder.Get();
  EXPECT_FALSE(lexicon->worth_compacting());
  EXPECT_EQ(lexicon->version(), static_cast<int64_t>(kUpdates));
  EXPECT_EQ(lexicon->size(), kUpdates * kTerms);
  for (const std::string& term : Numbered(0, kUpdates * kTerms)) ASSERT_TRUE(lexicon->Contains(term));
  EXPECT_FALSE(lexicon->Contains("term x"));
}

}  // namespace
}  // namespace huiyao::analysis
