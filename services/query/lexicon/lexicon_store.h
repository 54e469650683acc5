#ifndef HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_STORE_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_STORE_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/analysis/lexicon/lexicon_holder.h"
#include "common/storage/store.h"
#include "services/query/lexicon/format.h"
#include "services/query/lexicon/lexicon_log.h"
#include "services/query/lexicon/lexicon_wish.h"

namespace huiyao::query {

inline constexpr size_t kMaxLexiconTerms = 4'000'000;

// The lexicon that query owns: its terms and changes on disk, the version in force in memory, and those who wait for
// the next one. Thread-safe.
class LexiconStore {
 public:
  // Reads all terms. The store must have LexiconFamilies() and outlive this. DATA_LOSS with reason STORAGE_CORRUPT if
  // rows cannot be read.
  static absl::StatusOr<std::unique_ptr<LexiconStore>> Open(storage::Store& store);

  LexiconStore(const LexiconStore&) = delete;
  LexiconStore& operator=(const LexiconStore&) = delete;

  // The version in force.
  LexiconState state() const;
  std::shared_ptr<const analysis::Lexicon> lexicon() const { return holder_.Get(); }
  // Document.analyzer of what is read with it.
  std::string analyzer() const;

  // Applies a wish: see LexiconService.UpdateLexicon, whose errors these are. One at a time.
  absl::StatusOr<LexiconState> Update(const LexiconWish& wish, const std::string& etag, const std::string& request_id);

  // Visits terms with keys from `from` on, in their order, until false.
  absl::Status Visit(const std::string& from, const std::function<bool(std::string_view key, const TermRow&)>& visit);

  // Visits all terms of one version, which it returns, until false. Updates go on meanwhile.
  absl::StatusOr<LexiconState> VisitVersion(const std::function<bool(std::string_view term)>& visit);

  // See LexiconLog::Since.
  std::optional<std::vector<LexiconLog::ChangePtr>> ChangesSince(int64_t version, std::string_view digest) const;

  // Waits until another version than this is in force, at most so long, or StopWaiting.
  void AwaitChange(int64_t version, std::chrono::milliseconds timeout) const;

  // Wakes all who wait; nobody waits any more. The process ends.
  void StopWaiting();
  bool stopped() const;

 private:
  explicit LexiconStore(storage::Store& store);
  absl::Status LoadTerms();
  absl::Status LoadChanges();
  absl::StatusOr<LexiconChange> ChangeFor(const LexiconWish& wish, rocksdb::WriteBatch& batch) const;

  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* const terms_;
  rocksdb::ColumnFamilyHandle* const changes_;
  analysis::LexiconHolder holder_;

  // Held while an update is written and put in force. Before mutex_.
  std::mutex updating_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  LexiconState state_;
  LexiconLog log_;
  bool stopped_ = false;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_STORE_H_
