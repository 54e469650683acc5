// The encoder and the cursor against plain lists; damaged bytes.

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "services/query/index/memory_rows.h"
#include "services/query/index/posting_cursor.h"
#include "services/query/index/posting_writer.h"

namespace huiyao::query {
namespace {

struct Posting {
  uint32_t document;
  std::vector<uint32_t> positions;
  uint32_t length;
};

constexpr uint32_t kLimit = 100'000;

std::vector<Posting> RandomList(std::mt19937& random, uint32_t count, uint32_t most_positions) {
  std::set<uint32_t> documents;
  while (documents.size() < count) documents.insert(random() % kLimit);
  std::vector<Posting> list;
  for (const uint32_t document : documents) {
    std::set<uint32_t> positions;
    for (uint32_t i = 1 + random() % most_positions; i > 0; --i) positions.insert(random() % 1'000'000);
    list.push_back({document, {positions.begin(), positions.end()}, 1 + static_cast<uint32_t>(random() % 5000)});
  }
  return list;
}

const std::string& Key() {
  static const std::string key = TermKey(Field::kBody, "中");
  return key;
}

MemoryRows Encode(const std::vector<Posting>& list) {
  MemoryRows rows;
  PostingWriter writer;
  for (const Posting& posting : list) writer.Add(posting.document, posting.positions, posting.length);
  EXPECT_TRUE(writer.Finish(Key(), rows).ok());
  EXPECT_TRUE(writer.empty());
  return rows;
}

class PostingListTest : public ::testing::TestWithParam<std::pair<uint32_t, uint32_t>> {};

TEST_P(PostingListTest, ReadsBackWhatWasWritten) {
  std::mt19937 random(GetParam().first);
  const std::vector<Posting> list = RandomList(random, GetParam().first, GetParam().second);
  const MemoryRows rows = Encode(list);
  PostingCursor cursor;
  ASSERT_TRUE(*cursor.Open(rows, Key(), kLimit));
  EXPECT_EQ(cursor.documents(), list.size());
  std::vector<uint32_t> positions;
  for (const Posting& posting : list) {
    ASSERT_TRUE(cursor.Next());
    ASSERT_EQ(cursor.document(), posting.document);
    ASSERT_EQ(cursor.frequency(), posting.positions.size());
    if (random() % 2) continue;
    // Asking twice is allowed.
    for (int times = 0; times < 2; ++times) {
      ASSERT_TRUE(cursor.Positions(positions).ok());
      ASSERT_EQ(positions, posting.positions);
    }
  }
  EXPECT_FALSE(cursor.Next());
  EXPECT_FALSE(cursor.Next());
  EXPECT_FALSE(cursor.SkipTo(0));
  EXPECT_TRUE(cursor.status().ok());
}

TEST_P(PostingListTest, SkipsAndBounds) {
  std::mt19937 random(GetParam().first + 1);
  const std::vector<Posting> list = RandomList(random, GetParam().first, GetParam().second);
  const MemoryRows rows = Encode(list);
  std::vector<uint32_t> positions;
  for (int round = 0; round < 20; ++round) {
    PostingCursor cursor;
    ASSERT_TRUE(*cursor.Open(rows, Key(), kLimit));
    size_t at = 0;
    for (uint32_t target = random() % 500; at < list.size(); target += 1 + random() % (1 << (random() % 15))) {
      while (at < list.size() && list[at].document < target) ++at;
      PostingCursor::BlockMax bound;
      ASSERT_EQ(cursor.BlockMaxAt(target, bound), at < list.size());
      ASSERT_EQ(cursor.SkipTo(target), at < list.size());
      if (at == list.size()) break;
      ASSERT_EQ(cursor.document(), list[at].document);
      ASSERT_LE(cursor.document(), bound.last_document);
      ASSERT_GE(bound.highest_frequency, list[at].positions.size());
      ASSERT_LE(bound.shortest_length, list[at].length);
      ASSERT_TRUE(cursor.Positions(positions).ok());
      ASSERT_EQ(positions, list[at].positions);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, PostingListTest,
                         ::testing::Values(std::pair(1u, 1u), std::pair(2u, 3u), std::pair(127u, 2u),
                                           std::pair(128u, 1u), std::pair(129u, 4u), std::pair(1000u, 30u),
                                           // Several chunks of positions.
                                           std::pair(5000u, 120u)));

TEST(PostingCursorTest, AbsentTermIsNotAnError) {
  const MemoryRows rows = Encode({{3, {1}, 1}});
  PostingCursor cursor;
  EXPECT_FALSE(*cursor.Open(rows, TermKey(Field::kTitle, "中"), kLimit));
}

TEST(PostingCursorTest, DamageIsAnErrorNotACrash) {
  std::mt19937 random(5);
  for (const uint32_t size : {1u, 40u, 300u}) {
    const MemoryRows good = Encode(RandomList(random, size, 12));
    std::vector<std::pair<std::string, std::string>> content;
    for (auto row = good.Scan(""); row->Valid(); row->Next()) content.emplace_back(row->key(), row->value());
    for (int round = 0; round < 3000; ++round) {
      auto damaged = content;
      std::string& value = damaged[random() % damaged.size()].second;
      if (random() % 3 == 0) {
        value.resize(random() % (value.size() + 1));
      } else {
        // The head of the list is where most can go wrong.
        value[random() % 2 ? random() % value.size() : random() % std::min<size_t>(value.size(), 16)] =
            static_cast<char>(random());
      }
      MemoryRows rows;
      for (const auto& [key, bytes] : damaged) ASSERT_TRUE(rows.Add(key, bytes).ok());
      PostingCursor cursor;
      std::vector<uint32_t> positions;
      const auto opened = cursor.Open(rows, Key(), kLimit);
      if (!opened.ok()) {
        ASSERT_TRUE(absl::IsDataLoss(opened.status()));
        continue;
      }
      while (cursor.Next()) {
        ASSERT_LT(cursor.document(), kLimit);
        const absl::Status status = cursor.Positions(positions);
        ASSERT_TRUE(status.ok() || absl::IsDataLoss(status));
      }
      ASSERT_TRUE(cursor.status().ok() || absl::IsDataLoss(cursor.status()));
    }
  }
}

}  // namespace
}  // namespace huiyao::query
