#include "services/segmentation/sentences/words.h"

#include "common/analysis/words/segmenter.h"
#include "services/segmentation/sentences/break_iterator.h"

namespace huiyao::segmentation {
namespace {

std::vector<TextRange> Ranges(const std::vector<analysis::Word>& words) {
  std::vector<TextRange> ranges;
  ranges.reserve(words.size());
  for (const analysis::Word word : words) ranges.push_back({word.start, word.end});
  return ranges;
}

}  // namespace

std::vector<TextRange> CutWords(std::string_view text, const analysis::Lexicon& lexicon) {
  std::vector<analysis::Word> words;
  analysis::Segmenter(lexicon).CutWords(text, words);
  return Ranges(words);
}

std::vector<TextRange> CutSearchTerms(std::string_view text, const analysis::Lexicon& lexicon) {
  std::vector<analysis::Word> terms;
  analysis::Segmenter(lexicon).CutSearchTerms(text, terms);
  return Ranges(terms);
}

std::vector<TextRange> CutCharacters(std::string_view text) {
  std::vector<TextRange> characters;
  size_t start = 0;
  ForEachBreak(BreakKind::kCharacter, text, [&](size_t end) {
    if (end > start) characters.push_back({start, end});
    start = end;
  });
  return characters;
}

}  // namespace huiyao::segmentation
