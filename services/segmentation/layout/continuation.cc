#include "services/segmentation/layout/continuation.h"

#include <algorithm>
#include <cmath>
#include <utility>

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
  using Known = ContinuationModel::Known;
  const ContinuationModel& model = ShippedContinuationModel();
  KnownBeginning known;
  known.letters = FirstLetters(text, kContinuationLetters);
  const size_t all = known.letters.size();
  std::array<Gram, kContinuationLetters*(kContinuationLetters + 1) / 2 + kContinuationLetters + 1> grams;
  size_t count = 0;
  for (size_t i = 0; i < all; ++i) {
    for (size_t n = 1; i + n <= all; ++n) grams[count++] = GramOf(known.letters, i, n);
  }
  // The start of a sentence with so many letters behind it.
  for (size_t n = 0; n <= all; ++n) grams[count++] = Gram{kSentenceStart} << (16 * n) | GramOf(known.letters, 0, n);
  std::array<Known, grams.size()> looked;
  model.LookAll({grams.data(), count}, looked.data());
  const Known* next = looked.data();
  for (size_t i = 0; i < all; ++i) {
    for (size_t n = 1; i + n <= all; ++n) known.grams[i][n - 1] = *next++;
  }
  const Known* const started = next;
  // Of the `n` letters before `to`.
  const auto inside = [&](size_t to, size_t n) { return known.grams[to - n][n - 1]; };
  const auto behind_start = [&](size_t to, size_t n) { return n > to ? started[to] : inside(to, n); };
  for (size_t i = 0; i < all; ++i) {
    known.probability[i] = model.Probability(
        i, [&](size_t n) { return inside(i + 1, n); }, [&](size_t n) { return inside(i, n); });
    const double at_start = model.Probability(
        i + 1, [&](size_t n) { return behind_start(i + 1, n); }, [&](size_t n) { return behind_start(i, n); });
    known.as_sentence += std::log(at_start) - std::log(known.probability[i]);
  }
  return known;
}

Continuation ContinuationOf(const KnownEnd& left, const KnownBeginning& right) {
  const ContinuationModel& model = ShippedContinuationModel();
  // Across the seam: of the last letters of the end and the first ones of the beginning, by their numbers.
  std::array<std::array<ContinuationModel::Known, kContinuationLetters>, kContinuationLetters> across;
  const size_t end = left.letters.size(), begin = right.letters.size();
  using Sides = std::pair<size_t, size_t>;
  const auto look_across = [&](const auto& all) {
    std::array<Gram, kContinuationLetters * kContinuationLetters> grams;
    std::array<ContinuationModel::Known, grams.size()> looked;
    size_t count = 0;
    for (const auto& [before, behind] : all) {
      if (before > end || behind > begin) continue;
      grams[count++] = GramOf(left.letters, end - before, before) << (16 * behind) | GramOf(right.letters, 0, behind);
    }
    model.LookAll({grams.data(), count}, looked.data());
    const ContinuationModel::Known* next = looked.data();
    for (const auto& [before, behind] : all) {
      if (before <= end && behind <= begin) across[before - 1][behind - 1] = *next++;
    }
  };
  // Longer n-grams are asked for only where one of these is known.
  look_across(std::array<Sides, 2>{{{1, 1}, {1, 2}}});
  if (across[0][0].count != 0 || across[0][1].count != 0) {
    look_across(std::array<Sides, 4>{{{1, 3}, {2, 1}, {2, 2}, {3, 1}}});
  }
  // Of the `n` letters before `to`, a number of letters of the beginning.
  const auto look = [&](size_t to, size_t n) {
    if (n <= to) return right.grams[to - n][n - 1];
    return to == 0 ? left.grams[n - 1] : across[n - to - 1][to - 1];
  };
  Continuation gains;
  for (size_t i = 0; i < begin; ++i) {
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
