#include "services/ingestion/journal/work_queue.h"

namespace huiyao::ingestion {

void WorkQueue::Push(TaskPtr task, std::chrono::milliseconds delay) {
  {
    const std::lock_guard lock(mutex_);
    // What is due at once is due before all that was ever put off, in order of arrival.
    const Clock::time_point due = delay.count() > 0 ? Clock::now() + delay : Clock::time_point();
    tasks_.emplace(std::make_pair(due, ++arrivals_), std::move(task));
  }
  changed_.notify_one();
}

TaskPtr WorkQueue::Pop() {
  std::unique_lock lock(mutex_);
  while (!closed_) {
    if (tasks_.empty()) {
      changed_.wait(lock);
      continue;
    }
    const Clock::time_point due = tasks_.begin()->first.first;
    if (due <= Clock::now()) {
      TaskPtr task = std::move(tasks_.begin()->second);
      tasks_.erase(tasks_.begin());
      return task;
    }
    changed_.wait_until(lock, due);
  }
  return nullptr;
}

void WorkQueue::Close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

}  // namespace huiyao::ingestion
