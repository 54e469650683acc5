#include "services/segmentation/layout/reading_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/matching.h"
#include "services/segmentation/layout/page_grams.h"
#include "services/segmentation/layout/seam_words.h"
#include "services/segmentation/layout/themes.h"

namespace huiyao::segmentation {
namespace {

// A newspaper page rarely has more cuts than this on either side of one.
constexpr size_t kWindow = 40;
// What has more units is no page of a newspaper: only what is near is weighed.
constexpr size_t kPageUnits = 400;
constexpr size_t kNearWindow = 1;
// Pairs that are looked at on a page: hostile pages stop every line inside a sentence.
constexpr size_t kPairs = 6000;

// Columns are interleaved on pages that hold some paragraphs.
constexpr int kLeastRunning = 8;
// What has fewer is about one thing: that pieces are alike tells nothing.
constexpr int kLeastThemes = 12;
constexpr double kNever = std::numeric_limits<double>::infinity();

// The next letter is some twenty times as probable as elsewhere.
constexpr double kLikelyLetter = 3;
// A short line goes on only where words say so, or all evidence together; at the page's head, where both do.
constexpr double kSure = 1;
// The length of two paragraphs, as page_pieces.h measures it, where paragraphs vary as they usually do.
constexpr double kTwoParagraphs = 1.2;
// What seems to begin a sentence by such odds is not looked at as what goes on.
constexpr double kLeastInside = -4.5;

// Pieces that begin alike: one was read twice.
bool SameLine(std::string_view a, std::string_view b) {
  constexpr size_t kAlike = 24;
  return a.size() >= kAlike && a.substr(0, kAlike) == b.substr(0, kAlike);
}

class JoinFinder {
 public:
  // If `all`, all evidence of all pairs is wanted.
  JoinFinder(const std::vector<PrintedUnit>& units, bool all)
      : units_(units), all_(all), fits_(units.size(), -1), pieces_(units), head_(units.size()) {}

  std::vector<UnitJoin> Find() {
    LookAtUnits();
    if (ends_.empty() || begins_.empty()) return {};
    ReadPage();
    WeighPairs();
    SeeWhetherInOrder();
    return Choose();
  }

  const std::vector<WeighedPair>& weighed() const { return weighed_; }

 private:
  struct Pair {
    size_t left;
    size_t right;
    double score;  // without what the page's order says
    double words;  // WordScore
    bool elsewhere;
  };

  void LookAtUnits() {
    running_.assign(units_.size() + 1, 0);
    bool body = false;
    for (size_t i = 0; i < units_.size(); ++i) {
      running_[i + 1] = running_[i];
      if (!units_[i].joinable) continue;
      const PieceEnds& ends = pieces_.Look(i);
      running_[i + 1] += ends.prose;
      // What stands before the first complete paragraph may be the page's head; a short line is.
      const bool ruled = i + 1 < units_.size() && units_[i + 1].rule;
      body |= ends.prose && units_[i].last.find("。") != std::string_view::npos;
      // What stands over a byline is a headline.
      if (ends.label && !ends_.empty() && ends_.back() + 1 == i && pieces_.Ends(i - 1).short_end) ends_.pop_back();
      head_[i] = !body && !ruled;
      if (ends.open_end ? OnePage() || !head_[i] : ends.short_end && body && OnePage()) ends_.push_back(i);
      body |= ends.prose && EndsSentence(units_[i].last);
      if (ends.open_begin) begins_.push_back(i);
    }
  }

  // What all pieces say together.
  void ReadPage() {
    if (!OnePage()) return;
    for (const PrintedUnit& unit : units_) {
      const bool whole = unit.first.data() <= unit.last.data();
      grams_.Add(whole ? std::string_view(unit.first.data(), unit.last.data() + unit.last.size()) : unit.first);
    }
    if (!HasThemes()) return;
    for (size_t i = 0; i < units_.size(); ++i) {
      const PieceEnds& ends = pieces_.Ends(i);
      ends.prose || ends.short_end ? themes_.Add(ends.head, ends.tail) : themes_.AddNothing();
    }
    themes_.Compare();
  }

