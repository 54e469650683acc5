#include "services/query/lexicon/lexicon_wish.h"

#include <utility>
#include <vector>

#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/lexicon/lexicon_log.h"

namespace huiyao::query {
namespace {

constexpr size_t kMaxViolations = 100;

}  // namespace

absl::StatusOr<LexiconWish> ReadWish(const v1::UpdateLexiconRequest& request) {
  if (request.request_id().size() > kMaxRequestIdBytes) {
    return InvalidField("request_id", fmt::format("has more than {} bytes", kMaxRequestIdBytes));
  }
  const int terms = request.added_terms_size() + request.removed_terms_size();
  if (terms > kMaxUpdateTerms) {
    return InvalidField("added_terms", fmt::format("there are {} terms to add and remove, at most {} are taken at once",
                                                   terms, kMaxUpdateTerms));
  }
  LexiconWish wish;
  std::vector<FieldViolation> violations;
  const auto read = [&](const auto& given, std::string_view field, std::string LexiconWish::Term::*part) {
    for (int i = 0; i < given.size() && violations.size() < kMaxViolations; ++i) {
      absl::StatusOr<std::string> term = analysis::NormalizeTerm(given[i]);
      if (!term.ok()) {
        violations.push_back({fmt::format("{}[{}]", field, i), std::string(term.status().message())});
        continue;
      }
      std::string& wished = wish.terms[analysis::TermKey(*term)].*part;
      if (wished.empty()) wished = *std::move(term);
    }
  };
  read(request.added_terms(), "added_terms", &LexiconWish::Term::added);
  read(request.removed_terms(), "removed_terms", &LexiconWish::Term::removed);
  if (!violations.empty()) return InvalidFields(violations, "INVALID_TERM");

  uint64_t hash = 0;
  for (const auto& [key, term] : wish.terms)
    hash += TermDigest(fmt::format("{}\n{}\n{}", key, term.added, term.removed));
  wish.hash = DigestText(hash);
  return wish;
}

}  // namespace huiyao::query
