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
  w[kBias] = 0.29;
  w[kAdjacentByRule] = 1.20;
  w[kAdjacent] = 0.25;
  w[kAdjacentInOrder] = 0.70;
  w[kOnlyFurnitureBetween] = -0.26;
  w[kForwardDistance] = -0.73;
  w[kBackward] = -1.37;
  w[kBackwardDistance] = -0.10;
  w[kTurned] = -0.28;
  w[kFirstLetter] = 0.43;
  w[kNoFirstLetter] = 0.33;
  w[kContinuation] = 0.61;
  w[kNoContinuation] = 0.22;
  w[kBeginning] = -0.23;
  w[kInsideScore] = 1.31;
  w[kPairScore] = 0.74;
  w[kEndsWithPause] = 0.93;
  w[kEndsWithLinkingWord] = 0.80;
  w[kBeginsInside] = 1.09;
  w[kBeginsNew] = -0.50;
  w[kStopsBefore] = 1.46;
  w[kClosesWhatIsOpen] = 3.69;
  w[kLeavesOpen] = -1.98;
  w[kLeftLength] = -0.21;
  w[kRightLength] = -1.78;
  w[kWholeLength] = 1.02;
  w[kTooLong] = -0.09;
  w[kNextNumber] = 2.92;
  w[kPairOnPage] = 0.75;
  w[kTripleOnPage] = 0.33;
  w[kSameProvince] = 1.50;
  w[kTheme] = 0.96;
  w[kThemeElsewhere] = 1.90;
  w[kThemeAround] = 2.35;
  w[kThemeBehind] = -0.89;
  w[kThemeBefore] = -3.13;
  w[kAffinity] = 0.25;
  w[kRepeated] = 5.09;
  w[kLatin] = 0.64;
  w[kLatinLowerCase] = 1.52;
  w[kSubjectFirst] = -0.49;
  w[kNumberAcross] = -0.38;
  w[kBeginsLikeSentenceBefore] = 1.15;
  w[kShortEnd] = -0.49;
  w[kTinyRight] = 0.38;
  w[kTinyFirstClause] = 0.30;
  w[kShortFirstClause] = -0.16;
  w[kTinyClause] = -0.01;
  w[kLongClause] = -1.35;
  w[kRightStopsNowhere] = -2.42;
  w[kRightEndsOpen] = -1.58;
  w[kAfterOpenEnd] = 0.77;
  w[kAfterHeadline] = -0.56;
  w[kLoneLine] = -4.27;
  w[kHeadline] = -0.82;
  w[kLoneInside] = -0.38;
  w[kRightHeadline] = -0.45;
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
  constexpr double kMostLength = 2.5;
  f[kLeftLength] = std::clamp(place.left_length, -kMostLength, kMostLength);
  f[kRightLength] = std::clamp(place.right_length, -1.5, 0.9);
  f[kWholeLength] = std::clamp(place.whole_length, -kMostLength, 0.9);
  f[kTooLong] = std::max(0.0, f[kWholeLength]);
  f[kNextNumber] = place.numbers_go_on;
  f[kPairOnPage] = std::log1p(place.pairs_on_page);
  f[kTripleOnPage] = std::log1p(place.triples_on_page);
  f[kSameProvince] = place.provinces;
  f[kTheme] = place.theme;
  f[kThemeElsewhere] = place.adjacent ? 0 : place.theme;
  f[kThemeAround] = place.theme_around;
  f[kThemeBehind] = place.theme_behind;
  f[kThemeBefore] = place.theme_before;
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
  f[kAfterHeadline] = place.after_headline;
  f[kLoneLine] = a.headline.has_value();
  f[kHeadline] = std::clamp(a.headline.value_or(0), -6.0, 6.0);
  f[kLoneInside] = std::clamp(a.inside_score, -4.0, 4.0);
  f[kRightHeadline] = std::clamp(b.headline.value_or(0), -6.0, 6.0);
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
