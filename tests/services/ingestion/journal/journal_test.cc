#include "services/ingestion/journal/journal.h"

#include <string>
#include <vector>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "tests/common/temp_dir.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

using v1::Ingestion;

void Put(storage::Store& store, const Journal& journal, int64_t sequence, Ingestion::State state) {
  v1::JournalRow row;
  row.mutable_ingestion()->set_name(IngestionName(sequence));
  row.mutable_ingestion()->set_state(state);
  rocksdb::WriteBatch batch;
  journal.Put(row, batch);
  ASSERT_TRUE(store.Write(batch, false).ok());
}

std::vector<int64_t> Pending(const Journal& journal) {
  const auto rows = journal.Pending();
  EXPECT_TRUE(rows.ok());
  std::vector<int64_t> sequences;
  for (const auto& row : *rows) sequences.push_back(SequenceOf(row));
  return sequences;
}

TEST(JournalTest, TheOutboxHoldsExactlyThePendingRowsInOrder) {
  const TempDir dir;
  const auto store = OpenJournalStore(dir);
  const Journal journal(*store);
  using Sequences = std::vector<int64_t>;
  for (const int64_t sequence : {300, 2, 1}) Put(*store, journal, sequence, Ingestion::STATE_PENDING);
  Put(*store, journal, 4, Ingestion::STATE_FAILED);
  EXPECT_EQ(Pending(journal), (Sequences{1, 2, 300}));
  Put(*store, journal, 2, Ingestion::STATE_SUCCEEDED);
  Put(*store, journal, 1, Ingestion::STATE_SUPERSEDED);
  Put(*store, journal, 4, Ingestion::STATE_PENDING);
  EXPECT_EQ(Pending(journal), (Sequences{4, 300}));
  Put(*store, journal, 300, Ingestion::STATE_FAILED);
  EXPECT_EQ(Pending(journal), (Sequences{4}));
}

TEST(JournalTest, NumbersGoOnAfterReopening) {
  const TempDir dir;
  {
    const auto store = OpenJournalStore(dir);
    Journal journal(*store);
    ASSERT_TRUE(journal.Open().ok());
    EXPECT_EQ(journal.NextSequence(), 1);
    Put(*store, journal, journal.NextSequence(), Ingestion::STATE_SUCCEEDED);
  }
  {
    const auto store = OpenJournalStore(dir);
    Journal journal(*store);
    ASSERT_TRUE(journal.Open().ok());
    EXPECT_EQ(journal.NextSequence(), 3);
    ASSERT_TRUE(journal.SkipTo(40).ok());
    ASSERT_TRUE(journal.SkipTo(20).ok());
    EXPECT_EQ(journal.last_sequence(), 40);
  }
  const auto store = OpenJournalStore(dir);
  Journal journal(*store);
  ASSERT_TRUE(journal.Open().ok());
  EXPECT_GE(journal.last_sequence(), 20);
}

TEST(JournalTest, VisitsTheNewestFirst) {
  const TempDir dir;
  const auto store = OpenJournalStore(dir);
  const Journal journal(*store);
  for (int64_t i = 1; i <= 5; ++i) Put(*store, journal, i * 100, Ingestion::STATE_SUCCEEDED);
  const auto visit = [&](int64_t before, size_t most) {
    std::vector<int64_t> seen;
    EXPECT_TRUE(journal
                    .VisitNewestFirst(before,
                                      [&](const v1::JournalRow& row) {
                                        seen.push_back(SequenceOf(row));
                                        return seen.size() < most;
                                      })
                    .ok());
    return seen;
  };
  using Sequences = std::vector<int64_t>;
  EXPECT_EQ(visit(0, 2), (Sequences{500, 400}));
  EXPECT_EQ(visit(400, 9), (Sequences{300, 200, 100}));
  EXPECT_EQ(visit(401, 1), (Sequences{400}));
  EXPECT_EQ(visit(100, 9), Sequences{});
  EXPECT_EQ(visit(1, 9), Sequences{});
}

TEST(JournalTest, NamesSortAsNumbersAndParseBack) {
  EXPECT_EQ(IngestionName(255), "ingestions/00000000000000ff");
  EXPECT_LT(IngestionName(9), IngestionName(16));
  EXPECT_EQ(*ParseIngestionName("ingestions/00000000000000ff"), 255);
  for (const char* bad :
       {"", "ingestions/", "ingestions/ff", "ingestions/0000000000000000", "documents/a", "ingestions/00000000000000fg",
        "ingestions/-000000000000001", "ingestions/ffffffffffffffff", "ingestions/00000000000000ff0"}) {
    EXPECT_EQ(ErrorReason(ParseIngestionName(bad).status()), "INVALID_FIELD") << bad;
  }
}

TEST(JournalTest, UnknownRowsAreNotFound) {
  const TempDir dir;
  const auto store = OpenJournalStore(dir);
  const Journal journal(*store);
  EXPECT_EQ(ErrorReason(journal.Get(7).status()), "INGESTION_NOT_FOUND");
}

}  // namespace
}  // namespace huiyao::ingestion
