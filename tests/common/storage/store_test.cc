#include "common/storage/store.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "gtest/gtest.h"
#include "tests/common/temp_dir.h"

namespace huiyao::storage {
namespace {

StoreOptions OptionsFor(const TempDir& dir) {
  StoreOptions options;
  options.path = dir / "store";
  options.owner = "tester";
  options.families = {{"small"}, {"large", Family::Values::kLarge}};
  return options;
}

std::unique_ptr<Store> MustOpen(const StoreOptions& options) {
  auto store = Store::Open(options);
  EXPECT_TRUE(store.ok()) << store.status().ToString();
  return store.ok() ? *std::move(store) : nullptr;
}

void MustPut(Store& store, std::string_view family, const std::string& key, const std::string& value, bool sync) {
  rocksdb::WriteBatch batch;
  batch.Put(store.family(family), key, value);
  const absl::Status status = store.Write(batch, sync);
  EXPECT_TRUE(status.ok()) << status.ToString();
}

std::optional<std::string> MustGet(const Store& store, std::string_view family, const std::string& key) {
  auto value = store.Get(store.family(family), key);
  EXPECT_TRUE(value.ok()) << value.status().ToString();
  return value.ok() ? *value : std::nullopt;
}

// The write-ahead log of a closed store that was never flushed: all that it holds.
std::filesystem::path LogOf(const StoreOptions& options) {
  std::filesystem::path largest;
  for (const auto& entry : std::filesystem::directory_iterator(options.path)) {
    if (entry.path().extension() != ".log") continue;
    if (largest.empty() || entry.file_size() > std::filesystem::file_size(largest)) largest = entry.path();
  }
  EXPECT_FALSE(largest.empty());
  return largest;
}

void FlipByte(const std::filesystem::path& path, std::streamoff offset) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(offset);
  const int byte = file.get();
  file.seekp(offset);
  file.put(static_cast<char>(byte ^ 0x5A));
}

TEST(StoreTest, KeepsRowsAndIdentityAcrossReopening) {
  const TempDir dir;
  const std::string blob(100'000, 'b');
  std::string id;
  {
    const auto store = MustOpen(OptionsFor(dir));
    id = store->id();
    EXPECT_EQ(id.size(), 32u);
    EXPECT_EQ(store->opened_format(), 1u);
    MustPut(*store, "small", "k", "v", true);
    MustPut(*store, "large", "k", blob, false);
    EXPECT_EQ(MustGet(*store, "small", "absent"), std::nullopt);
  }
  const auto store = MustOpen(OptionsFor(dir));
  EXPECT_EQ(store->id(), id);
  EXPECT_EQ(MustGet(*store, "small", "k"), "v");
  EXPECT_EQ(MustGet(*store, "large", "k"), blob);
  EXPECT_EQ(MustGet(*store, "large", "v"), std::nullopt);
}

TEST(StoreTest, LargeValuesCountAsBytesOnDiskOnceFlushed) {
  const TempDir dir;
  const auto store = MustOpen(OptionsFor(dir));
  std::string noise(1 << 20, '\0');
  uint32_t x = 1;
  for (char& c : noise) c = static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
  MustPut(*store, "large", "k", noise, true);
  ASSERT_TRUE(store->db()->Flush(rocksdb::FlushOptions(), store->family("large")).ok());
  EXPECT_GT(store->DiskBytes(), noise.size() / 2);
  EXPECT_EQ(MustGet(*store, "large", "k"), noise);
}

TEST(StoreTest, TwoStoresHaveDifferentIds) {
  const TempDir a;
  const TempDir b;
  EXPECT_NE(MustOpen(OptionsFor(a))->id(), MustOpen(OptionsFor(b))->id());
}

TEST(StoreTest, RefusesAnotherOwner) {
  const TempDir dir;
  MustOpen(OptionsFor(dir));
  StoreOptions other = OptionsFor(dir);
  other.owner = "somebody";
  const auto refused = Store::Open(other);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(refused.status()), "WRONG_STORE");
  EXPECT_NE(std::string(refused.status().message()).find("belongs to tester"), std::string::npos);
  MustOpen(OptionsFor(dir));
}

TEST(StoreTest, RefusesAnotherOwnerWithOtherFamilies) {
  const TempDir dir;
  MustOpen(OptionsFor(dir));
  StoreOptions other = OptionsFor(dir);
  other.owner = "somebody";
  other.families = {{"mine"}};
  const auto refused = Store::Open(other);
  EXPECT_EQ(ErrorReason(refused.status()), "WRONG_STORE") << refused.status().ToString();
  EXPECT_NE(std::string(refused.status().message()).find("belongs to tester"), std::string::npos);
}

TEST(StoreTest, RefusesAForeignDatabase) {
  const TempDir dir;
  {
    rocksdb::Options plain;
    plain.create_if_missing = true;
    rocksdb::DB* db = nullptr;
    ASSERT_TRUE(rocksdb::DB::Open(plain, OptionsFor(dir).path, &db).ok());
    rocksdb::ColumnFamilyHandle* family = nullptr;
    ASSERT_TRUE(db->CreateColumnFamily(rocksdb::ColumnFamilyOptions(), "theirs", &family).ok());
    ASSERT_TRUE(db->DestroyColumnFamilyHandle(family).ok());
    delete db;
  }
  EXPECT_EQ(ErrorReason(Store::Open(OptionsFor(dir)).status()), "WRONG_STORE");
}

TEST(StoreTest, RefusesANewerFormatAndTellsAnOlderOne) {
  const TempDir dir;
  StoreOptions options = OptionsFor(dir);
  options.format = 7;
  MustOpen(options);
  options.format = 6;
  const auto refused = Store::Open(options);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(refused.status()), "FORMAT_TOO_NEW");
  options.format = 9;
  EXPECT_EQ(MustOpen(options)->opened_format(), 7u);
  ASSERT_TRUE(MustOpen(options)->RaiseFormat().ok());
  EXPECT_EQ(MustOpen(options)->opened_format(), 9u);
}

