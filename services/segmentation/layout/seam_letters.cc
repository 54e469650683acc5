#include "services/segmentation/layout/seam_letters.h"

#include <algorithm>

#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongestWord = 4;

// Of `length` letters from `at` on, away from the seam, in the order of the text.
Gram GramAt(const Letters& letters, size_t at, size_t length, bool backward) {
  if (!backward) return GramOf(letters, at, length);
  Gram gram = 0;
  for (size_t i = at + length; i-- > at;) gram = gram << 16 | letters[i];
  return gram;
}

SeamLetters WithWords(Letters letters, bool backward) {
  const ContinuationModel& model = ShippedContinuationModel();
  SeamLetters side{std::move(letters), {}};
  size_t at = 0;
  for (SeamWord& word : side.words) {
    if (at == side.letters.size()) break;
    size_t length = std::min(kLongestWord, side.letters.size() - at);
    ContinuationModel::Word known;
    for (; length > 0; --length) {
      known = model.LookUpWord(GramAt(side.letters, at, length, backward));
      if (known.part != 0) break;
    }
    if (known.part == 0) length = 1;
    word = {known.part != 0 ? static_cast<uint32_t>(known.part) : side.letters[at], static_cast<uint32_t>(length)};
    at += length;
  }
  return side;
}

}  // namespace

SeamLetters LettersOfEnd(std::string_view text) {
  const Letters letters = LastLetters(text, kEndLetters);
  return WithWords({letters.rbegin(), letters.rend()}, true);
}

SeamLetters LettersOfBeginning(std::string_view text) {
  return WithWords(FirstLetters(text, kBeginningLetters), false);
}

uint32_t WordAcross(const Letters& end, const Letters& beginning) {
  const ContinuationModel& model = ShippedContinuationModel();
  uint32_t best = 0;
  for (size_t left = 1; left < kLongestWord && left <= end.size(); ++left) {
    const Gram before = GramAt(end, 0, left, true);
    for (size_t right = 1; left + right <= kLongestWord && right <= beginning.size(); ++right) {
      const ContinuationModel::Word word = model.LookUpWord(before << (16 * right) | GramOf(beginning, 0, right));
      if (word.part == 0) continue;
      best = std::max(best, static_cast<uint32_t>((left + right) * 4) + static_cast<uint32_t>(word.frequency));
    }
  }
  return best;
}

}  // namespace huiyao::segmentation
