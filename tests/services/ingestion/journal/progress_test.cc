#include "services/ingestion/journal/progress.h"

#include <thread>

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::ingestion {
namespace {

using std::chrono::system_clock;

TEST(ProgressTest, BoundsRowsAndBytes) {
  Progress progress({.rows = 3, .bytes = 100});
  EXPECT_TRUE(progress.Reserve(1, 60).ok());
  const absl::Status full = progress.Reserve(2, 41);
  EXPECT_EQ(full.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(full), "JOURNAL_FULL");
  EXPECT_TRUE(full.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
  EXPECT_TRUE(progress.Reserve(2, 40).ok());
  EXPECT_TRUE(progress.Reserve(3, 0).ok());
  EXPECT_EQ(ErrorReason(progress.Reserve(4, 0)), "JOURNAL_FULL");
  progress.Remove(1);
  EXPECT_TRUE(progress.Reserve(4, 60).ok());
  EXPECT_EQ(progress.rows(), 3);
  EXPECT_EQ(progress.bytes(), 100);
}

TEST(ProgressTest, WhatIsThereAlreadyHasItsRoomWhateverTheBound) {
  Progress progress({.rows = 1, .bytes = 1});
  EXPECT_TRUE(progress.Add(1, 50));
  EXPECT_TRUE(progress.Add(2, 50));
  EXPECT_FALSE(progress.Add(2, 50));
  EXPECT_EQ(progress.bytes(), 100);
  for (int i = 0; i < 2; ++i) {
    progress.Remove(1);
    progress.Remove(2);
  }
  EXPECT_EQ(progress.rows(), 0);
  EXPECT_EQ(progress.bytes(), 0);
}

TEST(ProgressTest, WaitsUntilTheEndTheDeadlineOrTheWake) {
  Progress progress({});
  EXPECT_TRUE(progress.WaitForEnd(7, system_clock::now())) << "what is not there is at its end";
  progress.Add(7, 1);
  EXPECT_FALSE(progress.WaitForEnd(7, system_clock::now() - std::chrono::hours(1)));
  std::thread end([&] { progress.Remove(7); });
  EXPECT_TRUE(progress.WaitForEnd(7, system_clock::now() + std::chrono::minutes(1)));
  end.join();
  progress.Add(8, 1);
  std::thread wake([&] { progress.WakeAll(); });
  EXPECT_FALSE(progress.WaitForEnd(8, system_clock::now() + std::chrono::minutes(1)));
  wake.join();
  EXPECT_FALSE(progress.WaitForEnd(8, system_clock::now() + std::chrono::minutes(1)));
}

}  // namespace
}  // namespace huiyao::ingestion
