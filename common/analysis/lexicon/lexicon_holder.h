#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_HOLDER_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_HOLDER_H_

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include "common/analysis/lexicon/lexicon.h"

namespace huiyao::analysis {

// The lexicon in force in a process, and a thread that compacts it when its changes have become many. Who works with it
// takes it once and keeps that version until done; nobody waits for a change. Thread-safe.
class LexiconHolder {
 public:
  // Holds Lexicon::Empty().
  LexiconHolder();
  // Ends the thread; a compaction under way is finished first.
  ~LexiconHolder();
  LexiconHolder(const LexiconHolder&) = delete;
  LexiconHolder& operator=(const LexiconHolder&) = delete;

  // The version in force, never null. Takes a lock for as long as a pointer is copied.
  std::shared_ptr<const Lexicon> Get() const;

  // Puts another one in force.
  void Set(std::shared_ptr<const Lexicon> lexicon);

  // Puts the next version in force, see Lexicon::Next.
  void Change(int64_t version, std::span<const std::string> added, std::span<const std::string> removed);

  // Waits until no compaction is due.
  void WaitUntilCompact();

 private:
  void Swap(std::shared_ptr<const Lexicon> lexicon);
  void CompactWhenWorthIt();

  // Held by who makes a lexicon of the one in force. Before mutex_.
  std::mutex changing_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::shared_ptr<const Lexicon> current_;
  bool ending_ = false;
  std::thread compactor_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_HOLDER_H_
