#include "services/segmentation/layout/reading_order.h"

#include <algorithm>
#include <numeric>
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// A newspaper page rarely has more cuts than this on either side of one.
constexpr size_t kWindow = 40;
// Pairs that are weighed on a page, and how many more for each unit: hostile pages stop every line inside a sentence.
constexpr size_t kPairs = 4000;
constexpr size_t kPairsForUnit = 2;

class JoinFinder {
 public:
  JoinFinder(const std::vector<PrintedUnit>& units, std::vector<WeighedPair>* weighed)
      : units_(units), weighed_(weighed), pieces_(units.size()) {}

  std::vector<UnitJoin> Find() && {
    LookAtUnits();
    WeighPairs();
    return Choose();
  }

 private:
  void LookAtUnits() {
    running_.assign(units_.size() + 1, 0);
    for (size_t i = 0; i < units_.size(); ++i) {
      running_[i + 1] = running_[i];
      const PrintedUnit& unit = units_[i];
      if (!unit.joinable) continue;
      PieceEnds& ends = pieces_[i].ends;
      ends = LookAtUnit(unit);
      running_[i + 1] += ends.prose;
      if (ends.open_end) ends_.push_back(i);
      if (ends.open_begin) begins_.push_back(i);
    }
  }

  // Of several lines that were joined already, the outer ones tell.
  static PieceEnds LookAtUnit(const PrintedUnit& unit) {
    PieceEnds ends = LookAtEnds(unit.first);
    if (unit.first.data() == unit.last.data()) return ends;
    const PieceEnds last = LookAtEnds(unit.last);
    ends.prose = ends.open_begin = true;
    ends.open_end = last.open_end || !EndsLineOnPurpose(unit.last);
    ends.latin_end = last.latin_end;
    ends.stops |= last.stops;
    ends.pauses += last.pauses;
    ends.tail = last.tail;
    return ends;
  }

  void WeighPairs() {
    if (ends_.empty()) return;
    const size_t budget = kPairs + kPairsForUnit * units_.size();
    const size_t window = std::min(kWindow, std::max<size_t>(1, budget / (2 * ends_.size())));
    size_t near = 0;
    for (const size_t left : ends_) {
      while (near < begins_.size() && begins_[near] <= left) ++near;
      const size_t from = near - std::min(near, window + 1), to = std::min(begins_.size(), near + window);
      for (size_t b = from; b < to; ++b) {
        if (begins_[b] != left) Weigh(left, begins_[b]);
      }
    }
  }

  void Weigh(size_t left, size_t right) {
    SeamPlace place;
    place.backward = right < left;
    const auto [low, high] = std::minmax(left, right);
    place.between = running_[high] - running_[low + 1];
    place.adjacent = right == left + 1;
    place.rule = units_[right].rule;
    const SeamFeatures features = FeaturesOfSeam(Known(left), Known(right), place);
    if (weighed_ != nullptr) weighed_->push_back({static_cast<int>(left), static_cast<int>(right), features});
    const double score = SeamScore(features);
    if (score <= 0) return;
    pairs_.push_back({static_cast<int>(left), static_cast<int>(right), score, place.backward || place.between > 0});
  }

  const Piece& Known(size_t unit) {
    Piece& piece = pieces_[unit];
    if (piece.traits.first.empty() && piece.traits.last.empty()) piece.traits = ReadTraits(piece.ends);
    return piece;
  }

  std::vector<UnitJoin> Choose() {
    std::stable_sort(pairs_.begin(), pairs_.end(), [](auto& a, auto& b) { return a.score > b.score; });
    std::vector<bool> has_next(units_.size()), has_last(units_.size());
    chain_.resize(units_.size());
    std::iota(chain_.begin(), chain_.end(), 0);
    std::vector<UnitJoin> joins;
    for (const UnitJoin& pair : pairs_) {
      const auto left = static_cast<size_t>(pair.left), right = static_cast<size_t>(pair.right);
      if (has_next[left] || has_last[right] || Chain(left) == Chain(right)) continue;
      has_next[left] = has_last[right] = true;
      chain_[Chain(right)] = Chain(left);
      joins.push_back(pair);
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
  std::vector<WeighedPair>* weighed_;
  std::vector<Piece> pieces_;
  std::vector<int> running_;  // units of running text before each
  std::vector<size_t> ends_, begins_;
  std::vector<UnitJoin> pairs_;
  std::vector<size_t> chain_;
};

}  // namespace

std::vector<UnitJoin> FindJoins(const std::vector<PrintedUnit>& units, std::vector<WeighedPair>* weighed) {
  return JoinFinder(units, weighed).Find();
}

}  // namespace huiyao::segmentation
