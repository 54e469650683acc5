#include "services/query/lexicon/lexicon_store.h"

#include <ctime>
#include <utility>

#include "common/analysis/analyzer_name.h"
#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"
#include "common/storage/status.h"
#include "fmt/format.h"
#include "services/query/documents/format.h"

namespace huiyao::query {

LexiconStore::LexiconStore(storage::Store& store)
    : store_(store), terms_(store.family(kLexiconTermsFamily)), changes_(store.family(kLexiconChangesFamily)) {}

absl::StatusOr<std::unique_ptr<LexiconStore>> LexiconStore::Open(storage::Store& store) {
  std::unique_ptr<LexiconStore> lexicon(new LexiconStore(store));
  HUIYAO_RETURN_IF_ERROR(lexicon->LoadTerms());
  HUIYAO_RETURN_IF_ERROR(lexicon->LoadChanges());
  return lexicon;
}

LexiconState LexiconStore::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

std::string LexiconStore::analyzer() const { return analysis::AnalyzerName(lexicon()->version()); }

absl::StatusOr<LexiconState> LexiconStore::Update(const LexiconWish& wish, const std::string& etag,
                                                  const std::string& request_id) {
  const std::lock_guard updating(updating_);
  const LexiconState before = state();
  if (const LexiconChange* earlier = log_.FindRequest(request_id)) {
    if (earlier->row.request_hash() == wish.hash) return before;
    return Error(absl::StatusCode::kAlreadyExists, "REQUEST_ID_REUSED",
                 fmt::format("request_id {} was used for other terms", request_id));
  }
  if (const std::string current = DescribeLexicon(before).etag(); !etag.empty() && etag != current) {
    return Error(absl::StatusCode::kAborted, "ETAG_MISMATCH",
                 fmt::format("the lexicon has changed: its etag is {} now", current));
  }
  rocksdb::WriteBatch batch;
  HUIYAO_ASSIGN_OR_RETURN(LexiconChange change, ChangeFor(wish, batch));
  if (change.terms() == 0) return before;
  if (change.after.term_count > kMaxLexiconTerms && change.after.term_count > before.term_count) {
    return Error(
        absl::StatusCode::kResourceExhausted, "LEXICON_FULL",
        fmt::format("the lexicon would have {} terms, at most {} are kept", change.after.term_count, kMaxLexiconTerms));
  }
  change.row.set_request_id(request_id);
  change.row.set_request_hash(wish.hash);
  const int64_t version = change.after.version;
  batch.Put(changes_, ChangeKey(version), EncodeMessage(change.row));
  batch.DeleteRange(changes_, ChangeKey(0), ChangeKey(log_.FirstVersionWith(version, change.terms())));
  HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/true));

  const std::vector<std::string> added(change.row.added_terms().begin(), change.row.added_terms().end());
  const std::vector<std::string> removed(change.row.removed_terms().begin(), change.row.removed_terms().end());
  holder_.Change(version, added, removed);
  const LexiconState after = change.after;
  {
    const std::lock_guard lock(mutex_);
    state_ = after;
    log_.Append(std::make_shared<const LexiconChange>(std::move(change)));
  }
  changed_.notify_all();
  return after;
}

// What of the wish is not so yet, with its rows in `batch`.
absl::StatusOr<LexiconChange> LexiconStore::ChangeFor(const LexiconWish& wish, rocksdb::WriteBatch& batch) const {
  const std::shared_ptr<const analysis::Lexicon> lexicon = holder_.Get();
  LexiconChange change;
  change.after = state();
  change.digest_before = change.after.digest;
  ++change.after.version;
  change.after.update_time.set_seconds(std::time(nullptr));
  *change.row.mutable_update_time() = change.after.update_time;
  for (const auto& [key, term] : wish.terms) {
    const bool present = lexicon->Contains(key);
    bool remove = present && !term.removed.empty();
    bool add = !term.added.empty() && (!present || remove);
    if (remove && add) {
      HUIYAO_ASSIGN_OR_RETURN(const auto value, store_.Get(terms_, key));
      HUIYAO_ASSIGN_OR_RETURN(const TermRow row, DecodeTerm(key, value.value_or("")));
      if (row.term == term.added) remove = add = false;
    }
    if (remove) {
      batch.Delete(terms_, key);
      change.row.add_removed_terms(term.removed);
      --change.after.term_count;
      change.after.digest -= TermDigest(key);
    }
    if (add) {
      batch.Put(terms_, key, EncodeTerm(key, {change.after.version, term.added}));
      change.row.add_added_terms(term.added);
      ++change.after.term_count;
      change.after.digest += TermDigest(key);
    }
  }
  return change;
}

std::optional<std::vector<LexiconLog::ChangePtr>> LexiconStore::ChangesSince(int64_t version,
                                                                             std::string_view digest) const {
  const std::lock_guard lock(mutex_);
  return log_.Since(version, digest);
}

void LexiconStore::AwaitChange(int64_t version, std::chrono::milliseconds timeout) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, timeout, [&] { return stopped_ || state_.version != version; });
}

void LexiconStore::StopWaiting() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
}

bool LexiconStore::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

}  // namespace huiyao::query