TEST(StoreTest, RefusesANewerFormatWithFamiliesUnknownHere) {
  const TempDir dir;
  StoreOptions newer = OptionsFor(dir);
  newer.format = 2;
  newer.families.push_back({"invented later"});
  MustOpen(newer);
  EXPECT_EQ(ErrorReason(Store::Open(OptionsFor(dir)).status()), "FORMAT_TOO_NEW");
}

TEST(StoreTest, OpensWithMoreFamiliesThanItHad) {
  const TempDir dir;
  MustPut(*MustOpen(OptionsFor(dir)), "small", "k", "v", true);
  StoreOptions options = OptionsFor(dir);
  options.families.push_back({"more"});
  const auto store = MustOpen(options);
  EXPECT_EQ(MustGet(*store, "small", "k"), "v");
  EXPECT_EQ(MustGet(*store, "more", "k"), std::nullopt);
}

TEST(StoreTest, RefusesAStoreThatIsOpen) {
  const TempDir dir;
  const auto store = MustOpen(OptionsFor(dir));
  const auto refused = Store::Open(OptionsFor(dir));
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(refused.status()), "STORE_IN_USE") << refused.status().ToString();
}

TEST(StoreTest, TellsThatADirectoryCannotBeMade) {
  const TempDir dir;
  std::ofstream(dir / "file") << "x";
  StoreOptions options = OptionsFor(dir);
  options.path = dir / "file/clock/store";  // A path that speaks of a lock is none.
  const auto refused = Store::Open(options);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(refused.status()), "STORAGE_UNAVAILABLE");
}

TEST(StoreTest, BatchesAreAtomicAcrossFamilies) {
  const TempDir dir;
  {
    const auto store = MustOpen(OptionsFor(dir));
    rocksdb::WriteBatch batch;
    batch.Put(store->family("small"), "a", "1");
    batch.Put(store->family("large"), "b", "2");
    ASSERT_TRUE(store->Write(batch, true).ok());
  }
  // The last record loses its end, as when the machine dies: all of the batch goes, none of it stays.
  const auto log = LogOf(OptionsFor(dir));
  std::filesystem::resize_file(log, std::filesystem::file_size(log) - 1);
  const auto store = MustOpen(OptionsFor(dir));
  EXPECT_EQ(MustGet(*store, "small", "a"), std::nullopt);
  EXPECT_EQ(MustGet(*store, "large", "b"), std::nullopt);
}

TEST(StoreTest, ATornLastRecordIsNoLossWhereverItIsTorn) {
  for (int cut = 1; cut < 40; cut += 3) {
    const TempDir dir;
    {
      const auto store = MustOpen(OptionsFor(dir));
      MustPut(*store, "small", "whole", "1", true);
      MustPut(*store, "small", "torn", std::string(40, 'x'), true);
    }
    const auto log = LogOf(OptionsFor(dir));
    std::filesystem::resize_file(log, std::filesystem::file_size(log) - static_cast<uintmax_t>(cut));
    const auto store = MustOpen(OptionsFor(dir));
    EXPECT_EQ(MustGet(*store, "small", "whole"), "1") << cut;
    EXPECT_EQ(MustGet(*store, "small", "torn"), std::nullopt) << cut;
    MustPut(*store, "small", "after", "2", true);
  }
}

