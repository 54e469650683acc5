#include "services/query/lexicon/lexicon_watch.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/base/error.h"

namespace huiyao::query {
namespace {

// Of terms in a message.
constexpr size_t kMessageBytes = 1 << 20;
constexpr std::chrono::milliseconds kGoneInterval{500};

absl::Status Gone() { return Error(absl::StatusCode::kCancelled, "STREAM_BROKEN", "the caller has gone"); }

// Collects what belongs together and sends it in messages of bounded size.
class Sender {
 public:
  explicit Sender(const std::function<bool(const v1::WatchLexiconResponse&)>& send) : send_(send) {}

  void Reset(size_t expected_terms) {
    message_.set_reset(true);
    message_.set_expected_terms(static_cast<int32_t>(expected_terms));
  }
  void Add(std::string_view term) { *message_.add_added_terms() = Counted(term); }
  void Remove(std::string_view term) { *message_.add_removed_terms() = Counted(term); }

  // Ends what belongs together.
  void Finish(const LexiconState& state) {
    *message_.mutable_lexicon() = DescribeLexicon(state);
    Send();
  }

  // False once the caller has gone.
  bool ok() const { return ok_; }

 private:
  std::string Counted(std::string_view term) {
    if (bytes_ + term.size() > kMessageBytes) Send();
    bytes_ += term.size();
    return std::string(term);
  }

  void Send() {
    ok_ = ok_ && send_(message_);
    message_.Clear();
    bytes_ = 0;
  }

  const std::function<bool(const v1::WatchLexiconResponse&)>& send_;
  v1::WatchLexiconResponse message_;
  size_t bytes_ = 0;
  bool ok_ = true;
};

}  // namespace

absl::Status WatchLexicon(LexiconStore& lexicon, const v1::WatchLexiconRequest& request,
                          const std::function<bool(const v1::WatchLexiconResponse&)>& send,
                          const std::function<bool()>& gone) {
  if (request.version() < 0) return InvalidField("version", "must not be negative");
  Sender sender(send);
  int64_t version = request.version();
  std::string digest = request.digest();
  for (bool first = true; sender.ok(); first = false) {
    LexiconState reached;
    const auto changes = lexicon.ChangesSince(version, digest);
    if (!changes) {
      sender.Reset(lexicon.state().term_count);
      HUIYAO_ASSIGN_OR_RETURN(reached, lexicon.VisitVersion([&](std::string_view term) {
        sender.Add(term);
        return sender.ok() && !lexicon.stopped();
      }));
      // Half of the terms under the name of all would be worse than none.
      if (!lexicon.stopped()) sender.Finish(reached);
    } else if (!changes->empty()) {
      for (const LexiconLog::ChangePtr& change : *changes) {
        for (const std::string& term : change->row.removed_terms()) sender.Remove(term);
        for (const std::string& term : change->row.added_terms()) sender.Add(term);
        sender.Finish(change->after);
        if (!sender.ok()) break;
      }
      reached = changes->back()->after;
    } else if (first) {
      reached = lexicon.state();
      // An update that has come since is told in the next round.
      if (reached.version != version) continue;
      sender.Finish(reached);
    } else {
      if (lexicon.stopped()) break;
      if (gone()) return Gone();
      lexicon.AwaitChange(version, kGoneInterval);
      continue;
    }
    if (lexicon.stopped()) break;
    version = reached.version;
    digest = DigestText(reached.digest);
  }
  if (!sender.ok()) return Gone();
  return WithRetryDelay(Error(absl::StatusCode::kUnavailable, "SHUTTING_DOWN", "the server ends: watch again"),
                        std::chrono::milliseconds(500));
}

}  // namespace huiyao::query
