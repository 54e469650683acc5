#include "services/query/language/words_to_phrases.h"

#include <cstddef>
#include <cstdint>

#include "common/analysis/code_point_class.h"
#include "common/analysis/folding.h"
#include "common/analysis/gram_analyzer.h"
#include "common/analysis/words.h"
#include "common/text/utf8.h"

namespace huiyao::query {
namespace {

struct Term {
  std::string text;
  uint32_t start;
  bool mark;
};

class Collector : public analysis::TokenSink {
 public:
  void OnToken(const analysis::Token& token) override {
    terms.push_back({std::string(token.term), token.start, token.mark});
  }
  std::vector<Term> terms;
};

std::vector<Term> Analyze(std::string_view text) {
  Collector collector;
  analysis::Grams().Analyze(text, 0, collector);
  return std::move(collector.terms);
}

bool HasUnspacedScript(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (analysis::Classify(analysis::FoldCodePoint(point.value)) == analysis::CodePointClass::kSingle) return true;
    at += static_cast<size_t>(point.length);
  }
  return false;
}

std::vector<std::string> Trimmed(const std::vector<Term>& terms) {
  size_t first = 0;
  size_t last = terms.size();
  while (first < last && terms[first].mark) ++first;
  while (last > first && terms[last - 1].mark) --last;
  std::vector<std::string> phrase;
  for (size_t i = first; i < last; ++i) phrase.push_back(terms[i].text);
  return phrase;
}

}  // namespace

std::vector<std::string> PhraseTerms(std::string_view text) {
  std::vector<std::string> phrase;
  for (Term& term : Analyze(text)) phrase.push_back(std::move(term.text));
  return phrase;
}

std::vector<std::vector<std::string>> WordsToPhrases(std::string_view text) {
  std::vector<std::vector<std::string>> phrases;
  const std::vector<Term> terms = Analyze(text);
  std::vector<Term> group;
  const auto end_group = [&] {
    std::vector<std::string> phrase = Trimmed(group);
    if (!phrase.empty()) phrases.push_back(std::move(phrase));
    group.clear();
  };
  if (!HasUnspacedScript(text)) {
    group = terms;
    end_group();
    return phrases;
  }
  // Terms of one word stand together; what belongs to no word stands alone.
  const std::vector<analysis::Word> words = analysis::Words(text);
  size_t word = 0;
  for (const Term& term : terms) {
    bool outside = word == words.size() || term.start < words[word].start;
    if (word < words.size() && term.start >= words[word].end) {
      end_group();
      while (word < words.size() && term.start >= words[word].end) ++word;
      outside = word == words.size() || term.start < words[word].start;
    }
    if (outside) end_group();
    group.push_back(term);
    if (outside) end_group();
  }
  end_group();
  return phrases;
}

}  // namespace huiyao::query
