#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_PROGRESS_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_PROGRESS_H_

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {

// One line of progress: "sending    [#####.....]  12/40  last". Fits `columns`; "" for none or negative room.
std::string ProgressLine(std::string_view what, size_t done, size_t total, std::string_view last, int columns);

// A bar on standard error that is redrawn in place, if that is a terminal; nothing otherwise. Thread-safe.
class Progress {
 public:
  // `what` names the phase, such as "sending".
  Progress(Terminal& terminal, std::string what, size_t total);
  // Wipes the bar.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Counts one as done; `name` is shown as the last.
  void Advance(std::string_view name);

  // Writes a line to standard output, which on a terminal must not run into the bar.
  void Result(std::string_view line);

  // Writes a line to standard error above the bar.
  void Note(std::string_view line);

 private:
  void Draw(bool force);
  void Wipe();

  Terminal& terminal_;
  const std::string what_;
  const size_t total_;
  std::mutex mutex_;
  size_t done_ = 0;
  std::string last_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point drawn_at_;
};

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_PROGRESS_H_
