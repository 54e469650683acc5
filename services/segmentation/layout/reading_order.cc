#include "services/segmentation/layout/reading_order.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/matching.h"
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
// Units of one column beside an end or a beginning whose themes are compared.
constexpr size_t kNeighbours = 2;

// Columns are interleaved on pages that hold some paragraphs.
constexpr int kLeastRunning = 8;
// What has fewer is about one thing: that pieces are alike tells nothing.
constexpr int kLeastThemes = 12;
// More evidence is asked for where the order of print is left: pages in order are many.
constexpr double kElsewhere = 0.25;
constexpr double kNever = std::numeric_limits<double>::infinity();

// The next letter is some twenty times as probable as elsewhere.
constexpr double kLikelyLetter = 3;
// A short line goes on only where words say so, or all evidence together; at the page's head, where both do.
constexpr double kSure = 1;
// What seems to begin a sentence by such odds is not looked at as what goes on.
constexpr double kLeastInside = -2.75;

class JoinFinder {
 public:
  // If `all`, all evidence of all pairs is wanted.
  JoinFinder(const std::vector<PrintedUnit>& units, bool all)
      : units_(units), all_(all), fits_(units.size(), -1), pieces_(units.size()) {}

  std::vector<UnitJoin> Find() {
    LookAtUnits();
    if (ends_.empty() || begins_.empty()) return {};
    ReadThemes();
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
      PieceEnds& ends = pieces_[i].ends;
      ends = LookAtUnit(units_[i]);
      running_[i + 1] += ends.prose;
      // What stands before the first complete paragraph may be the page's head; a short line is.
      const bool ruled = i + 1 < units_.size() && units_[i + 1].rule;
      body |= ends.prose && units_[i].last.find("。") != std::string_view::npos;
      // What stands over a byline is a headline.
      if (ends.label && !ends_.empty() && ends_.back() + 1 == i && pieces_[i - 1].ends.short_end) ends_.pop_back();
      pieces_[i].head = !body && !ruled;
      if (ends.open_end ? OnePage() || !pieces_[i].head : ends.short_end && body && OnePage()) ends_.push_back(i);
      body |= ends.prose && EndsSentence(units_[i].last);
      if (ends.open_begin) begins_.push_back(i);
    }
  }

  // Of several lines that were joined already, the outer ones tell.
  static PieceEnds LookAtUnit(const PrintedUnit& unit) {
    PieceEnds ends = LookAtEnds(unit.first);
    if (unit.first.data() == unit.last.data()) return ends;
    const PieceEnds last = LookAtEnds(unit.last);
    ends.prose = ends.open_begin = true;
    ends.short_end = false;
    ends.open_end = last.open_end || (!EndsLineOnPurpose(unit.last) && !EndsWithNote(last.tail));
    ends.stops |= last.stops;
    ends.pauses += last.pauses;
    ends.tail = last.tail;
    return ends;
  }

  void ReadThemes() {
    if (!HasThemes()) return;
    for (const Piece& piece : pieces_) {
      piece.ends.prose || piece.ends.short_end ? themes_.Add(piece.ends.head, piece.ends.tail) : themes_.AddNothing();
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
    const PieceEnds &a = pieces_[left].ends, &b = pieces_[right].ends;
    if (a.han != b.han) return false;
    if (right != left + 1 && Beginning(right).inside_score < kLeastInside && !CutsDate(a.tail, b.head)) return false;
    const char first = b.head.front();
    return a.han || (first >= 'a' && first <= 'z') || a.tail.ends_with(',') || End(left).with_link;
  }

  Pair Weigh(size_t left, size_t right) {
    const auto [low, high] = std::minmax(left, right);
    SeamPlace place;
    place.between = running_[high] - running_[low + 1];
    place.adjacent = right == left + 1;
    place.backward = right < left;
    place.turned = place.backward && place.between == static_cast<int>(left - right) - 1;
    place.rule = units_[right].rule;
    place.after_open_end = right > 0 && right - 1 != left && Prose(right - 1) && pieces_[right - 1].ends.open_end;
    if (End(left).marker) place.first_marker = FirstMarkerOf(right);
    if (const uint64_t a = Provinces(left), b = a == 0 ? 0 : Provinces(right); b != 0) {
      place.provinces = (a & b) != 0 ? 1 : -1;
    }
    if (HasThemes()) CompareThemes(left, right, place);
    const bool elsewhere = place.backward || place.between > 0;
    const double least = all_ || place.adjacent ? -kNever : LeastScore(elsewhere);
    const SeamSides sides{pieces_[left].ends, End(left), pieces_[right].ends, Beginning(right)};
    const SeamFeatures f = FeaturesOfSeam(sides, place, least);
    Pair pair{left, right, SeamScore(f), WordScore(f), elsewhere};
    if (all_) weighed_.push_back({static_cast<int>(left), static_cast<int>(right), f, elsewhere});
    // Headlines end with 了, too.
    const bool linked = f[kEndsWithLinkingWord] > 0 && !pieces_[left].ends.tail.ends_with("了");
    const bool strong = f[kBeginsInside] > 0 || linked || f[kFirstLetter] >= kLikelyLetter;
    const bool sure = pair.score >= kSure;
    if (pieces_[left].head ? !strong || !sure : pieces_[left].ends.short_end && !strong && !sure) pair.score = -kNever;
    return pair;
  }

  // No pair with this score or a lower one is taken.
  double LeastScore(bool elsewhere) const {
    if (!elsewhere) return 0;
    return running_.back() < kLeastRunning ? kNever : kElsewhere;
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
      pairs_.push_back(
          {static_cast<int>(pair.left), static_cast<int>(pair.right), score - (pair.elsewhere ? kElsewhere : 0)});
      elsewhere_.push_back(pair.elsewhere);
    }
  }

  bool OnePage() const { return units_.size() <= kPageUnits; }
  bool HasThemes() const { return OnePage() && running_.back() >= kLeastThemes; }
  bool Prose(size_t unit) const { return pieces_[unit].ends.prose; }

  // Of the two pieces, and of those around them in their columns.
  void CompareThemes(size_t left, size_t right, SeamPlace& place) const {
    place.theme = themes_.Likeness(left, right);
    size_t first = left, last = right;
    while (first > 0 && left - first < kNeighbours && Prose(first - 1) && !pieces_[first - 1].ends.open_end) --first;
    while (last + 1 < units_.size() && last - right < kNeighbours && Prose(last + 1) && !pieces_[last].ends.open_end) {
      ++last;
    }
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
  }

  const EndTraits& End(size_t unit) {
    std::optional<EndTraits>& end = pieces_[unit].end;
    return end ? *end : end.emplace(ReadEnd(pieces_[unit].ends));
  }

  const BeginTraits& Beginning(size_t unit) {
    std::optional<BeginTraits>& beginning = pieces_[unit].beginning;
    return beginning ? *beginning : beginning.emplace(ReadBeginning(pieces_[unit].ends));
  }

  uint64_t Provinces(size_t unit) {
    std::optional<uint64_t>& provinces = pieces_[unit].provinces;
    return provinces ? *provinces : provinces.emplace(ProvincesOf(pieces_[unit].ends));
  }

  const std::optional<Marker>& FirstMarkerOf(size_t unit) {
    auto& marker = pieces_[unit].first_marker;
    return marker ? *marker : marker.emplace(FirstMarker(pieces_[unit].ends));
  }

  std::vector<UnitJoin> Choose() {
    std::vector<int> chosen = HeaviestMatching(pairs_, static_cast<int>(units_.size()));
    std::stable_sort(chosen.begin(), chosen.end(), [&](int a, int b) { return pairs_[a].weight > pairs_[b].weight; });
    chain_.resize(units_.size());
    std::iota(chain_.begin(), chain_.end(), 0);
    std::vector<UnitJoin> joins;
    for (const int i : chosen) {
      const WeightedPair& pair = pairs_[i];
      const size_t left = Chain(pair.left), right = Chain(pair.right);
      if (left == right) continue;  // the weakest of a circle
      chain_[right] = left;
      joins.push_back({pair.left, pair.right, pair.weight, elsewhere_[i]});
    }
    std::sort(joins.begin(), joins.end(), [](auto& a, auto& b) { return a.left < b.left; });
    return joins;
  }

  // The chain of joined units that a unit is in, by one of them.
  size_t Chain(size_t unit) {
    while (chain_[unit] != unit) unit = chain_[unit] = chain_[chain_[unit]];
    return unit;
  }

  // What is known of a unit; read when asked for.
  struct Piece {
    PieceEnds ends;
    // It stands before the first complete paragraph, and may be a title.
    bool head = false;
    std::optional<EndTraits> end;
    std::optional<BeginTraits> beginning;
    std::optional<std::optional<Marker>> first_marker;
    std::optional<uint64_t> provinces;
  };

  const std::vector<PrintedUnit>& units_;
  const bool all_;
  std::vector<WeighedPair> weighed_;  // if all are wanted
  std::vector<Pair> candidates_;      // by left unit
  std::vector<double> fits_;          // by left unit, how well the next one goes with it: 0 to 1; -1: not known
  std::vector<Piece> pieces_;
  std::vector<int> running_;  // units of running text before each
  std::vector<size_t> ends_, begins_;
  Themes themes_;
  std::vector<WeightedPair> pairs_;
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
