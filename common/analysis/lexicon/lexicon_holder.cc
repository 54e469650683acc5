#include "common/analysis/lexicon/lexicon_holder.h"

#include <sys/resource.h>

#include <utility>

namespace huiyao::analysis {
namespace {

constexpr int kBackgroundNiceness = 10;

}  // namespace

LexiconHolder::LexiconHolder() : current_(Lexicon::Empty()), compactor_([this] { CompactWhenWorthIt(); }) {}

LexiconHolder::~LexiconHolder() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  compactor_.join();
}

std::shared_ptr<const Lexicon> LexiconHolder::Get() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

void LexiconHolder::Set(std::shared_ptr<const Lexicon> lexicon) {
  const std::lock_guard changing(changing_);
  Swap(std::move(lexicon));
}

void LexiconHolder::Change(int64_t version, std::span<const std::string> added, std::span<const std::string> removed) {
  const std::lock_guard changing(changing_);
  Swap(Get()->Next(version, added, removed));
}

// Releases the old one after the lock: it may be the last to hold it, and freeing a million terms takes time.
void LexiconHolder::Swap(std::shared_ptr<const Lexicon> lexicon) {
  {
    const std::lock_guard lock(mutex_);
    current_.swap(lexicon);
  }
  changed_.notify_all();
}

void LexiconHolder::WaitUntilCompact() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return ending_ || !current_->worth_compacting(); });
}

void LexiconHolder::CompactWhenWorthIt() {
  // What waits for an answer goes first. On Linux this is of the thread alone; without the right to it, it stays as it
  // is.
  setpriority(PRIO_PROCESS, 0, kBackgroundNiceness);
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return ending_ || current_->worth_compacting(); });
      if (ending_) return;
    }
    std::shared_ptr<const Lexicon> frozen;
    {
      const std::lock_guard changing(changing_);
      frozen = Get()->Frozen();
      Swap(frozen);
    }
    const std::shared_ptr<const Lexicon> compacted = frozen->Compacted();
    const std::lock_guard changing(changing_);
    // Another lexicon altogether may have come meanwhile.
    if (auto now = Get()->OnBaseOf(*frozen, *compacted)) Swap(std::move(now));
  }
}

}  // namespace huiyao::analysis