class DamagedLogTest : public testing::Test {
 protected:
  // A log with a hundred rows of 1 KB and a damaged one in the middle.
  DamagedLogTest() {
    {
      const auto store = MustOpen(OptionsFor(dir_));
      for (int i = 0; i < 100; ++i) {
        MustPut(*store, "small", BigEndian64(static_cast<uint64_t>(i)), std::string(1'000, 'v'), true);
      }
    }
    const auto log = LogOf(OptionsFor(dir_));
    FlipByte(log, static_cast<std::streamoff>(std::filesystem::file_size(log) / 2));
  }

  const TempDir dir_;
};

TEST_F(DamagedLogTest, IsToldAsLoss) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto refused = Store::Open(OptionsFor(dir_));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.status().code(), absl::StatusCode::kDataLoss) << refused.status().ToString();
    EXPECT_EQ(ErrorReason(refused.status()), "STORAGE_CORRUPT");
  }
}

TEST_F(DamagedLogTest, IsReadUpToTheDamageIfLossIsAccepted) {
  StoreOptions options = OptionsFor(dir_);
  options.accept_loss = true;
  {
    const auto store = MustOpen(options);
    ASSERT_NE(store, nullptr);
    EXPECT_TRUE(MustGet(*store, "small", BigEndian64(0)).has_value());
    EXPECT_TRUE(MustGet(*store, "small", BigEndian64(40)).has_value());
    EXPECT_FALSE(MustGet(*store, "small", BigEndian64(99)).has_value());
    MustPut(*store, "small", "after", "1", true);
  }
  // Accepted once, it is over.
  const auto store = MustOpen(OptionsFor(dir_));
  ASSERT_NE(store, nullptr);
  EXPECT_EQ(MustGet(*store, "small", "after"), "1");
}

TEST(StoreTest, ALostLogIsToldAsLoss) {
  const TempDir dir;
  {
    const auto store = MustOpen(OptionsFor(dir));
    MustPut(*store, "small", "a", "1", true);
    // A second log begins, while the first is still needed by a family that was not flushed.
    MustPut(*store, "large", "b", "2", true);
    ASSERT_TRUE(store->db()->Flush(rocksdb::FlushOptions(), store->family("small")).ok());
    MustPut(*store, "small", "c", "3", true);
  }
  std::filesystem::path oldest;
  int logs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(OptionsFor(dir).path)) {
    if (entry.path().extension() != ".log") continue;
    ++logs;
    if (oldest.empty() || entry.path() < oldest) oldest = entry.path();
  }
  ASSERT_GE(logs, 2);
  std::filesystem::remove(oldest);
  const auto refused = Store::Open(OptionsFor(dir));
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kDataLoss) << refused.status().ToString();
  StoreOptions options = OptionsFor(dir);
  options.accept_loss = true;
  const auto store = MustOpen(options);
  ASSERT_NE(store, nullptr);
  EXPECT_EQ(MustGet(*store, "small", "a"), "1");
  EXPECT_EQ(MustGet(*store, "large", "b"), std::nullopt);
}

TEST(StoreTest, ManyThreadsWriteAndAllIsThere) {
  const TempDir dir;
  constexpr int kThreads = 8;
  constexpr int kRows = 40;
  {
    const auto store = MustOpen(OptionsFor(dir));
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&store, t] {
        for (int i = 0; i < kRows; ++i) {
          const std::string key = BigEndian64(static_cast<uint64_t>(t * kRows + i));
          rocksdb::WriteBatch batch;
          batch.Put(store->family("small"), key, "s");
          batch.Put(store->family("large"), key, std::string(5'000, static_cast<char>('a' + t)));
          EXPECT_TRUE(store->Write(batch, true).ok());
          EXPECT_TRUE(MustGet(*store, "large", key).has_value());
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  const auto store = MustOpen(OptionsFor(dir));
  for (int i = 0; i < kThreads * kRows; ++i) {
    const std::string key = BigEndian64(static_cast<uint64_t>(i));
    EXPECT_EQ(MustGet(*store, "small", key), "s");
    EXPECT_EQ(MustGet(*store, "large", key), std::string(5'000, static_cast<char>('a' + i / kRows)));
  }
}

}  // namespace
}  // namespace huiyao::storage
