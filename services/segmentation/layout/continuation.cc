#include "services/segmentation/layout/continuation.h"

#include <algorithm>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation_model.h"

namespace huiyao::segmentation {
namespace {

// The sum of log P(letter | left and what is before it) - log P(letter | what is before it).
double Gain(Gram left, const Letters& right) {
  const ContinuationModel& model = ShippedContinuationModel();
  double gain = 0;
  Gram alone = 0, behind = left;
  for (size_t i = 0; i < std::min(right.size(), kContinuationLetters); ++i) {
    alone = alone << 16 | right[i];
    behind = behind << 16 | right[i];
    gain += model.LogProbability(behind) - model.LogProbability(alone);
  }
  return gain;
}

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

double ContinuationScore(std::string_view left_end, std::string_view right_begin) {
  return ContinuationScore(LastLetters(left_end, kContinuationLetters),
                           FirstLetters(right_begin, kContinuationLetters));
}

double ContinuationScore(const Letters& left, const Letters& right) {
  Gram context = 0;
  for (const char16_t letter : left) context = context << 16 | letter;
  return Gain(context, right);
}

double BeginningScore(const Letters& right) { return Gain(kSentenceStart, right); }

}  // namespace huiyao::segmentation
