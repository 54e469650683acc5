#include "services/segmentation/layout/page_grams.h"

#include <algorithm>
#include <limits>

#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {

void PageGrams::Add(std::string_view piece) {
  const analysis::WordFolding fold;  // as LetterOf does
  // 0 stands for what is no Han character, and for the third of two.
  char16_t before = 0, last = 0;
  const auto count = [this](char16_t a, char16_t b, char16_t c) {
    uint8_t& n = counts_[Place(a, b, c)];
    n = static_cast<uint8_t>(n + (n < std::numeric_limits<uint8_t>::max()));
  };
  for (size_t i = 0; i < piece.size();) {
    const text::CodePoint c = text::DecodeAt(piece, i);
    i += static_cast<size_t>(c.length);
    if (IsLineEnd(c.value)) continue;
    const char16_t letter = c.value >= 0x4E00 && c.value <= 0x9FFF ? static_cast<char16_t>(fold(c.value)) : u'\0';
    if (letter != 0 && last != 0) {
      count(last, letter, 0);
      if (before != 0) count(before, last, letter);
    }
    before = last;
    last = letter;
  }
}

int PageGrams::Pairs(const Letters& end, const Letters& beginning) const {
  return end.empty() || beginning.empty() ? 0 : Count(end[0], beginning[0], 0);
}

int PageGrams::Triples(const Letters& end, const Letters& beginning) const {
  if (end.empty() || beginning.empty()) return 0;
  return std::max(end.size() < 2 ? 0 : Count(end[1], end[0], beginning[0]),
                  beginning.size() < 2 ? 0 : Count(end[0], beginning[0], beginning[1]));
}

size_t PageGrams::Place(char16_t a, char16_t b, char16_t c) {
  const uint64_t gram = uint64_t{a} << 32 | uint64_t{b} << 16 | c;
  return gram * 0x9E3779B97F4A7C15u >> (64 - kBits);
}

int PageGrams::Count(char16_t a, char16_t b, char16_t c) const { return counts_[Place(a, b, c)]; }

}  // namespace huiyao::segmentation
