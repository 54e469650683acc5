#include "services/segmentation/layout/seam_letters.h"

#include <algorithm>

#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongestWord = 4;

// Of `length` letters from `at` on, away from the seam, in the order of the text.
Gram GramAt(const Letters& letters, size_t at, size_t length, bool backward) {
  Gram gram = 0;
  for (size_t i = 0; i < length; ++i) gram = gram << 16 | letters[backward ? at + length - 1 - i : at + i];
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

SeamLetters LettersOfEnd(const Letters& letters) {
  Letters outwards(letters.rbegin(), letters.rbegin() + static_cast<ptrdiff_t>(std::min(letters.size(), kEndLetters)));
  return WithWords(std::move(outwards), true);
}

SeamLetters LettersOfBeginning(const Letters& letters) {
  return WithWords(letters.substr(0, kBeginningLetters), false);
}

SeamLetters LettersOfEnd(std::string_view text) { return LettersOfEnd(LastLetters(text, kEndLetters)); }

SeamLetters LettersOfBeginning(std::string_view text) {
  return LettersOfBeginning(FirstLetters(text, kBeginningLetters));
}

uint32_t WordAcross(const Letters& end, const Letters& beginning) {
  const ContinuationModel& model = ShippedContinuationModel();
  uint32_t best = 0;
  for (size_t left = 1; left < kLongestWord && left <= end.size(); ++left) {
    const Gram before = GramAt(end, 0, left, true);
    for (size_t right = 1; left + right <= kLongestWord && right <= beginning.size(); ++right) {
      const ContinuationModel::Word word =
          model.LookUpWord(before << (16 * right) | GramAt(beginning, 0, right, false));
      if (word.part == 0) continue;
      best = std::max(best, static_cast<uint32_t>((left + right) * 4) + static_cast<uint32_t>(word.frequency));
    }
  }
  return best;
}

}  // namespace huiyao::segmentation
