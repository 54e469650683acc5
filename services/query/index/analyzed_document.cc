#include "services/query/index/analyzed_document.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "common/analysis/gram_analyzer.h"
#include "services/query/index/fields.h"
#include "services/query/index/format.h"
#include "xxhash.h"

namespace huiyao::query {
namespace {

// Numbers the distinct keys of one document in order of appearance; an open hash table without removal.
class TermNumbers {
 public:
  TermNumbers(std::string& keys, std::vector<AnalyzedDocument::Term>& terms)
      : keys_(keys), terms_(terms), slots_(1024, kEmpty) {}

  uint32_t NumberOf(std::string_view key) {
    if (terms_.size() * 2 >= slots_.size()) Grow();
    size_t slot = XXH3_64bits(key.data(), key.size()) & (slots_.size() - 1);
    while (slots_[slot] != kEmpty) {
      const AnalyzedDocument::Term& term = terms_[slots_[slot]];
      if (std::string_view(keys_).substr(term.key_offset, term.key_length) == key) return slots_[slot];
      slot = (slot + 1) & (slots_.size() - 1);
    }
    const auto number = static_cast<uint32_t>(terms_.size());
    slots_[slot] = number;
    terms_.push_back({static_cast<uint32_t>(keys_.size()), static_cast<uint32_t>(key.size()), 0, 0});
    keys_.append(key);
    return number;
  }

 private:
  static constexpr uint32_t kEmpty = UINT32_MAX;

  void Grow() {
    slots_.assign(slots_.size() * 2, kEmpty);
    for (uint32_t number = 0; number < terms_.size(); ++number) {
      const AnalyzedDocument::Term& term = terms_[number];
      size_t slot = XXH3_64bits(keys_.data() + term.key_offset, term.key_length) & (slots_.size() - 1);
      while (slots_[slot] != kEmpty) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = number;
    }
  }

  std::string& keys_;
  std::vector<AnalyzedDocument::Term>& terms_;
  std::vector<uint32_t> slots_;
};

class Inverter : public analysis::TokenSink {
 public:
  explicit Inverter(AnalyzedDocument& out) : out_(out), numbers_(out.keys, out.terms) {}

  void BeginField(Field field) { field_ = field; }

  void OnToken(const analysis::Token& token) override {
    key_.clear();
    AppendTermKey(field_, token.term, key_);
    const uint32_t number = numbers_.NumberOf(key_);
    ++out_.terms[number].count;
    occurrences_.push_back({number, token.position});
    if (!token.mark) ++out_.lengths[IndexOf(field_)];
  }

  // Groups the occurrences by term, then sorts the terms.
  void Finish() {
    uint32_t first = 0;
    for (AnalyzedDocument::Term& term : out_.terms) {
      term.first = first;
      first += term.count;
    }
    std::vector<uint32_t> next(out_.terms.size());
    for (size_t i = 0; i < next.size(); ++i) next[i] = out_.terms[i].first;
    out_.positions.resize(occurrences_.size());
    for (const Occurrence& occurrence : occurrences_) out_.positions[next[occurrence.term]++] = occurrence.position;
    std::sort(out_.terms.begin(), out_.terms.end(),
              [this](const auto& left, const auto& right) { return out_.Key(left) < out_.Key(right); });
  }

 private:
  struct Occurrence {
    uint32_t term;
    uint32_t position;
  };
  AnalyzedDocument& out_;
  TermNumbers numbers_;
  Field field_ = Field::kBody;
  std::string key_;
  std::vector<Occurrence> occurrences_;
};

}  // namespace

AnalyzedDocument AnalyzeDocument(const document::v1::Document& document) {
  AnalyzedDocument analyzed;
  Inverter inverter(analyzed);
  PerField<uint32_t> next{};
  for (const FieldRun& run : FieldRuns(document)) {
    inverter.BeginField(run.field);
    uint32_t& position = next[IndexOf(run.field)];
    if (run.gap_before) position += kGapPositions;
    position = analysis::Grams().Analyze(run.text, position, inverter);
  }
  inverter.Finish();
  return analyzed;
}

}  // namespace huiyao::query
