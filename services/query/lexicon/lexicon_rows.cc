// How the lexicon's rows are read: at start, and for those who want all of them.

#include <algorithm>
#include <memory>
#include <utility>

#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"
#include "common/storage/status.h"
#include "services/query/documents/format.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {
namespace {

constexpr char kReading[] = "read the lexicon";

// Reads rows in the order of their keys.
class Rows {
 public:
  Rows(const storage::Store& store, rocksdb::ColumnFamilyHandle* family, const rocksdb::Snapshot* snapshot,
       const std::string& from) {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot;
    options.fill_cache = false;
    options.readahead_size = 1 << 20;
    rows_.reset(store.db()->NewIterator(options, family));
    rows_->Seek(from);
  }
  bool Valid() const { return rows_->Valid(); }
  void Next() { rows_->Next(); }
  std::string_view key() const { return rows_->key().ToStringView(); }
  std::string_view value() const { return rows_->value().ToStringView(); }
  absl::Status status() const { return storage::FromRocks(rows_->status(), kReading); }

 private:
  std::unique_ptr<rocksdb::Iterator> rows_;
};

}  // namespace

absl::Status LexiconStore::LoadTerms() {
  analysis::LexiconBuilder builder;
  uint64_t estimate = 0;
  store_.db()->GetIntProperty(terms_, rocksdb::DB::Properties::kEstimateNumKeys, &estimate);
  builder.Reserve(std::min<size_t>(estimate, kMaxLexiconTerms));
  rocksdb::WriteBatch moves;
  Rows rows(store_, terms_, nullptr, "");
  for (; rows.Valid(); rows.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(const TermRow row, DecodeTerm(rows.key(), rows.value()));
    const std::optional<std::u32string> folded = analysis::FoldTerm(row.term);
    const std::string key = folded ? analysis::TermKey(*folded) : std::string();
    const bool added = folded && builder.AddFolded(*folded);
    if (added) state_.digest += TermDigest(key);
    if (key == rows.key()) continue;
    // Folded otherwise by an older program, or no term any more.
    moves.Delete(terms_, rocksdb::Slice(rows.key().data(), rows.key().size()));
    if (added) moves.Put(terms_, key, EncodeTerm(key, row));
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  if (moves.Count() > 0) HUIYAO_RETURN_IF_ERROR(store_.Write(moves, /*sync=*/true));
  state_.term_count = builder.size();

  Rows last(store_, changes_, nullptr, "");
  for (; last.Valid(); last.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(state_.version, VersionOfChangeKey(last.key()));
  }
  HUIYAO_RETURN_IF_ERROR(last.status());
  if (state_.version > 0) holder_.Set(builder.Build(state_.version));
  return absl::OkStatus();
}

absl::Status LexiconStore::LoadChanges() {
  std::vector<LexiconChange> changes;
  Rows rows(store_, changes_, nullptr, "");
  for (; rows.Valid(); rows.Next()) {
    LexiconChange& change = changes.emplace_back();
    HUIYAO_ASSIGN_OR_RETURN(change.after.version, VersionOfChangeKey(rows.key()));
    HUIYAO_RETURN_IF_ERROR(DecodeMessage(rows.value(), change.row));
    change.after.update_time = change.row.update_time();
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  if (changes.empty()) return absl::OkStatus();
  state_.update_time = changes.back().after.update_time;
  // From the newest back: the digest and size before each change.
  uint64_t digest = state_.digest;
  size_t count = state_.term_count;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    change->after.digest = digest;
    change->after.term_count = count;
    for (const std::string& term : change->row.added_terms()) digest -= TermDigest(analysis::TermKey(term));
    for (const std::string& term : change->row.removed_terms()) digest += TermDigest(analysis::TermKey(term));
    change->digest_before = digest;
    count = count + static_cast<size_t>(change->row.removed_terms_size()) -
            static_cast<size_t>(change->row.added_terms_size());
  }
  for (LexiconChange& change : changes) log_.Append(std::make_shared<const LexiconChange>(std::move(change)));
  return absl::OkStatus();
}

absl::Status LexiconStore::Visit(const std::string& from,
                                 const std::function<bool(std::string_view, const TermRow&)>& visit) {
  Rows rows(store_, terms_, nullptr, from);
  for (; rows.Valid(); rows.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(const TermRow row, DecodeTerm(rows.key(), rows.value()));
    if (!visit(rows.key(), row)) return absl::OkStatus();
  }
  return rows.status();
}

absl::StatusOr<LexiconState> LexiconStore::VisitVersion(const std::function<bool(std::string_view)>& visit) {
  LexiconState seen;
  std::unique_ptr<const rocksdb::Snapshot, std::function<void(const rocksdb::Snapshot*)>> snapshot;
  {
    // Between an update's write and its being in force the rows are ahead of the state.
    const std::lock_guard updating(updating_);
    seen = state();
    snapshot = {store_.db()->GetSnapshot(), [this](const auto* taken) { store_.db()->ReleaseSnapshot(taken); }};
  }
  Rows rows(store_, terms_, snapshot.get(), "");
  for (; rows.Valid(); rows.Next()) {
    HUIYAO_ASSIGN_OR_RETURN(const TermRow row, DecodeTerm(rows.key(), rows.value()));
    if (!visit(row.term)) return seen;
  }
  HUIYAO_RETURN_IF_ERROR(rows.status());
  return seen;
}

}  // namespace huiyao::query
