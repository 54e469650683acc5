#include "services/query/highlight/highlighter.h"

#include <algorithm>
#include <span>

#include "common/analysis/gram_analyzer.h"
#include "services/query/index/fields.h"

namespace huiyao::query {
namespace {

// No term of the query, and the gap between two stretches of text.
constexpr uint32_t kOther = 0;

struct Symbol {
  uint32_t number;
  TextSpan span;
};

// The terms of one field as numbers, with their places in the text.
class SymbolStream : public analysis::TokenSink {
 public:
  explicit SymbolStream(const std::unordered_map<std::string, uint32_t>& numbers) : numbers_(numbers) {}

  void AddRun(const FieldRun& run) {
    if (run.gap_before) symbols_.push_back({kOther, {0, 0}});
    // A title that is not in the text has no places in it.
    if (!run.offset) return;
    offset_ = *run.offset;
    analysis::Grams().Analyze(run.text, 0, *this);
  }

  void OnToken(const analysis::Token& token) override {
    key_.assign(token.term);
    const auto found = numbers_.find(key_);
    symbols_.push_back(
        {found == numbers_.end() ? kOther : found->second, {offset_ + token.start, offset_ + token.end}});
  }

  const std::vector<Symbol>& symbols() const { return symbols_; }

 private:
  const std::unordered_map<std::string, uint32_t>& numbers_;
  uint32_t offset_ = 0;
  std::string key_;
  std::vector<Symbol> symbols_;
};

std::vector<uint32_t> Borders(const std::vector<uint32_t>& terms) {
  std::vector<uint32_t> borders(terms.size());
  for (uint32_t i = 1, length = 0; i < terms.size(); ++i) {
    while (length > 0 && terms[i] != terms[length]) length = borders[length - 1];
    if (terms[i] == terms[length]) ++length;
    borders[i] = length;
  }
  return borders;
}

std::vector<TextSpan> Merged(std::vector<TextSpan> spans) {
  std::sort(spans.begin(), spans.end(), [](const TextSpan& left, const TextSpan& right) {
    return left.start != right.start ? left.start < right.start : left.end < right.end;
  });
  std::vector<TextSpan> merged;
  for (const TextSpan& span : spans) {
    if (!merged.empty() && span.start <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

// The places of symbols [first, last], one where the text runs on, several where reading jumps in it.
void AddPlaces(std::span<const Symbol> symbols, const std::vector<size_t>& jumps, size_t first, size_t last,
               std::vector<TextSpan>& out) {
  auto jump = std::upper_bound(jumps.begin(), jumps.end(), first);
  while (jump != jumps.end() && *jump <= last) {
    out.push_back({symbols[first].span.start, symbols[*jump - 1].span.end});
    first = *jump++;
  }
  out.push_back({symbols[first].span.start, symbols[last].span.end});
}

}  // namespace

Highlighter::Highlighter(const Query& query) {
  for (const QueryNode* phrase : Phrases(query, /*positive_only=*/true)) {
    Pattern pattern;
    pattern.field = phrase->field;
    for (const std::string& term : phrase->terms) {
      const auto number = static_cast<uint32_t>(numbers_.size() + 1);
      pattern.terms.push_back(numbers_.emplace(term, number).first->second);
    }
    pattern.borders = Borders(pattern.terms);
    patterns_.push_back(std::move(pattern));
  }
}

std::vector<TextSpan> Highlighter::Find(const document::v1::Document& document) const {
  std::vector<TextSpan> spans;
  if (patterns_.empty()) return spans;
  const std::vector<FieldRun> runs = FieldRuns(document);
  for (const Field field : kAllFields) {
    // The body holds the text of the other fields, so that only who asks for one of them needs it.
    const auto concerns = [&](const Pattern& pattern) { return pattern.field.value_or(Field::kBody) == field; };
    if (std::none_of(patterns_.begin(), patterns_.end(), concerns)) continue;
    SymbolStream stream(numbers_);
    std::vector<size_t> jumps;
    for (const FieldRun& run : runs) {
      if (run.field != field) continue;
      if (!run.gap_before) jumps.push_back(stream.symbols().size());
      stream.AddRun(run);
    }
    const std::vector<Symbol>& symbols = stream.symbols();
    for (const Pattern& pattern : patterns_) {
      if (!concerns(pattern)) continue;
      uint32_t length = 0;
      for (size_t i = 0; i < symbols.size(); ++i) {
        while (length > 0 && symbols[i].number != pattern.terms[length]) length = pattern.borders[length - 1];
        if (symbols[i].number == pattern.terms[length]) ++length;
        if (length < pattern.terms.size()) continue;
        AddPlaces(symbols, jumps, i + 1 - length, i, spans);
        length = pattern.borders[length - 1];
      }
    }
  }
  return Merged(std::move(spans));
}

}  // namespace huiyao::query
