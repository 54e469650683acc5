#include "services/ingestion/journal/work_queue.h"

namespace huiyao::ingestion {

void WorkQueue::Push(TaskPtr task, std::chrono::milliseconds delay) {
  {
    const std::lock_guard lock(mutex_);
    // What was put off takes its place among what arrives later: a steady stream of new tasks does not starve it.
    tasks_.emplace(std::make_pair(Clock::now() + delay, ++arrivals_), std::move(task));
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
      // Somebody must wait for what is due next, in the place of this thread.
      if (!tasks_.empty()) changed_.notify_one();
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
