#include "services/query/lexicon/lexicon_log.h"

#include <algorithm>
#include <utility>

#include "common/analysis/analyzer_name.h"
#include "fmt/format.h"
#include "services/query/lexicon/format.h"
#include "xxhash.h"

namespace huiyao::query {

uint64_t TermDigest(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

std::string DigestText(uint64_t digest) { return fmt::format("{:016x}", digest); }

v1::Lexicon DescribeLexicon(const LexiconState& state) {
  v1::Lexicon lexicon;
  lexicon.set_version(state.version);
  lexicon.set_term_count(static_cast<int32_t>(state.term_count));
  lexicon.set_digest(DigestText(state.digest));
  if (state.version > 0) *lexicon.mutable_update_time() = state.update_time;
  lexicon.set_analyzer(analysis::AnalyzerName(state.version));
  lexicon.set_etag(fmt::format("{}-{}", state.version, lexicon.digest()));
  return lexicon;
}

void LexiconLog::Append(ChangePtr change) {
  const int64_t first = FirstVersionWith(change->after.version, change->terms());
  while (!changes_.empty() && changes_.front()->after.version < first) {
    terms_ -= changes_.front()->terms();
    changes_.pop_front();
  }
  terms_ += change->terms();
  changes_.push_back(std::move(change));
}

int64_t LexiconLog::FirstVersionWith(int64_t version, size_t terms) const {
  size_t left = changes_.size() + 1;
  size_t left_terms = terms_ + terms;
  auto oldest = changes_.begin();
  while (oldest != changes_.end() && (left > kMaxChanges || left_terms > kMaxChangedTerms)) {
    --left;
    left_terms -= (*oldest)->terms();
    ++oldest;
  }
  return oldest == changes_.end() ? version : (*oldest)->after.version;
}

std::optional<std::vector<LexiconLog::ChangePtr>> LexiconLog::Since(int64_t version, std::string_view digest) const {
  if (changes_.empty()) return version == 0 ? std::make_optional<std::vector<ChangePtr>>() : std::nullopt;
  const LexiconState& newest = changes_.back()->after;
  if (version > newest.version) return std::nullopt;
  const auto next = std::upper_bound(changes_.begin(), changes_.end(), version,
                                     [](int64_t left, const ChangePtr& right) { return left < right->after.version; });
  const uint64_t expected = next == changes_.end() ? newest.digest : (*next)->digest_before;
  if (next != changes_.end() && (*next)->after.version != version + 1) return std::nullopt;
  // Who has nothing has no digest to tell.
  const bool nothing = version == 0 && digest.empty() && expected == 0;
  if (!nothing && digest != DigestText(expected)) return std::nullopt;
  return std::vector<ChangePtr>(next, changes_.end());
}

const LexiconChange* LexiconLog::FindRequest(std::string_view request_id) const {
  if (request_id.empty()) return nullptr;
  for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
    if ((*change)->row.request_id() == request_id) return change->get();
  }
  return nullptr;
}

}  // namespace huiyao::query
