#ifndef HUIYAO_TESTS_CLUSTER_PROCESS_H_
#define HUIYAO_TESTS_CLUSTER_PROCESS_H_

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace huiyao::testing {

// A child process with its output in a file. Killed when destroyed. Not thread-safe.
class Process {
 public:
  Process() = default;
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;

  // Starts `arguments[0]`; standard output and error are appended to `log`. Aborts the test program if it cannot.
  static Process Start(const std::vector<std::string>& arguments, const std::string& log);

  // Sends a signal; nothing if it has ended.
  void Signal(int signal) const;

  // Waits for its end. The exit status, 128 + signal if it was killed, -1 if it still runs after `patience`.
  int Wait(std::chrono::milliseconds patience = std::chrono::milliseconds(30'000));

  // SIGKILL and the wait for its end.
  void Kill();

  bool running();
  pid_t pid() const { return pid_; }

  // Peak resident memory so far, in bytes; 0 if it has ended.
  int64_t PeakMemoryBytes() const;
  // User and system time so far, in seconds.
  double CpuSeconds() const;

 private:
  pid_t pid_ = 0;
  int status_ = 0;
};

// A port of 127.0.0.1 that was free a moment ago.
int FreePort();

// A new directory that is removed with all that is in it when this is destroyed.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_CLUSTER_PROCESS_H_