  void WeighPairs() {
    const size_t most = OnePage() ? kWindow : kNearWindow;
    const size_t window = std::min(most, std::max<size_t>(kNearWindow, kPairs / (2 * ends_.size())));
    size_t near = 0;
    for (const size_t left : ends_) {
      while (near < begins_.size() && begins_[near] <= left) ++near;
      const size_t from = near - std::min(near, window + 1), to = std::min(begins_.size(), near + window);
      // The next unit first: others are compared with it.
      std::optional<Pair> next;
      if (near < to && begins_[near] == left + 1 && MayFit(left, left + 1)) next = Weigh(left, left + 1);
      size_t weighed = 0, better = 0;
      for (size_t b = from; b < to; ++b) {
        if (begins_[b] == left || !MayFit(left, begins_[b])) continue;
        const Pair pair = b == near && next ? *next : Weigh(left, begins_[b]);
        if (pair.right == left + 1 || pair.score > LeastScore(pair.elsewhere)) candidates_.push_back(pair);
        ++weighed;
        better += next && pair.words > next->words;
      }
      if (!next || weighed < 4 || !Prose(left)) continue;
      const double all = static_cast<double>(weighed - 1);
      fits_[left] = std::max(0.0, 1 - 2 * static_cast<double>(better) / all);
    }
  }

  // Whether a pair is worth weighing. Elsewhere, nothing that begins as sentences do goes on. Where words are parted by
  // spaces, one that no sentence begins or ends with is asked for.
  bool MayFit(size_t left, size_t right) {
    const PieceEnds &a = pieces_.Ends(left), &b = pieces_.Ends(right);
    if (a.han != b.han || SameLine(a.head, b.head)) return false;
    if (right != left + 1 && pieces_.Beginning(right).inside_score < kLeastInside && !CutsDate(a.tail, b.head))
      return false;
    const char first = b.head.front();
    return a.han || (first >= 'a' && first <= 'z') || a.tail.ends_with(',') || pieces_.End(left).with_link;
  }

  Pair Weigh(size_t left, size_t right) {
    const auto [low, high] = std::minmax(left, right);
    SeamPlace place;
    place.between = running_[high] - running_[low + 1];
    place.adjacent = right == left + 1;
    place.backward = right < left;
    place.turned = place.backward && place.between == static_cast<int>(left - right) - 1;
    place.rule = units_[right].rule;
    place.after_open_end = right > 0 && right - 1 != left && Prose(right - 1) && pieces_.Ends(right - 1).open_end;
    place.after_headline = right > 0 && right - 1 != left && !Prose(right - 1);
    MeasureLengths(left, right, place);
    place.numbers_go_on = pieces_.NumbersGoOn(left, right);
    const Letters &end = pieces_.End(left).letters.letters, &beginning = pieces_.Beginning(right).letters.letters;
    place.pairs_on_page = grams_.Pairs(end, beginning);
    place.triples_on_page = grams_.Triples(end, beginning);
    if (const uint64_t a = pieces_.Provinces(left), b = a == 0 ? 0 : pieces_.Provinces(right); b != 0) {
      place.provinces = (a & b) != 0 ? 1 : -1;
    }
    if (HasThemes()) CompareThemes(left, right, place);
    const bool elsewhere = place.backward || place.between > 0;
    const double least = all_ || place.adjacent ? -kNever : LeastScore(elsewhere);
    const SeamSides sides{pieces_.Ends(left), pieces_.End(left), pieces_.Ends(right), pieces_.Beginning(right)};
    const SeamFeatures f = FeaturesOfSeam(sides, place, least);
    Pair pair{left, right, SeamScore(f), WordScore(f), elsewhere};
    if (all_) weighed_.push_back({static_cast<int>(left), static_cast<int>(right), f, elsewhere});
    // Headlines end with 了, too.
    const bool linked = f[kEndsWithLinkingWord] > 0 && !pieces_.Ends(left).tail.ends_with("了");
    const bool strong = f[kBeginsInside] > 0 || linked || f[kFirstLetter] >= kLikelyLetter;
    const bool sure = pair.score >= kSure;
    if (head_[left] ? !strong || !sure : pieces_.Ends(left).short_end && !strong && !sure) pair.score = -kNever;
    return pair;
  }

  // No pair with this score or a lower one is taken.
  double LeastScore(bool elsewhere) const {
    if (!elsewhere) return 0;
    return running_.back() < kLeastRunning ? kNever : 0;
  }

