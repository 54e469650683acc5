#include "tools/huiyao/output/progress.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "common/text/width.h"
#include "fmt/format.h"

namespace huiyao::cli {
namespace {

constexpr size_t kBarCells = 24;
constexpr std::chrono::milliseconds kRedrawEvery(50);

}  // namespace

std::string ProgressLine(std::string_view what, size_t done, size_t total, std::string_view last, int columns) {
  const size_t filled = total == 0 ? kBarCells : std::min(kBarCells, kBarCells * done / total);
  const std::string line = fmt::format("{:<9} [{}{}] {}/{}  {}", what, std::string(filled, '#'),
                                       std::string(kBarCells - filled, '.'), done, total, OneLine(last));
  return text::TruncateToWidth(line, columns);
}

Progress::Progress(Terminal& terminal, std::string what, size_t total)
    : terminal_(terminal), what_(std::move(what)), total_(total) {
  std::lock_guard lock(mutex_);
  Draw(true);
}

Progress::~Progress() {
  std::lock_guard lock(mutex_);
  Wipe();
}

void Progress::Advance(std::string_view name) {
  std::lock_guard lock(mutex_);
  ++done_;
  last_ = name;
  Draw(false);
}

void Progress::Result(std::string_view line) {
  std::lock_guard lock(mutex_);
  const bool same_screen = drawn_ && terminal_.out_is_terminal;
  if (same_screen) Wipe();
  terminal_.out << line << '\n';
  if (!same_screen) return;
  terminal_.out.flush();
  Draw(true);
}

void Progress::Note(std::string_view line) {
  std::lock_guard lock(mutex_);
  Wipe();
  terminal_.err << line << '\n' << std::flush;
  Draw(true);
}

void Progress::Draw(bool force) {
  if (!terminal_.err_is_terminal) return;
  const auto now = std::chrono::steady_clock::now();
  if (!force && drawn_ && now - drawn_at_ < kRedrawEvery) return;
  // One column stays free: a full last column makes some terminals wrap.
  const int columns = terminal_.err_columns == kUnlimited ? 79 : terminal_.err_columns - 1;
  terminal_.err << "\r\x1b[K" << ProgressLine(what_, done_, total_, last_, columns) << std::flush;
  drawn_ = true;
  drawn_at_ = now;
}

void Progress::Wipe() {
  if (!drawn_) return;
  terminal_.err << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace huiyao::cli
