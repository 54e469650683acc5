#include "services/query/lexicon/format.h"

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "services/query/documents/format.h"

namespace huiyao::query {
namespace {

absl::Status Corrupt(std::string_view what) {
  return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", std::string("not a row of the lexicon: ").append(what));
}

}  // namespace

std::vector<storage::Family> LexiconFamilies() {
  return {{std::string(kLexiconTermsFamily)}, {std::string(kLexiconChangesFamily)}};
}

std::string EncodeTerm(std::string_view key, const TermRow& row) {
  std::string value(1, kRowVersion);
  storage::AppendBigEndian64(static_cast<uint64_t>(row.version), value);
  if (row.term != key) value += row.term;
  return value;
}

absl::StatusOr<TermRow> DecodeTerm(std::string_view key, std::string_view value) {
  if (value.empty() || value.front() != kRowVersion) return Corrupt("a term of an unknown version");
  value.remove_prefix(1);
  const auto version = storage::TakeBigEndian64(value);
  if (!version) return Corrupt("a term's size");
  return TermRow{static_cast<int64_t>(*version), std::string(value.empty() ? key : value)};
}

std::string ChangeKey(int64_t version) { return storage::BigEndian64(static_cast<uint64_t>(version)); }

absl::StatusOr<int64_t> VersionOfChangeKey(std::string_view key) {
  const auto version = storage::TakeBigEndian64(key);
  if (!version || !key.empty() || *version == 0 || *version > INT64_MAX) return Corrupt("the key of a change");
  return static_cast<int64_t>(*version);
}

}  // namespace huiyao::query
