#include "services/segmentation/layout/seam.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation.h"
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

Across WordAcross(std::string_view left, std::string_view right) {
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

// As tools/train/seams printed them; those of the rule, of words across a seam, of affinity and of short rests are
// raised by 0.2 to 0.6: on its pages more is shuffled than in print.
constexpr SeamFeatures kWeights = [] {
  SeamFeatures w{};
  w[kBias] = -3.66;
  w[kAdjacentByRule] = 1.95;
  w[kAdjacent] = 0.15;
  w[kAdjacentInOrder] = 0.63;
  w[kOnlyFurnitureBetween] = 0.73;
  w[kForwardDistance] = -0.67;
  w[kBackward] = -0.78;
  w[kBackwardDistance] = -0.29;
  w[kTurned] = -0.24;
  w[kFirstLetter] = 0.72;
  w[kNoFirstLetter] = 0.34;
  w[kContinuation] = 0.98;
  w[kNoContinuation] = 0.25;
  w[kBeginning] = -0.63;
  w[kEndsWithPause] = 3.08;
  w[kEndsWithLinkingWord] = 2.09;
  w[kBeginsInside] = -0.35;
  w[kBeginsNew] = -2.52;
  w[kStopsBefore] = 2.45;
  w[kClosesWhatIsOpen] = 0.95;
  w[kLeavesOpen] = -0.25;
  w[kNextNumber] = 1.44;
  w[kSameProvince] = 0.06;
  w[kTopic] = 2.22;
  w[kTopicAround] = 3.68;
  w[kAffinity] = 0.51;
  w[kNoAffinity] = 0.31;
  w[kSharedLetter] = 0.88;
  w[kWordAcross] = 1.29;
  w[kTermAcross] = 1.31;
  w[kRepeated] = 4.03;
  w[kLatin] = 2.22;
  w[kLatinLowerCase] = 2.70;
  w[kSpeaker] = -0.31;
  w[kBeginsLikeSentenceBefore] = 1.09;
  w[kShortEnd] = -2.61;
  w[kTinyRight] = 2.03;
  w[kNothingUnbegun] = -0.39;
  w[kTinyFirstClause] = 0.86;
  w[kShortFirstClause] = 0.43;
  w[kTinyClause] = -0.26;
  w[kLongClause] = -1.56;
  w[kRightStopsNowhere] = -1.62;
  w[kRightEndsOpen] = -2.46;
  w[kAfterOpenEnd] = 1.32;
  w[kNameAndSpeech] = 0.90;
  w[kSpokenClause] = -0.80;
  w[kSubjectFirst] = -0.60;
  w[kPrepositionFirst] = -1.20;
  w[kDateAcross] = 2.00;
  return w;
}();

// The part of the score that depends on the place alone.
double PlaceScore(const SeamFeatures& f) {
  double score = 0;
  for (size_t i = kAdjacentByRule; i <= kTurned; ++i) score += kWeights[i] * f[i];
  return score;
}

bool NothingUnbegun(const SeamFeatures& f, const BeginTraits& b) {
  return f[kAdjacent] == 0 && b.first.as_sentence > -1 &&
         f[kTinyRight] + f[kBeginsInside] + f[kAfterOpenEnd] + f[kWordAcross] + f[kTermAcross] + f[kClosesWhatIsOpen] +
                 f[kNextNumber] + f[kRepeated] + f[kLatinLowerCase] ==
             0;
}

// Evidence that takes time never lowers a score.
static_assert(kWeights[kAffinity] > 0 && kWeights[kNoAffinity] > 0 && kWeights[kWordAcross] > 0 &&
              kWeights[kTermAcross] > 0 && kWeights[kNothingUnbegun] < 0);
constexpr double kMostWords = std::max(kWeights[kWordAcross], kWeights[kTermAcross]) - kWeights[kNothingUnbegun];
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
  f[kNothingUnbegun] = NothingUnbegun(f, b);
  if (!letters || SeamScore(f) + kMostAffinity + kMostWords <= least) return f;
  f[kAffinity] = StrongestAffinity(a.last_words, b.Words());
  f[kNoAffinity] = f[kAffinity] == 0 && !a.last_words.empty() && !b.Words().empty();
  if (SeamScore(f) + kMostWords <= least) return f;
  const Across across = WordAcross(end, begin);
  f[kWordAcross] = across.word;
  f[kTermAcross] = across.term && !across.word;
  f[kNothingUnbegun] = NothingUnbegun(f, b);
  return f;
}

double SeamScore(const SeamFeatures& features) {
  double score = 0;
  for (size_t i = 0; i < kSeamFeatures; ++i) score += kWeights[i] * features[i];
  return score;
}

double WordScore(const SeamFeatures& features) {
  double score = SeamScore(features) - PlaceScore(features);
  for (const SeamFeature i : {kAffinity, kNoAffinity, kWordAcross, kTermAcross, kNothingUnbegun}) {
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
