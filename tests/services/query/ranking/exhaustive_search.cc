#include "tests/services/query/ranking/exhaustive_search.h"

#include <algorithm>
#include <cmath>

#include "common/analysis/gram_analyzer.h"
#include "services/query/index/fields.h"

namespace huiyao::query {
namespace {

class Lister : public analysis::TokenSink {
 public:
  Lister(std::vector<std::string>& terms, double& length) : terms_(terms), length_(length) {}
  void OnToken(const analysis::Token& token) override {
    terms_.emplace_back(token.term);
    if (!token.mark) ++length_;
  }

 private:
  std::vector<std::string>& terms_;
  double& length_;
};

}  // namespace

void ExhaustiveSearch::Add(std::string_view id, uint64_t sequence, const document::v1::Document& document) {
  Entry entry{std::string(id), sequence, std::vector<std::vector<std::string>>(3), std::vector<double>(3)};
  for (const FieldRun& run : FieldRuns(document)) {
    const auto field = static_cast<size_t>(run.field);
    if (run.gap_before) entry.terms[field].emplace_back();
    Lister lister(entry.terms[field], entry.lengths[field]);
    analysis::Grams().Analyze(run.text, 0, lister);
  }
  entries_.push_back(std::move(entry));
}

int ExhaustiveSearch::Count(const std::vector<std::string>& terms, const std::vector<std::string>& phrase) {
  int count = 0;
  for (size_t i = 0; i + phrase.size() <= terms.size(); ++i) {
    if (std::equal(phrase.begin(), phrase.end(), terms.begin() + static_cast<std::ptrdiff_t>(i))) ++count;
  }
  return count;
}

bool ExhaustiveSearch::Asked(const QueryNode& phrase, size_t field) {
  return !phrase.field || static_cast<size_t>(*phrase.field) == field;
}

bool ExhaustiveSearch::Matches(const Entry& entry, const QueryNode& node) const {
  const auto matches = [&](const QueryNode& child) { return Matches(entry, child); };
  switch (node.kind) {
    case QueryNode::Kind::kPhrase:
      for (size_t field = 0; field < 3; ++field) {
        if (Asked(node, field) && Count(entry.terms[field], node.terms) > 0) return true;
      }
      return false;
    case QueryNode::Kind::kAnd:
      return std::all_of(node.children.begin(), node.children.end(), matches);
    case QueryNode::Kind::kOr:
      return std::any_of(node.children.begin(), node.children.end(), matches);
    case QueryNode::Kind::kNot:
      return !matches(node.children.front());
  }
  return false;
}

double ExhaustiveSearch::Score(const Entry& entry, const QueryNode& node) const {
  static constexpr double kWeights[] = {3.0, 1.5, 1.0};
  double score = 0;
  if (node.kind == QueryNode::Kind::kNot) return 0;
  if (node.kind != QueryNode::Kind::kPhrase) {
    for (const QueryNode& child : node.children) {
      if (child.kind != QueryNode::Kind::kNot && Matches(entry, child)) score += Score(entry, child);
    }
    return score;
  }
  const double all = static_cast<double>(entries_.size());
  const double with = static_cast<double>(
      std::count_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return Matches(one, node); }));
  const double idf = std::log(1 + (all - with + 0.5) / (with + 0.5));
  for (size_t field = 0; field < 3; ++field) {
    if (!Asked(node, field)) continue;
    double lengths = 0;
    for (const Entry& one : entries_) lengths += one.lengths[field];
    const double average = std::max(1.0, lengths / all);
    const double tf = Count(entry.terms[field], node.terms);
    if (tf == 0) continue;
    const double norm = 1.2 * (1 - 0.75 + 0.75 * entry.lengths[field] / average);
    score += kWeights[field] * idf * tf * (1.2 + 1) / (tf + norm);
  }
  return score;
}

std::vector<Hit> ExhaustiveSearch::Search(const Query& query) const {
  std::vector<Hit> hits;
  for (const Entry& entry : entries_) {
    if (Matches(entry, query.root)) hits.push_back({entry.id, entry.sequence, Score(entry, query.root)});
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& left, const Hit& right) {
    return left.score != right.score ? left.score > right.score : left.id < right.id;
  });
  return hits;
}

}  // namespace huiyao::query
