#include "common/analysis/lexicon/forced_words.h"

#include <algorithm>
#include <utility>

#include "common/analysis/code_point_class.h"
#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

// A text as the lexicon wants it, with the byte where each code point begins, and the end.
struct FoldedText {
  std::vector<char32_t> symbols;
  std::vector<uint32_t> starts;

  explicit FoldedText(std::string_view text) {
    symbols.reserve(text.size() / 2);
    starts.reserve(text.size() / 2 + 1);
    for (size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::DecodeAt(text, at);
      symbols.push_back(FoldForWords(point.value));
      starts.push_back(static_cast<uint32_t>(at));
      at += static_cast<size_t>(point.length);
    }
    starts.push_back(static_cast<uint32_t>(text.size()));
  }

  // True if the code points before and at `at` belong to one run of letters and digits.
  bool Joins(size_t at) const {
    return at > 0 && at < symbols.size() && Classify(symbols[at - 1]) == CodePointClass::kWord &&
           Classify(symbols[at]) == CodePointClass::kWord;
  }
};

std::vector<Word> FindTerms(const FoldedText& text, const Lexicon& lexicon) {
  std::vector<Word> terms;
  for (size_t at = 0; at < text.symbols.size();) {
    const size_t length = lexicon.LongestMatch(text.symbols, at);
    if (length == 0 || text.Joins(at) || text.Joins(at + length)) {
      ++at;
      continue;
    }
    terms.push_back({text.starts[at], text.starts[at + length]});
    at += length;
  }
  return terms;
}

}  // namespace

std::vector<Word> ForceTerms(std::string_view text, std::vector<Word> words, const Lexicon& lexicon) {
  if (lexicon.empty()) return words;
  const std::vector<Word> terms = FindTerms(FoldedText(text), lexicon);
  if (terms.empty()) return words;
  std::vector<Word> forced;
  forced.reserve(words.size() + terms.size());
  auto term = terms.begin();
  for (Word word : words) {
    while (term != terms.end() && term->start < word.end) {
      if (word.start < term->start) forced.push_back({word.start, term->start});
      // A term that reaches beyond the word is put in once the last word that it overlaps is met.
      word.start = std::max(word.start, std::min(term->end, word.end));
      if (term->end > word.end) break;
      forced.push_back(*term++);
    }
    if (word.start < word.end) forced.push_back(word);
  }
  forced.insert(forced.end(), term, terms.end());
  return forced;
}

}  // namespace huiyao::analysis
