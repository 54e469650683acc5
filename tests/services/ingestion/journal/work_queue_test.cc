#include "services/ingestion/journal/work_queue.h"

#include <atomic>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace huiyao::ingestion {
namespace {

TaskPtr Numbered(int64_t sequence) {
  auto task = std::make_shared<Task>();
  task->sequence = sequence;
  return task;
}

TEST(WorkQueueTest, GivesInOrderOfArrival) {
  WorkQueue queue;
  for (int64_t i = 1; i <= 100; ++i) queue.Push(Numbered(i));
  for (int64_t i = 1; i <= 100; ++i) EXPECT_EQ(queue.Pop()->sequence, i);
}

TEST(WorkQueueTest, WhatIsPutOffComesAfterWhatIsDue) {
  WorkQueue queue;
  queue.Push(Numbered(3), std::chrono::milliseconds(40));
  queue.Push(Numbered(2), std::chrono::milliseconds(20));
  queue.Push(Numbered(1));
  for (int64_t i = 1; i <= 3; ++i) EXPECT_EQ(queue.Pop()->sequence, i);
}

TEST(WorkQueueTest, NewTasksDoNotStarveWhatWasPutOff) {
  WorkQueue queue;
  queue.Push(Numbered(1), std::chrono::milliseconds(1));
  int rounds = 0;
  // There is always a new task in the queue, and yet the old one comes.
  for (queue.Push(Numbered(2)); queue.Pop()->sequence != 1; queue.Push(Numbered(2))) ASSERT_LT(++rounds, 10'000'000);
}

TEST(WorkQueueTest, SomebodyWaitsForTheNextWhileOthersAreBusy) {
  WorkQueue queue;
  std::atomic<int> popped{0};
  std::atomic<bool> second{false};
  std::vector<std::thread> workers;
  for (int i = 0; i < 2; ++i) {
    workers.emplace_back([&] {
      while (const TaskPtr task = queue.Pop()) {
        ++popped;
        // The first task keeps its worker until the second has been taken by the other.
        if (task->sequence == 1) {
          while (!second.load()) std::this_thread::yield();
        } else {
          second.store(true);
        }
      }
    });
  }
  queue.Push(Numbered(1), std::chrono::milliseconds(5));
  queue.Push(Numbered(2), std::chrono::milliseconds(10));
  while (popped.load() < 2) std::this_thread::yield();
  queue.Close();
  for (std::thread& worker : workers) worker.join();
}

TEST(WorkQueueTest, CloseWakesEveryoneAndDropsTheRest) {
  WorkQueue queue;
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i) workers.emplace_back([&] { EXPECT_EQ(queue.Pop(), nullptr); });
  queue.Push(Numbered(1), std::chrono::hours(1));
  queue.Close();
  for (std::thread& worker : workers) worker.join();
  queue.Push(Numbered(2));
  EXPECT_EQ(queue.Pop(), nullptr);
}

}  // namespace
}  // namespace huiyao::ingestion
