#include "services/query/language/words_to_phrases.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "common/analysis/code_point_class.h"
#include "common/analysis/folding.h"
#include "common/analysis/gram_analyzer.h"
#include "common/analysis/words/segmenter.h"
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

// A run of up to this many characters is one word to who types it, whatever a dictionary says.
constexpr size_t kWholeRunTerms = 4;

// Single characters that bind words and are no part of what is asked for.
bool IsParticle(const std::vector<Term>& word) {
  static const std::set<std::string_view> particles = {"的", "地", "得", "了", "着", "和",
                                                       "与", "及", "或", "在", "是"};
  return word.size() == 1 && particles.contains(word.front().text);
}

// Words of a run as they are to be searched: a short run whole; in a longer one a single character, which alone would
// match nearly anywhere, together with the word after it, or else before it, and particles not at all.
std::vector<std::vector<Term>> JoinShortWords(std::vector<std::vector<Term>> run) {
  size_t total = 0;
  bool has_content = false;  // Something but particles and marks.
  for (const std::vector<Term>& word : run) {
    const auto letters = std::count_if(word.begin(), word.end(), [](const Term& term) { return !term.mark; });
    total += static_cast<size_t>(letters);
    has_content = has_content || (letters > 0 && !IsParticle(word));
  }
  std::vector<std::vector<Term>> joined;
  bool touches = false;  // The next word the one before it.
  bool last_touches_previous = false;
  for (std::vector<Term>& word : run) {
    if (total > kWholeRunTerms && has_content && IsParticle(word)) {
      touches = false;
      continue;
    }
    const bool join = touches && (total <= kWholeRunTerms || joined.back().size() == 1);
    if (!join) {
      joined.emplace_back();
      last_touches_previous = touches;
    }
    joined.back().insert(joined.back().end(), word.begin(), word.end());
    touches = true;
  }
  if (last_touches_previous && joined.back().size() == 1) {
    joined[joined.size() - 2].push_back(joined.back().front());
    joined.pop_back();
  }
  return joined;
}

}  // namespace

std::vector<std::string> PhraseTerms(std::string_view text) {
  std::vector<std::string> phrase;
  for (Term& term : Analyze(text)) phrase.push_back(std::move(term.text));
  return phrase;
}

std::vector<std::vector<std::string>> WordsToPhrases(std::string_view text, const analysis::Lexicon& lexicon) {
  const std::vector<Term> terms = Analyze(text);
  std::vector<std::vector<Term>> run;  // Words that touch each other.
  std::vector<std::vector<std::string>> phrases;
  const auto end_run = [&] {
    for (std::vector<Term>& words : JoinShortWords(std::move(run))) {
      std::vector<std::string> phrase = Trimmed(words);
      if (!phrase.empty()) phrases.push_back(std::move(phrase));
    }
    run.clear();
  };
  if (!HasUnspacedScript(text)) {
    run.push_back(terms);
    end_run();
    return phrases;
  }
  // Terms of one word stand together; what belongs to no word ends a run.
  std::vector<analysis::Word> words;
  analysis::Segmenter(lexicon).CutWords(text, words);
  size_t word = 0;
  size_t last_word = words.size();
  for (const Term& term : terms) {
    while (word < words.size() && term.start >= words[word].end) ++word;
    const bool inside = word < words.size() && term.start >= words[word].start;
    if (!inside) {
      end_run();
      run.push_back({term});
      end_run();
      continue;
    }
    if (run.empty() || word != last_word) {
      if (!run.empty() && words[word].start != words[last_word].end) end_run();
      run.emplace_back();
    }
    last_word = word;
    run.back().push_back(term);
  }
  end_run();
  return phrases;
}

}  // namespace huiyao::query
