#include "services/segmentation/layout/continuation.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kClauseLetters = 10;

bool PartsClauses(char16_t letter) { return !IsHan(letter) && letter != u'0' && letter != u'a'; }

std::vector<uint32_t> WordsOf(const Letters& letters, size_t from, size_t to) {
  std::vector<uint32_t> words;
  for (size_t i = from; i + 1 < to; ++i) {
    const uint32_t word = static_cast<uint32_t>(letters[i]) << 16 | letters[i + 1];
    if (ShippedContinuationModel().IsWord(word)) words.push_back(word);
  }
  return words;
}

}  // namespace

std::vector<uint32_t> LastWords(std::string_view text) {
  const Letters letters = LastLetters(text, kClauseLetters);
  size_t from = letters.size();
  while (from > 0 && !PartsClauses(letters[from - 1])) --from;
  return WordsOf(letters, from, letters.size());
}

std::vector<uint32_t> FirstWords(std::string_view text) {
  const Letters letters = FirstLetters(text, kClauseLetters);
  size_t to = 0;
  while (to < letters.size() && !PartsClauses(letters[to])) ++to;
  return WordsOf(letters, 0, to);
}

double StrongestAffinity(const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
  double most = 0;
  for (const uint32_t a : left) {
    for (const uint32_t b : right) most = std::max(most, ShippedContinuationModel().Affinity(a, b));
  }
  return most;
}

KnownEnd KnowEnd(std::string_view text) {
  KnownEnd end;
  end.letters = LastLetters(text, kContinuationLetters);
  const size_t all = end.letters.size();
  for (size_t n = 1; n <= all; ++n) {
    end.grams[n - 1] = ShippedContinuationModel().Look(GramOf(end.letters, all - n, n));
  }
  return end;
}

KnownBeginning KnowBeginning(std::string_view text) {
  const ContinuationModel& model = ShippedContinuationModel();
  KnownBeginning known;
  known.letters = FirstLetters(text, kContinuationLetters);
  Gram start = kSentenceStart;
  for (size_t i = 0; i < known.letters.size(); ++i) {
    for (size_t n = 1; i + n <= known.letters.size(); ++n) {
      known.grams[i][n - 1] = model.Look(GramOf(known.letters, i, n));
    }
    known.probability[i] = model.Probability(
        i, [&](size_t n) { return known.grams[i + 1 - n][n - 1]; },
        [&](size_t n) { return known.grams[i - n][n - 1]; });
    start = start << 16 | known.letters[i];
    known.as_sentence += model.LogProbability(start) - std::log(known.probability[i]);
  }
  return known;
}

Continuation ContinuationOf(const KnownEnd& left, const KnownBeginning& right) {
  const ContinuationModel& model = ShippedContinuationModel();
  // Across the seam: of the last letters of the end and the first ones of the beginning, by their numbers.
  using Known = ContinuationModel::Known;
  std::array<std::array<std::optional<Known>, kContinuationLetters>, kContinuationLetters> across;
  const size_t end = left.letters.size();
  // Of the `n` letters before `to`, a number of letters of the beginning.
  const auto look = [&](size_t to, size_t n) {
    if (n <= to) return right.grams[to - n][n - 1];
    if (to == 0) return left.grams[n - 1];
    std::optional<Known>& known = across[n - to - 1][to - 1];
    if (!known) {
      known = model.Look(GramOf(left.letters, end - (n - to), n - to) << (16 * to) | GramOf(right.letters, 0, to));
    }
    return *known;
  };
  Continuation gains;
  for (size_t i = 0; i < right.letters.size(); ++i) {
    const size_t before = std::min(end + i, ContinuationModel::kOrder - 1);
    const double behind = model.Probability(
        before, [&](size_t n) { return look(i + 1, n); }, [&](size_t n) { return look(i, n); });
    if (behind == right.probability[i]) continue;
    (i == 0 ? gains.first : gains.others) += std::log(behind / right.probability[i]);
  }
  return gains;
}

double ContinuationScore(std::string_view left_end, std::string_view right_begin) {
  const Continuation gains = ContinuationOf(KnowEnd(left_end), KnowBeginning(right_begin));
  return gains.first + gains.others;
}

}  // namespace huiyao::segmentation
