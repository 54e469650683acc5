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
    const size_t most = std::min(kLongestWord, side.letters.size() - at);
    std::array<Gram, kLongestWord> grams;
    for (size_t n = 1; n <= most; ++n) grams[n - 1] = GramAt(side.letters, at, n, backward);
    std::array<ContinuationModel::Word, kLongestWord> words;
    model.LookUpWords({grams.data(), most}, words.data());
    size_t length = most;
    while (length > 1 && words[length - 1].part == 0) --length;
    const ContinuationModel::Word known = words[length - 1];
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
  // All of them before what is made of them, so that their memory is waited for together.
  constexpr size_t kMost = kLongestWord * (kLongestWord - 1) / 2;
  std::array<Gram, kMost> grams;
  std::array<uint32_t, kMost> lengths;
  size_t count = 0;
  Gram before = 0;
  for (size_t left = 1; left < kLongestWord && left <= end.size(); ++left) {
    before |= Gram{end[left - 1]} << (16 * (left - 1));
    Gram gram = before;
    for (size_t right = 1; left + right <= kLongestWord && right <= beginning.size(); ++right) {
      gram = gram << 16 | beginning[right - 1];
      lengths[count] = static_cast<uint32_t>(left + right);
      grams[count++] = gram;
    }
  }
  std::array<ContinuationModel::Word, kMost> words;
  ShippedContinuationModel().LookUpWords({grams.data(), count}, words.data());
  uint32_t best = 0;
  for (size_t i = 0; i < count; ++i) {
    if (words[i].part != 0) best = std::max(best, lengths[i] * 4 + static_cast<uint32_t>(words[i].frequency));
  }
  return best;
}

}  // namespace huiyao::segmentation
