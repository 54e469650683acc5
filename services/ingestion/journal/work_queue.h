#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_WORK_QUEUE_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_WORK_QUEUE_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <utility>

#include "services/ingestion/journal/task.h"

namespace huiyao::ingestion {

// Tasks by the time at which they are due, for those without delay that of their arrival. Thread-safe.
class WorkQueue {
 public:
  using Clock = std::chrono::steady_clock;

  void Push(TaskPtr task, std::chrono::milliseconds delay = std::chrono::milliseconds(0));

  // Waits for the next task that is due. Null once the queue is closed.
  TaskPtr Pop();

  // Wakes everyone; what is left in the queue is dropped with it.
  void Close();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::pair<Clock::time_point, uint64_t>, TaskPtr> tasks_;
  uint64_t arrivals_ = 0;
  bool closed_ = false;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_WORK_QUEUE_H_
