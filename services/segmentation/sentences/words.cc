#include "services/segmentation/sentences/words.h"

#include "common/analysis/lexicon/forced_words.h"
#include "common/analysis/words.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/break_iterator.h"

namespace huiyao::segmentation {

std::vector<TextRange> CutWords(std::string_view text, const analysis::Lexicon& lexicon) {
  std::vector<TextRange> words;
  for (const analysis::Word word : analysis::ForceTerms(text, analysis::Words(text), lexicon)) {
    words.push_back({word.start, word.end});
  }
  return words;
}

std::vector<TextRange> CutSearchTerms(std::string_view text, const analysis::Lexicon& lexicon) {
  std::vector<TextRange> terms;
  for (const TextRange word : CutWords(text, lexicon)) {
    terms.push_back(word);
    std::vector<size_t> boundaries;
    bool han = true;
    for (size_t i = word.start; i < word.end && han;) {
      const text::CodePoint c = text::DecodeAt(text, i);
      han = IsHan(c.value);
      boundaries.push_back(i);
      i += c.length;
    }
    boundaries.push_back(word.end);
    if (!han || boundaries.size() < 4) continue;
    for (size_t i = 0; i + 2 < boundaries.size(); ++i) terms.push_back({boundaries[i], boundaries[i + 2]});
  }
  return terms;
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
