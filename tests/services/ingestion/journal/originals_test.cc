#include "services/ingestion/journal/originals.h"

#include <string>

#include "common/base/error.h"
#include "gtest/gtest.h"
#include "services/ingestion/journal/format.h"
#include "tests/common/temp_dir.h"
#include "tests/services/ingestion/journal/house.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kMiB = 1 << 20;

std::string Bytes(size_t size) {
  std::string bytes(size, '\0');
  for (size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
  return bytes;
}

class OriginalsTest : public testing::Test {
 protected:
  void Add(int64_t sequence, const std::string& bytes) {
    rocksdb::WriteBatch batch;
    ASSERT_TRUE(originals_.Add(sequence, bytes, batch).ok());
    ASSERT_TRUE(store_->Write(batch, true).ok());
  }

  int Rows(const char* family) {
    const std::unique_ptr<rocksdb::Iterator> it(
        store_->db()->NewIterator(rocksdb::ReadOptions(), store_->family(family)));
    int rows = 0;
    for (it->SeekToFirst(); it->Valid(); it->Next()) ++rows;
    return rows;
  }

  const TempDir dir_;
  const std::unique_ptr<storage::Store> store_ = OpenJournalStore(dir_);
  Originals originals_{*store_};
};

TEST_F(OriginalsTest, ReadsBackWhatWasWrittenAtEveryChunkBoundary) {
  const struct {
    size_t size;
    int chunks;
  } cases[] = {{0, 0}, {1, 1}, {kMiB - 1, 1}, {kMiB, 1}, {kMiB + 1, 2}, {2 * kMiB, 2}, {3 * kMiB + kMiB / 2, 4}};
  int64_t sequence = 0;
  for (const auto& [size, chunks] : cases) {
    SCOPED_TRACE(size);
    EXPECT_EQ(Originals::ChunkCount(size), chunks);
    const std::string bytes = Bytes(size);
    Add(++sequence, bytes);
    const auto read = originals_.ReadAll(sequence, chunks);
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(*read == bytes);
  }
  EXPECT_EQ(Rows(kStagingFamily), 0);
}

TEST_F(OriginalsTest, ReadsAnyRange) {
  const std::string bytes = Bytes(3 * kMiB + kMiB / 2);
  Add(1, bytes);
  for (const size_t offset :
       {size_t{0}, size_t{1}, kMiB - 1, kMiB, kMiB + 7, 3 * kMiB, bytes.size() - 1, bytes.size()}) {
    for (const size_t limit : {size_t{0}, size_t{1}, kMiB, kMiB + 1, 2 * kMiB, bytes.size(), 2 * bytes.size()}) {
      std::string read;
      ASSERT_TRUE(originals_
                      .Read(1, 4, static_cast<int64_t>(offset), static_cast<int64_t>(limit),
                            [&](std::string_view piece) {
                              EXPECT_LE(piece.size(), kMiB);
                              read.append(piece);
                              return true;
                            })
                      .ok());
      EXPECT_TRUE(read == bytes.substr(offset, limit == 0 ? std::string::npos : limit)) << offset << ' ' << limit;
    }
  }
}

TEST_F(OriginalsTest, StopsWhenTheReaderHasEnough) {
  Add(1, Bytes(3 * kMiB));
  int pieces = 0;
  ASSERT_TRUE(originals_.Read(1, 3, 0, 0, [&](std::string_view) { return ++pieces < 2; }).ok());
  EXPECT_EQ(pieces, 2);
}

TEST_F(OriginalsTest, RemovedOnesAreGone) {
  Add(1, Bytes(2 * kMiB));
  Add(2, Bytes(10));
  rocksdb::WriteBatch batch;
  originals_.Remove(1, 2, batch);
  ASSERT_TRUE(store_->Write(batch, true).ok());
  EXPECT_EQ(ErrorReason(originals_.ReadAll(1, 2).status()), "ORIGINAL_DELETED");
  EXPECT_EQ(originals_.ReadAll(2, 1)->size(), 10u);
  EXPECT_EQ(Rows(kOriginalsFamily), 1);
}

TEST_F(OriginalsTest, SweepsWhatWasStagedForARowThatNeverCame) {
  Add(1, Bytes(2 * kMiB));
  Add(3, Bytes(2 * kMiB));
  {
    rocksdb::WriteBatch never_written;
    ASSERT_TRUE(originals_.Add(2, Bytes(3 * kMiB), never_written).ok());
  }
  EXPECT_EQ(Rows(kOriginalsFamily), 7);
  ASSERT_TRUE(originals_.SweepStaged().ok());
  EXPECT_EQ(Rows(kOriginalsFamily), 4);
  EXPECT_EQ(Rows(kStagingFamily), 0);
  EXPECT_TRUE(originals_.ReadAll(1, 2).ok());
  EXPECT_TRUE(originals_.ReadAll(3, 2).ok());
  // The number may be given again.
  Add(2, Bytes(2 * kMiB));
  ASSERT_TRUE(originals_.SweepStaged().ok());
  EXPECT_TRUE(*originals_.ReadAll(2, 2) == Bytes(2 * kMiB));
}

}  // namespace
}  // namespace huiyao::ingestion
