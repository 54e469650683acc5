#include "services/segmentation/layout/seam.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation.h"
#include "services/segmentation/layout/seam_model.h"
#include "services/segmentation/layout/seam_words.h"

namespace huiyao::segmentation {
namespace {

// As tools/train/seams printed them, but for kSameProvince: in print, statements name their provinces more often than
// on its pages.
constexpr SeamFeatures kWeights = [] {
  SeamFeatures w{};
  w[kBias] = -1.13;
  w[kAdjacentByRule] = 0.91;
  w[kAdjacent] = 0.41;
  w[kAdjacentInOrder] = 2.26;
  w[kOnlyFurnitureBetween] = 0.06;
  w[kForwardDistance] = -0.66;
  w[kBackward] = -0.93;
  w[kBackwardDistance] = -0.08;
  w[kTurned] = -1.01;
  w[kFirstLetter] = 0.68;
  w[kNoFirstLetter] = 0.23;
  w[kContinuation] = 0.77;
  w[kNoContinuation] = 0.10;
  w[kBeginning] = -0.16;
  w[kInsideScore] = 1.73;
  w[kPairScore] = 0.75;
  w[kEndsWithPause] = 2.90;
  w[kEndsWithLinkingWord] = 2.79;
  w[kBeginsInside] = 1.46;
  w[kBeginsNew] = -0.97;
  w[kStopsBefore] = 3.39;
  w[kClosesWhatIsOpen] = 4.04;
  w[kLeavesOpen] = -0.37;
  w[kNextNumber] = 1.49;
  w[kSameProvince] = 1.50;
  w[kTheme] = 1.16;
  w[kThemeAround] = 3.30;
  w[kAffinity] = 0.37;
  w[kRepeated] = 4.77;
  w[kLatin] = 0.77;
  w[kLatinLowerCase] = 1.12;
  w[kBeginsLikeSentenceBefore] = 0.62;
  w[kShortEnd] = -1.82;
  w[kTinyRight] = 2.12;
  w[kTinyFirstClause] = 0.43;
  w[kShortFirstClause] = -0.54;
  w[kTinyClause] = -1.00;
  w[kLongClause] = -0.20;
  w[kRightStopsNowhere] = -2.31;
  w[kRightEndsOpen] = -3.32;
  w[kAfterOpenEnd] = 1.71;
  w[kSubjectFirst] = -0.30;
  w[kNumberAcross] = 1.38;
  return w;
}();

// The part of the score that depends on the place alone.
double PlaceScore(const SeamFeatures& f) {
  double score = 0;
  for (size_t i = kAdjacentByRule; i <= kTurned; ++i) score += kWeights[i] * f[i];
  return score;
}

// What evidence that takes time gives at most, but for one pair in some hundred: all of it, and affinity alone.
constexpr double kMostLate = 4, kMostAffinity = 2;
constexpr double kMostPairScore = 6;

}  // namespace

SeamFeatures FeaturesOfSeam(const SeamSides& sides, const SeamPlace& place, double least) {
  const std::string_view end = sides.left.tail, begin = sides.right.head;
  const EndTraits& a = sides.end;
  const BeginTraits& b = sides.beginning;
  SeamFeatures f{};
  f[kBias] = 1;
  f[kAdjacentByRule] = place.adjacent && place.rule;
  f[kAdjacent] = place.adjacent;
  f[kOnlyFurnitureBetween] = !place.adjacent && !place.backward && place.between == 0;
  const double distance = std::log1p(place.between);
  (place.backward ? f[kBackwardDistance] : f[kForwardDistance]) = distance;
  f[kBackward] = place.backward;
  f[kTurned] = place.turned;
  const bool latin = !sides.left.han || !sides.right.han;
  const char32_t last = LastCharacter(end), initial = FirstCharacter(begin);
  const bool letters = !latin && !(IsAnyDigit(last) && IsAnyDigit(initial));
  if (letters) {
    const Continuation gains = ContinuationOf(a.last, b.first);
    const double first = std::clamp(gains.first, -6.0, 8.0);
    // What is cut off the first one weighs as the others do.
    const double others = std::clamp(gains.first - first + gains.others, -6.0, 8.0);
    (first > 0 ? f[kFirstLetter] : f[kNoFirstLetter]) = first;
    (others > 0 ? f[kContinuation] : f[kNoContinuation]) = others;
    f[kBeginning] = std::clamp(b.first.as_sentence, -4.0, 3.0);
    f[kInsideScore] = std::clamp(b.inside_score, -6.0, 6.0);
  }
  f[kEndsWithPause] = last == U'，' || last == U',' || last == U'、';
  f[kEndsWithLinkingWord] = a.with_link;
  f[kBeginsInside] = b.inside;
  f[kBeginsNew] = b.begins_new;
  f[kStopsBefore] = sides.left.stops;
  f[kClosesWhatIsOpen] = a.opened > 0 && b.closed > 0;
  f[kLeavesOpen] = a.opened > 0 && b.closed == 0;
  f[kNextNumber] = a.marker && place.first_marker && place.first_marker->ordinal > 1 &&
                   a.marker->style == place.first_marker->style && a.marker->ordinal + 1 == place.first_marker->ordinal;
  f[kSameProvince] = place.provinces;
  f[kTheme] = place.theme;
  f[kThemeAround] = place.theme_around;
  f[kRepeated] = a.groups[b.group] && RepeatedBytes(end, begin) > 0;
  f[kSubjectFirst] = b.with_subject;
  f[kNumberAcross] = IsAnyDigit(last) && IsAnyDigit(initial);
  f[kBeginsLikeSentenceBefore] = a.begins_new;
  f[kShortEnd] = sides.left.short_end;
  if (!latin) {
    f[kTinyRight] = begin.size() <= 33 && EndsSentence(begin);
    f[kTinyFirstClause] = b.clause <= 3;
    f[kShortFirstClause] = b.clause > 3 && b.clause <= 5;
    f[kTinyClause] = a.clause + b.clause < 4;
    f[kLongClause] = a.clause + b.clause > 35;
  }
  f[kRightStopsNowhere] = !sides.right.stops && !EndsSentence(begin);
  f[kRightEndsOpen] = sides.right.open_end;
  f[kAfterOpenEnd] = place.after_open_end;
  f[kLatin] = latin;
  f[kLatinLowerCase] = latin && initial >= U'a' && initial <= U'z';
  if (!letters || SeamScore(f) + kMostLate <= least) return f;
  f[kPairScore] = std::clamp(ShippedSeamModel().PairScore(a.letters, b.letters), -kMostPairScore, kMostPairScore);
  if (SeamScore(f) + kMostAffinity <= least) return f;
  f[kAffinity] = StrongestAffinity(a.last_words, b.Words());
  return f;
}

double SeamScore(const SeamFeatures& features) {
  double score = 0;
  for (size_t i = 0; i < kSeamFeatures; ++i) score += kWeights[i] * features[i];
  return score;
}

double WordScore(const SeamFeatures& features) {
  double score = SeamScore(features) - PlaceScore(features);
  for (const SeamFeature i : {kPairScore, kAffinity}) {
    score -= kWeights[i] * features[i];
  }
  return score;
}

double InOrderScore(double in_order) { return kWeights[kAdjacentInOrder] * in_order; }

size_t RepeatedBytes(std::string_view left, std::string_view right) {
  constexpr size_t kLeast = 4, kMost = kMostRepeated;
  size_t length = 0, found = 0;
  for (size_t at = 0; at < right.size() && length < kMost; ++length) {
    if (length >= kLeast && left.ends_with(right.substr(0, at))) found = at;
    at += static_cast<size_t>(text::DecodeAt(right, at).length);
  }
  return found;
}

}  // namespace huiyao::segmentation
