#include "common/analysis/words/term_finder.h"

#include <algorithm>

#include "common/analysis/lexicon/term.h"
#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

// Code points that are folded at a time, so that the work stays in the cache. Terms may reach kMaxTermCodePoints
// beyond.
constexpr size_t kBlock = 2048;

// A stretch of the text, folded.
struct Block {
  std::vector<char32_t> folded;
  std::vector<uint32_t> starts;  // of each code point, and the end of the last
  std::vector<ScanClass> classes;

  void Read(std::string_view text, size_t at, const CharacterTable& characters) {
    folded.clear();
    starts.clear();
    classes.clear();
    while (at < text.size() && folded.size() < kBlock + kMaxTermCodePoints) {
      const text::CodePoint point = text::DecodeAt(text, at);
      starts.push_back(static_cast<uint32_t>(at));
      // What is ill-formed is part of no term.
      folded.push_back(point.valid ? FoldForWords(point.value) : 0);
      classes.push_back(characters[point.value].scan_class);
      at += static_cast<size_t>(point.length);
    }
    starts.push_back(static_cast<uint32_t>(at));
  }

  // Whether letters or digits go on over the place before code point `at`.
  bool GoesOnAt(size_t at) const {
    if (at == 0 || at >= classes.size()) return false;
    return classes[at] == classes[at - 1] && (classes[at] == ScanClass::kLetter || classes[at] == ScanClass::kDigit);
  }
};

}  // namespace

void FindTerms(std::string_view text, const Lexicon& lexicon, const CharacterTable& characters,
               std::vector<Word>& terms) {
  if (lexicon.empty()) return;
  Block block;
  bool inside = false;  // letters or digits go on from the last block into this one
  for (size_t at = 0; at < text.size();) {
    block.Read(text, at, characters);
    const bool last = block.starts.back() >= text.size();
    const size_t limit = last ? block.folded.size() : kBlock;
    size_t i = 0;
    while (i < limit) {
      const bool goes_on = i == 0 ? inside : block.GoesOnAt(i);
      const size_t length = goes_on ? 0 : lexicon.LongestMatch(block.folded, i);
      if (length == 0 || block.GoesOnAt(i + length)) {
        ++i;
        continue;
      }
      terms.push_back({block.starts[i], block.starts[i + length]});
      i += length;
    }
    inside = block.GoesOnAt(i);
    at = block.starts[i];
  }
}

}  // namespace huiyao::analysis
