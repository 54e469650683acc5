#include "services/segmentation/layout/continuation.h"

#include <algorithm>

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

}  // namespace

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
