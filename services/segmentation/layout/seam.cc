#include "services/segmentation/layout/seam.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation.h"
#include "services/segmentation/layout/seam_model.h"
#include "services/segmentation/layout/seam_words.h"
#include "services/segmentation/sentences/words.h"

namespace huiyao::segmentation {
namespace {

bool IsDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

// A word of the segmenter, or a term made of such words, covers both characters at the seam.
struct Across {
  bool word = false;
  bool term = false;
};

Across WordsAcross(std::string_view left, std::string_view right) {
  constexpr size_t kAround = 18;
  const std::string_view before = TailOf(left, kAround), after = HeadOf(right, kAround);
  if (!IsHan(LastCharacter(before)) || !IsHan(FirstCharacter(after))) return {};
  const std::string both = std::string(before) + std::string(after);
  const auto crosses = [&](const TextRange& word) { return word.start < before.size() && word.end > before.size(); };
  const std::vector<TextRange> words = CutWords(both), terms = CutSearchTerms(both);
  return {std::any_of(words.begin(), words.end(), crosses), std::any_of(terms.begin(), terms.end(), crosses)};
}

// Words side by side often have a character in common: 生育养育, 走得稳走得远.
bool SharesLetter(const Letters& left, const Letters& right) {
  for (size_t i = left.size() - std::min<size_t>(2, left.size()); i < left.size(); ++i) {
    if (IsHan(left[i]) && right.substr(0, 2).find(left[i]) != right.npos) return true;
  }
  return false;
}

// As tools/train/seams printed them, but for kSameProvince: in print, statements name their provinces more often than
// on its pages.
constexpr SeamFeatures kWeights = [] {
  SeamFeatures w{};
  w[kBias] = -2.59;
  w[kAdjacentByRule] = 0.96;
  w[kAdjacent] = 0.67;
  w[kAdjacentInOrder] = 1.83;
  w[kOnlyFurnitureBetween] = 0.44;
  w[kForwardDistance] = -0.65;
  w[kBackward] = -1.35;
  w[kBackwardDistance] = 0.08;
  w[kTurned] = -0.62;
  w[kFirstLetter] = 0.60;
  w[kNoFirstLetter] = 0.23;
  w[kContinuation] = 0.69;
  w[kNoContinuation] = 0.14;
  w[kBeginning] = -0.30;
  w[kInsideScore] = 1.67;
  w[kPairScore] = 0.67;
  w[kEndsWithPause] = 1.91;
  w[kEndsWithLinkingWord] = 2.36;
  w[kBeginsInside] = 0.68;
  w[kBeginsNew] = -1.26;
  w[kStopsBefore] = 3.93;
  w[kClosesWhatIsOpen] = 2.37;
  w[kLeavesOpen] = -2.54;
  w[kNextNumber] = 1.83;
  w[kSameProvince] = 1.50;
  w[kTopic] = 3.32;
  w[kTopicAround] = 4.70;
  w[kAffinity] = 0.33;
  w[kNoAffinity] = -0.12;
  w[kSharedLetter] = -1.33;
  w[kWordAcross] = 0.64;
  w[kTermAcross] = 0.03;
  w[kRepeated] = 4.60;
  w[kLatin] = 0.81;
  w[kLatinLowerCase] = 1.47;
  w[kSpeaker] = -0.03;
  w[kBeginsLikeSentenceBefore] = 0.67;
  w[kShortEnd] = -1.12;
  w[kTinyRight] = 2.76;
  w[kTinyFirstClause] = 1.22;
  w[kShortFirstClause] = 0.34;
  w[kTinyClause] = -0.88;
  w[kLongClause] = -0.62;
  w[kRightStopsNowhere] = -2.46;
  w[kRightEndsOpen] = -3.53;
  w[kAfterOpenEnd] = 1.55;
  w[kNameAndSpeech] = -0.00;
  w[kSpokenClause] = -0.43;
  w[kSubjectFirst] = -0.28;
  w[kPrepositionFirst] = -0.04;
  w[kNumberAcross] = 0.31;
  w[kDateAcross] = 0.00;
  return w;
}();

// The part of the score that depends on the place alone.
double PlaceScore(const SeamFeatures& f) {
  double score = 0;
  for (size_t i = kAdjacentByRule; i <= kTurned; ++i) score += kWeights[i] * f[i];
  return score;
}

// The most that evidence that takes time can give.
static_assert(kWeights[kPairScore] > 0 && kWeights[kAffinity] > 0 && kWeights[kWordAcross] > 0 &&
              kWeights[kTermAcross] > 0);
constexpr double kMostPairScore = 6, kMostPair = kWeights[kPairScore] * kMostPairScore;
constexpr double kMostWords = std::max(kWeights[kWordAcross], kWeights[kTermAcross]);
constexpr double kMostAffinity = std::max(kWeights[kAffinity] * 8, kWeights[kNoAffinity]);

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
  const bool letters = !latin && !(IsDigit(last) && IsDigit(initial));
  if (letters) {
    const Continuation gains = ContinuationOf(a.last, b.first);
    const double first = std::clamp(gains.first, -6.0, 8.0);
    // What is cut off the first one weighs as the others do.
    const double others = std::clamp(gains.first - first + gains.others, -6.0, 8.0);
    (first > 0 ? f[kFirstLetter] : f[kNoFirstLetter]) = first;
    (others > 0 ? f[kContinuation] : f[kNoContinuation]) = others;
    f[kBeginning] = std::clamp(b.first.as_sentence, -4.0, 3.0);
    f[kInsideScore] = std::clamp(b.inside_score, -6.0, 6.0);
    f[kSharedLetter] = SharesLetter(a.last.letters, b.first.letters);
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
  f[kTopic] = place.topic;
  f[kTopicAround] = place.topic_around;
  f[kRepeated] = a.groups[b.group] && RepeatedBytes(end, begin) > 0;
  f[kSpeaker] = a.with_title && b.with_speaker;
  f[kNameAndSpeech] = a.with_name && b.with_speech;
  f[kSpokenClause] = b.spoken_clause;
  f[kSubjectFirst] = b.with_subject;
  f[kPrepositionFirst] = b.with_preposition;
  f[kNumberAcross] = IsDigit(last) && IsDigit(initial);
  f[kDateAcross] = b.begins_new && CutsDate(end, begin);
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
  if (!letters || SeamScore(f) + kMostPair + kMostAffinity + kMostWords <= least) return f;
  f[kPairScore] = std::clamp(ShippedSeamModel().PairScore(a.letters, b.letters), -kMostPairScore, kMostPairScore);
  if (SeamScore(f) + kMostAffinity + kMostWords <= least) return f;
  f[kAffinity] = StrongestAffinity(a.last_words, b.Words());
  f[kNoAffinity] = f[kAffinity] == 0 && !a.last_words.empty() && !b.Words().empty();
  if (SeamScore(f) + kMostWords <= least) return f;
  const Across across = WordsAcross(end, begin);
  f[kWordAcross] = across.word;
  f[kTermAcross] = across.term && !across.word;
  return f;
}

double SeamScore(const SeamFeatures& features) {
  double score = 0;
  for (size_t i = 0; i < kSeamFeatures; ++i) score += kWeights[i] * features[i];
  return score;
}

double WordScore(const SeamFeatures& features) {
  double score = SeamScore(features) - PlaceScore(features);
  for (const SeamFeature i : {kPairScore, kAffinity, kNoAffinity, kWordAcross, kTermAcross}) {
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
