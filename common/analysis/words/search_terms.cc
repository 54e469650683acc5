#include "common/analysis/words/search_terms.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

// Words are looked at together while they touch, so many characters at a time.
constexpr size_t kMaxStretch = 4096;

class Expander {
 public:
  Expander(std::string_view text, const WordModel& model, std::vector<Word>& terms)
      : text_(text), model_(model), terms_(terms) {}

  void Add(Word word) {
    if (!symbols_.empty() && (word.start != starts_.back() || symbols_.size() > kMaxStretch)) Flush();
    const size_t first = symbols_.size();
    if (starts_.empty()) starts_.push_back(word.start);
    for (size_t at = word.start; at < word.end;) {
      const text::CodePoint point = text::DecodeAt(text_, at);
      at += static_cast<size_t>(point.length);
      const CharacterEntry entry = model_.characters[point.value];
      if (entry.scan_class == ScanClass::kIgnorable && symbols_.size() > first) {
        starts_.back() = static_cast<uint32_t>(at);
        continue;
      }
      symbols_.push_back(entry.scan_class == ScanClass::kHan ? entry.symbol : Symbol{0});
      starts_.push_back(static_cast<uint32_t>(at));
      word_first_.push_back(first);
    }
    terms_.push_back(word);
  }

  void Flush() {
    matches_.clear();
    model_.dictionary.FindWords(symbols_.data(), symbols_.size(), matches_);
    for (const DictionaryMatch& match : matches_) {
      const size_t end = match.start + match.length;
      const size_t word = word_first_[match.start];
      const size_t last_word = word_first_[end - 1];
      const bool begins = word == match.start;
      const bool ends = end == symbols_.size() || word_first_[end] == end;
      // Whole words, or a part of one; the word itself is there already.
      if (word == last_word ? !(begins && ends) : (begins && ends))
        terms_.push_back({starts_[match.start], starts_[end]});
    }
    std::sort(terms_.begin() + static_cast<ptrdiff_t>(sorted_), terms_.end(),
              [](const Word& a, const Word& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    sorted_ = terms_.size();
    symbols_.clear();
    starts_.clear();
    word_first_.clear();
  }

 private:
  std::string_view text_;
  const WordModel& model_;
  std::vector<Word>& terms_;
  size_t sorted_ = terms_.size();
  // Of the words since the last flush, which touch: symbols, 0 for what is not Han; where each starts, and the end; the
  // first symbol of the word that each is in.
  std::vector<Symbol> symbols_;
  std::vector<uint32_t> starts_;
  std::vector<size_t> word_first_;
  std::vector<DictionaryMatch> matches_;
};

}  // namespace

void AddDictionaryWords(std::string_view text, std::span<const Word> words, const WordModel& model,
                        std::vector<Word>& terms) {
  Expander expander(text, model, terms);
  for (const Word word : words) expander.Add(word);
  expander.Flush();
}

}  // namespace huiyao::analysis
