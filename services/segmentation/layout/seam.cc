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

// A word of the segmenter covers both characters at the seam.
bool WordAcross(std::string_view left, std::string_view right) {
  constexpr size_t kAround = 18;
  const std::string_view before = TailOf(left, kAround), after = HeadOf(right, kAround);
  if (!IsHan(LastCharacter(before)) || !IsHan(FirstCharacter(after))) return false;
  const std::string both = std::string(before) + std::string(after);
  for (const TextRange word : CutWords(both)) {
    if (word.start < before.size() && word.end > before.size()) return true;
  }
  return false;
}

}  // namespace

SeamFeatures FeaturesOfSeam(const Piece& left, const Piece& right, const SeamPlace& place) {
  const std::string_view end = left.ends.tail, begin = right.ends.head;
  const PieceTraits &a = left.traits, &b = right.traits;
  SeamFeatures f{};
  f[kBias] = 1;
  f[kAdjacentByRule] = place.adjacent && place.rule;
  f[kAdjacent] = place.adjacent;
  f[kOnlyFurnitureBetween] = !place.adjacent && !place.backward && place.between == 0;
  const double distance = std::log1p(place.between);
  (place.backward ? f[kBackwardDistance] : f[kForwardDistance]) = distance;
  f[kBackward] = place.backward;
  const bool latin = left.ends.latin_end || right.ends.latin_begin;
  const bool digits = IsDigit(LastCharacter(end)) && IsDigit(FirstCharacter(begin));
  if (!latin && !digits) {
    const double score = std::clamp(ContinuationScore(a.last, b.first), -10.0, 10.0);
    (score > 0 ? f[kContinuation] : f[kNoContinuation]) = score;
    f[kBeginning] = std::clamp(b.beginning, -8.0, 4.0);
    f[kWordAcross] = WordAcross(end, begin);
  }
  const char32_t last = LastCharacter(end);
  f[kEndsWithPause] = last == U'，' || last == U',' || last == U'、';
  f[kEndsWithLinkingWord] = EndsWithLinkingWord(end);
  f[kBeginsInside] = BeginsInsideSentence(begin);
  f[kBeginsNew] = BeginsLikeSentence(begin);
  f[kStopsBefore] = left.ends.stops;
  f[kClosesWhatIsOpen] = a.opened > 0 && b.closed > 0;
  f[kLeavesOpen] = a.opened > 0 && b.closed == 0;
  f[kClosesNothing] = a.opened == 0 && b.closed > 0;
  if (b.first_marker && b.first_marker->ordinal > 1) {
    const int wanted = a.last_marker && a.last_marker->style == b.first_marker->style ? a.last_marker->ordinal + 1 : 0;
    (wanted == b.first_marker->ordinal ? f[kNextNumber] : f[kWrongNumber]) = 1;
  }
  if (a.provinces != 0 && b.provinces != 0) {
    ((a.provinces & b.provinces) != 0 ? f[kSameProvince] : f[kOtherProvince]) = 1;
  }
  f[kSharedPairs] = SharedPairs(a, b);
  f[kRepeated] = RepeatedBytes(end, begin) > 0;
  if (latin) {
    f[kLatin] = 1;
    const char32_t first = FirstCharacter(begin);
    f[kLatinLowerCase] = first >= U'a' && first <= U'z';
  }
  return f;
}

double SeamScore(const SeamFeatures& features) {
  static constexpr SeamFeatures kWeights = [] {
    SeamFeatures w{};
    w[kBias] = -4;
    w[kAdjacentByRule] = 3.5;
    w[kAdjacent] = 1.5;
    w[kOnlyFurnitureBetween] = 1.5;
    w[kForwardDistance] = -0.4;
    w[kBackward] = -1;
    w[kBackwardDistance] = -0.4;
    w[kContinuation] = 0.6;
    w[kNoContinuation] = 0.4;
    w[kBeginning] = -0.3;
    w[kEndsWithPause] = 0.5;
    w[kEndsWithLinkingWord] = 0.7;
    w[kBeginsInside] = 2;
    w[kBeginsNew] = -2;
    w[kStopsBefore] = 0.7;
    w[kClosesWhatIsOpen] = 2.5;
    w[kLeavesOpen] = -2;
    w[kClosesNothing] = -3;
    w[kNextNumber] = 2;
    w[kWrongNumber] = -3;
    w[kSameProvince] = 1;
    w[kOtherProvince] = -1.5;
    w[kSharedPairs] = 3;
    w[kWordAcross] = 1.5;
    w[kRepeated] = 2;
    w[kLatin] = -0.5;
    w[kLatinLowerCase] = 3;
    return w;
  }();
  double score = 0;
  for (size_t i = 0; i < kSeamFeatures; ++i) score += kWeights[i] * features[i];
  return score;
}

size_t RepeatedBytes(std::string_view left, std::string_view right) {
  constexpr size_t kLeast = 4, kMost = 40;
  size_t length = 0, found = 0;
  for (size_t at = 0; at < right.size() && length < kMost; ++length) {
    if (length >= kLeast && left.ends_with(right.substr(0, at))) found = at;
    at += static_cast<size_t>(text::DecodeAt(right, at).length);
  }
  return found;
}

}  // namespace huiyao::segmentation
