#include "services/query/lexicon/lexicon_watch.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tests/services/query/lexicon/lexicon_fixture.h"

namespace huiyao::query {
namespace {

// Watches on a thread of its own and does as it is told.
class Watcher {
 public:
  Watcher(LexiconStore& lexicon, const v1::WatchLexiconRequest& request)
      : thread_([this, &lexicon, request] {
          const absl::Status ended = WatchLexicon(
              lexicon, request, [this](const auto& message) { return Take(message); }, [this] { return gone_.load(); });
          const std::lock_guard lock(mutex_);
          ended_ = ended;
        }) {}
  ~Watcher() {
    gone_ = true;
    Release();
    thread_.join();
  }

  // Waits until this version is complete.
  void Await(int64_t version) {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(changed_.wait_for(lock, std::chrono::seconds(60), [&] { return last_.version() == version; }));
  }
  std::set<std::string> terms() {
    const std::lock_guard lock(mutex_);
    return terms_;
  }
  int resets() {
    const std::lock_guard lock(mutex_);
    return resets_;
  }
  int messages() {
    const std::lock_guard lock(mutex_);
    return messages_;
  }
  absl::Status Join() {
    thread_.join();
    thread_ = std::thread([] {});
    const std::lock_guard lock(mutex_);
    return ended_;
  }
  // Takes no messages until Release.
  void Hold() { held_ = true; }
  void Release() {
    held_ = false;
    held_.notify_all();
  }
  void Go() { gone_ = true; }

 private:
  bool Take(const v1::WatchLexiconResponse& message) {
    held_.wait(true);
    const std::lock_guard lock(mutex_);
    ++messages_;
    if (message.reset()) {
      terms_.clear();
      ++resets_;
    }
    for (const std::string& term : message.removed_terms()) terms_.erase(term);
    for (const std::string& term : message.added_terms()) terms_.insert(term);
    if (message.has_lexicon()) last_ = message.lexicon();
    changed_.notify_all();
    return true;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::string> terms_;
  v1::Lexicon last_;
  int resets_ = 0;
  int messages_ = 0;
  absl::Status ended_;
  std::atomic<bool> gone_{false};
  std::atomic<bool> held_{false};
  std::thread thread_;
};

class LexiconWatchTest : public LexiconStoreTest {
 protected:
  static v1::WatchLexiconRequest From(const LexiconState& state) {
    v1::WatchLexiconRequest request;
    request.set_version(state.version);
    request.set_digest(DigestText(state.digest));
    return request;
  }
};

TEST_F(LexiconWatchTest, TellsChangesSinceAndThoseToCome) {
  MustUpdate({"a", "b"});
  const LexiconState first = lexicon_->state();
  MustUpdate({"c"}, {"a"});
  Watcher watcher(*lexicon_, From(first));
  watcher.Await(2);
  EXPECT_EQ(watcher.terms(), std::set<std::string>{"c"}) << "what it has it is not told";
  EXPECT_EQ(watcher.resets(), 0);
  MustUpdate({"d"});
  watcher.Await(3);
  EXPECT_EQ(watcher.messages(), 2);
}

TEST_F(LexiconWatchTest, WhoHasTheNewestIsToldSo) {
  MustUpdate({"a"});
  Watcher watcher(*lexicon_, From(lexicon_->state()));
  watcher.Await(1);
  EXPECT_EQ(watcher.messages(), 1);
  EXPECT_TRUE(watcher.terms().empty());
}

TEST_F(LexiconWatchTest, WhoHasAnotherLexiconGetsAllTermsInPieces) {
  Terms terms;
  for (int i = 0; i < 20'000; ++i) terms.push_back(fmt::format("{:x>64}", i));
  MustUpdate(terms);
  v1::WatchLexiconRequest other;
  other.set_version(7);
  other.set_digest("0123456789abcdef");
  Watcher watcher(*lexicon_, other);
  watcher.Await(1);
  EXPECT_EQ(watcher.resets(), 1);
  EXPECT_EQ(watcher.messages(), 2) << "more than 1 MiB";
  EXPECT_EQ(watcher.terms().size(), terms.size());
}

TEST_F(LexiconWatchTest, ASlowWatcherHoldsNobodyUpAndMissesNothing) {
  MustUpdate({"start"});
  Watcher slow(*lexicon_, {});
  slow.Await(1);
  slow.Hold();
  Watcher quick(*lexicon_, {});
  for (int i = 0; i < 50; ++i) MustUpdate({fmt::format("t{}", i)}, {fmt::format("t{}", i - 1)});
  quick.Await(51);
  slow.Release();
  slow.Await(51);
  const std::set<std::string> expected = {"start", "t49"};
  EXPECT_EQ(quick.terms(), expected);
  EXPECT_EQ(slow.terms(), expected);
}

TEST_F(LexiconWatchTest, EndsWithTheCallerAndWithTheServer) {
  Watcher caller(*lexicon_, {});
  caller.Await(0);
  caller.Go();
  EXPECT_EQ(ErrorReason(caller.Join()), "STREAM_BROKEN");
  Watcher server(*lexicon_, {});
  server.Await(0);
  lexicon_->StopWaiting();
  const absl::Status ended = server.Join();
  EXPECT_EQ(ended.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(ended), "SHUTTING_DOWN");
}

TEST_F(LexiconWatchTest, WatchersSeeEveryVersionUnderConcurrentUpdates) {
  constexpr int kWriters = 3;
  constexpr int kUpdates = 40;
  Watcher first(*lexicon_, {});
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kUpdates; ++i) MustUpdate({fmt::format("{} {}", writer, i)});
    });
  }
  v1::WatchLexiconRequest other;
  other.set_version(1000);
  Watcher second(*lexicon_, other);
  for (std::thread& writer : writers) writer.join();
  first.Await(kWriters * kUpdates);
  second.Await(kWriters * kUpdates);
  EXPECT_EQ(first.terms().size(), static_cast<size_t>(kWriters * kUpdates));
  EXPECT_EQ(second.terms(), first.terms());
}

}  // namespace
}  // namespace huiyao::query
