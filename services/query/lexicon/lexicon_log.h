#ifndef HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_LOG_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_LOG_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/timestamp.pb.h"
#include "huiyao/query/v1/lexicon.pb.h"
#include "huiyao/query/v1/storage.pb.h"

namespace huiyao::query {

// One version, without its terms.
struct LexiconState {
  int64_t version = 0;
  size_t term_count = 0;
  // Sum of TermDigest over the keys of all terms: in no order, so that an update costs what it changes.
  uint64_t digest = 0;
  google::protobuf::Timestamp update_time;
};

uint64_t TermDigest(std::string_view key);

// As the API tells it.
std::string DigestText(uint64_t digest);
v1::Lexicon DescribeLexicon(const LexiconState& state);

// What led to a version.
struct LexiconChange {
  LexiconState after;
  uint64_t digest_before = 0;
  v1::LexiconChangeRow row;

  size_t terms() const { return static_cast<size_t>(row.added_terms_size() + row.removed_terms_size()); }
};

// The last changes, the newest last, within the bounds that format.h names. Not thread-safe.
class LexiconLog {
 public:
  using ChangePtr = std::shared_ptr<const LexiconChange>;

  // The version follows that of the change before. Drops the oldest ones that are too many.
  void Append(ChangePtr change);
  // The lowest version that would be left if a change of so many terms were appended as `version`.
  int64_t FirstVersionWith(int64_t version, size_t terms) const;

  // What leads from a version to the newest one, in order. nullopt if that is not known here, or if the version had
  // another digest: then all terms are needed.
  std::optional<std::vector<ChangePtr>> Since(int64_t version, std::string_view digest) const;

  // The change that a call with this id made, nullptr if there is none.
  const LexiconChange* FindRequest(std::string_view request_id) const;

 private:
  std::deque<ChangePtr> changes_;
  size_t terms_ = 0;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_LOG_H_