  // Where most ends go well with what follows them, the others will, too.
  void SeeWhetherInOrder() {
    double ends = 0, sum = 0;
    for (const double fit : fits_) {
      if (fit < 0) continue;
      sum += fit;
      ++ends;
    }
    const auto order = [&](size_t left) {
      const bool counted = fits_[left] >= 0;
      return (sum - (counted ? fits_[left] : 0) + 0.5) / (ends + (counted ? 0 : 1));
    };
    for (WeighedPair& pair : weighed_) {
      if (pair.right == pair.left + 1) pair.features[kAdjacentInOrder] = order(static_cast<size_t>(pair.left));
    }
    for (const Pair& pair : candidates_) {
      const double score = pair.score + (pair.right == pair.left + 1 ? InOrderScore(order(pair.left)) : 0);
      if (score <= LeastScore(pair.elsewhere)) continue;
      pairs_.push_back({static_cast<int>(pair.left), static_cast<int>(pair.right), score});
      elsewhere_.push_back(pair.elsewhere);
    }
  }

  bool OnePage() const { return units_.size() <= kPageUnits; }
  bool HasThemes() const { return OnePage() && running_.back() >= kLeastThemes; }
  bool Prose(size_t unit) const { return pieces_.Prose(unit); }

  // Where a page has too few paragraphs to compare with, both pieces count as whole ones.
  void MeasureLengths(size_t left, size_t right, SeamPlace& place) const {
    const size_t a = pieces_.Bytes(left), b = pieces_.Bytes(right);
    place.left_length = pieces_.Length(a).value_or(0);
    place.right_length = pieces_.Length(b).value_or(0);
    place.whole_length = pieces_.Length(a + b).value_or(kTwoParagraphs);
  }

  // Of the two pieces, and of those around them in their columns.
  void CompareThemes(size_t left, size_t right, SeamPlace& place) const {
    place.theme = themes_.Likeness(left, right);
    const size_t first = pieces_.ColumnBefore(left), last = pieces_.ColumnBehind(right);
    double sum = 0;
    int count = 0;
    for (size_t a = first; a <= left; ++a) {
      for (size_t b = right; b <= last; ++b) {
        if (a == b || (a == left && b == right)) continue;
        sum += themes_.Likeness(a, b);
        ++count;
      }
    }
    if (count > 0) place.theme_around = sum / count;
    if (place.adjacent) return;
    if (left + 1 < units_.size() && Prose(left + 1)) place.theme_behind = themes_.Likeness(left, left + 1);
    if (right > 0 && Prose(right - 1) && !pieces_.Ends(right - 1).open_end)
      place.theme_before = themes_.Likeness(right - 1, right);
  }

  std::vector<UnitJoin> Choose() {
    std::vector<int> chosen = ProbableMatching(pairs_, static_cast<int>(units_.size()));
    std::stable_sort(chosen.begin(), chosen.end(), [&](int a, int b) { return pairs_[a].score > pairs_[b].score; });
    chain_.resize(units_.size());
    std::iota(chain_.begin(), chain_.end(), 0);
    std::vector<UnitJoin> joins;
    for (const int i : chosen) {
      const ScoredPair& pair = pairs_[i];
      const size_t left = Chain(pair.left), right = Chain(pair.right);
      if (left == right) continue;  // the weakest of a circle
      chain_[right] = left;
      joins.push_back({pair.left, pair.right, pair.score, elsewhere_[i]});
    }
    std::sort(joins.begin(), joins.end(), [](auto& a, auto& b) { return a.left < b.left; });
    return joins;
  }

  // The chain of joined units that a unit is in, by one of them.
  size_t Chain(size_t unit) {
    while (chain_[unit] != unit) unit = chain_[unit] = chain_[chain_[unit]];
    return unit;
  }

  const std::vector<PrintedUnit>& units_;
  const bool all_;
  std::vector<WeighedPair> weighed_;  // if all are wanted
  std::vector<Pair> candidates_;      // by left unit
  std::vector<double> fits_;          // by left unit, how well the next one goes with it: 0 to 1; -1: not known
  PagePieces pieces_;
  // By unit: it stands before the first complete paragraph, and may be a title.
  std::vector<bool> head_;
  PageGrams grams_;
  std::vector<int> running_;  // units of running text before each
  std::vector<size_t> ends_, begins_;
  Themes themes_;
  std::vector<ScoredPair> pairs_;
  std::vector<bool> elsewhere_;  // by pair
  std::vector<size_t> chain_;
};

}  // namespace

std::vector<UnitJoin> FindJoins(const std::vector<PrintedUnit>& units, std::vector<WeighedPair>* weighed) {
  JoinFinder finder(units, weighed != nullptr);
  std::vector<UnitJoin> joins = finder.Find();
  if (weighed != nullptr) *weighed = finder.weighed();
  return joins;
}

}  // namespace huiyao::segmentation
