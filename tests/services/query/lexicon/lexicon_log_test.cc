#include "services/query/lexicon/lexicon_log.h"

#include "fmt/format.h"
#include "gtest/gtest.h"
#include "services/query/lexicon/format.h"

namespace huiyao::query {
namespace {

// Version `version`, whose digest is ten times as much.
LexiconLog::ChangePtr Change(int64_t version, int terms = 1) {
  auto change = std::make_shared<LexiconChange>();
  change->after.version = version;
  change->after.digest = static_cast<uint64_t>(version) * 10;
  change->digest_before = static_cast<uint64_t>(version - 1) * 10;
  for (int i = 0; i < terms; ++i) change->row.add_added_terms("t");
  change->row.set_request_id(fmt::format("request {}", version));
  return change;
}

std::string DigestOf(int64_t version) { return DigestText(static_cast<uint64_t>(version) * 10); }

TEST(LexiconLogTest, TellsWhatLeadsToTheNewest) {
  LexiconLog log;
  EXPECT_TRUE(log.Since(0, "")->empty());
  EXPECT_FALSE(log.Since(3, DigestOf(3)).has_value()) << "a version that this lexicon never had";
  for (int64_t version = 1; version <= 5; ++version) log.Append(Change(version));
  EXPECT_EQ(log.Since(0, "")->size(), 5u);
  EXPECT_EQ(log.Since(3, DigestOf(3))->size(), 2u);
  EXPECT_EQ(log.Since(3, DigestOf(3))->front()->after.version, 4);
  EXPECT_TRUE(log.Since(5, DigestOf(5))->empty());
  EXPECT_FALSE(log.Since(3, DigestOf(4)).has_value()) << "the same number, but another lexicon";
  EXPECT_FALSE(log.Since(5, "").has_value());
  EXPECT_FALSE(log.Since(6, DigestOf(6)).has_value());
}

TEST(LexiconLogTest, IsBoundedByChangesAndByTerms) {
  LexiconLog log;
  for (int64_t version = 1; version <= static_cast<int64_t>(kMaxChanges) + 1; ++version) log.Append(Change(version));
  EXPECT_FALSE(log.Since(0, "").has_value());
  EXPECT_EQ(log.Since(1, DigestOf(1))->size(), kMaxChanges);
  const int64_t next = static_cast<int64_t>(kMaxChanges) + 2;
  const int half = static_cast<int>(kMaxChangedTerms) / 2;
  log.Append(Change(next, half));
  EXPECT_EQ(log.FirstVersionWith(next + 1, static_cast<size_t>(half) + 1), next + 1);
  log.Append(Change(next + 1, half));
  EXPECT_EQ(log.Since(next - 1, DigestOf(next - 1))->size(), 2u);
  log.Append(Change(next + 2, half * 3));
  EXPECT_EQ(log.Since(next + 1, DigestOf(next + 1))->size(), 1u) << "the last one is always there";
  EXPECT_FALSE(log.Since(next, DigestOf(next)).has_value());
}

TEST(LexiconLogTest, RemembersRequests) {
  LexiconLog log;
  log.Append(Change(1));
  log.Append(Change(2));
  EXPECT_EQ(log.FindRequest("request 1")->after.version, 1);
  EXPECT_EQ(log.FindRequest("request 3"), nullptr);
  EXPECT_EQ(log.FindRequest(""), nullptr);
}

}  // namespace
}  // namespace huiyao::query
