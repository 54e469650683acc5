#include "services/segmentation/structure/repair/chain_repair.h"

#include <algorithm>
#include <string_view>

#include "services/segmentation/structure/repair/clause_starts.h"
#include "services/segmentation/structure/repair/shown_anchors.h"
#include "services/segmentation/structure/series.h"

namespace huiyao::segmentation {
namespace {

// Places behind a list that are looked at.
constexpr size_t kMaxTail = 20;
constexpr size_t kMaxTailBytes = 2048;
// Items without remains that may stand before the next remains behind a list.
constexpr size_t kMaxBareTail = 4;
// Three sound anchors show a list even if its head is lost.
constexpr size_t kSoundList = 3;

// Styles that count nothing but a list.
bool CountsLists(MarkerStyle style) {
  return SameFamily(style, MarkerStyle::kHanClause) || style == MarkerStyle::kHanOrdinal ||
         style == MarkerStyle::kEnglishOrdinal;
}

}  // namespace

SoundSeries::SoundSeries(const std::vector<std::vector<Marker>>& markers) {
  const std::vector<Series> series = FindSeries(markers);
  for (size_t i = 0; i < series.size(); ++i) {
    for (const SeriesMember& member : series[i].members) series_of_[{member.unit, member.marker.start}] = i;
    first_.push_back({series[i].members.front().unit, series[i].members.front().marker.start});
    // Items may be lost before a closing word, too.
    const auto& members = series[i].members;
    const SeriesMember& last =
        members[members.size() - (members.back().marker.ordinal == 0 && members.size() > 1 ? 2 : 1)];
    last_.push_back({last.unit, last.marker.start});
  }
}

std::optional<size_t> SoundSeries::SeriesOf(const Anchor& anchor) const {
  const auto found = series_of_.find({anchor.unit, anchor.start});
  return found == series_of_.end() ? std::nullopt : std::optional(found->second);
}

bool SoundSeries::Begins(const Anchor& anchor) const {
  const auto series = SeriesOf(anchor);
  return !series || first_[*series] == Spot(anchor.unit, anchor.start);
}

bool SoundSeries::Ends(const Anchor& anchor) const {
  const auto series = SeriesOf(anchor);
  return !series || last_[*series] == Spot(anchor.unit, anchor.start);
}

bool SoundSeries::HoldsBoth(const Anchor& a, const Anchor& b) const {
  const auto series = SeriesOf(a);
  return series && series == SeriesOf(b);
}

ChainRepair::ChainRepair(const Flow& flow, const std::vector<std::vector<Marker>>& markers,
                         const PrintedNumbers& numbers, const SoundSeries& series, const Chain& chain, bool paragraphs,
                         Support support)
    : flow_(flow),
      series_(series),
      chain_(chain),
      paragraphs_(paragraphs),
      support_(support),
      filler_(flow, markers, numbers, chain),
      places_(flow),
      headings_(flow[chain.anchors.back().unit].heading_level > 0) {
  if (paragraphs) return;
  for (size_t i = 1; i < chain.anchors.size(); ++i) {
    const Separator before = SeparatorBefore(flow[first().unit].text.text(), chain.anchors[i].start);
    if (before != Separator::kNone) weakest_ = std::min(weakest_, before);
  }
}

std::optional<std::vector<Fill>> ChainRepair::Run() {
  if (!AddHead() && !LoseHead()) return std::nullopt;
  for (size_t i = 1; i < chain_.anchors.size(); ++i) {
    if (!AddGap(chain_.anchors[i - 1], chain_.anchors[i])) return std::nullopt;
  }
  if (series_.Ends(last())) AddTail();
  const bool whole = fills_.empty() && support_ == Support::kAnchors;
  if (whole || !Supported()) return std::nullopt;
  return std::move(fills_);
}

void ChainRepair::Add(std::vector<Fill> fills) {
  for (Fill& fill : fills) {
    bare_ += !fill.lost && !fill.remains;
    lost_ += fill.lost;
    shown_ += fill.remains && fill.remains->ordinal == fill.ordinal && !fill.remains->any_word && !fill.remains->date;
    fills_.push_back(std::move(fill));
  }
}

// A smaller number than the last that is printed announces something else.
int ChainRepair::Announced() {
  const int head = paragraphs_ ? std::min(first().ordinal - 1, static_cast<int>(kMaxTail)) : 0;
  if (!announced_) {
    announced_ = places_.AnnouncedBefore(first().unit, first().start, Places::kMaxLeadUnits + head, last().ordinal);
  }
  return *announced_;
}

// Whether the numbers before the first anchor are found or none is missing.
bool ChainRepair::AddHead() {
  const int missing = first().ordinal - 1;
  if (missing == 0) return true;
  // It goes on from an earlier paragraph or heading.
  if (series_.Holds(first())) return !series_.Begins(first()) || chain_.missing() == missing;
  if (paragraphs_ ? !first().initial : first().initial) return false;
  const auto count = static_cast<size_t>(missing);
  const std::vector<Place> places = paragraphs_
                                        ? places_.Units(std::max(0, first().unit - missing), first().unit, headings_)
                                        : places_.ClausesBefore(first(), count, weakest_);
  if (places.size() != count) return false;
  std::vector<Fill> fills = filler_.Between(places, 1, missing);
  const bool behind_colon = !paragraphs_ && places_.FollowsColon(places.front());
  for (const Fill& fill : fills) {
    const bool alone =
        missing == 1 && chain_.anchors.size() >= kSoundList && paragraphs_ && !places_.LeadsOnAtEnd(fill.place.unit);
    const bool placed = behind_colon || filler_.MayBegin(fill.place) || (alone && !filler_.Reports(fill.place));
    if (fill.lost || (!fill.remains && !placed)) return false;
  }
  Add(std::move(fills));
  placed_head_ = behind_colon || missing == 1;
  return true;
}

// The text begins in the middle of a list: its head is lost.
bool ChainRepair::LoseHead() {
  if (!CountsLists(first().style) || chain_.anchors.size() < kSoundList || series_.Holds(first())) return false;
  std::vector<Fill> fills;
  for (int ordinal = 1; ordinal < first().ordinal; ++ordinal) fills.push_back({ordinal, {}, std::nullopt, true});
  Add(std::move(fills));
  lost_head_ = first().ordinal - 1;
  return true;
}

// False if there are too many places to choose from.
bool ChainRepair::AddGap(const Anchor& a, const Anchor& b) {
  const int missing = b.ordinal - a.ordinal - 1;
  if (missing == 0 || series_.HoldsBoth(a, b)) return true;
  std::vector<Place> places = paragraphs_ ? places_.Units(a.unit + 1, b.unit, headings_)
                                          : places_.Clauses(a.unit, a.content, b.start, weakest_);
  if (places.size() > Places::kMax) return false;
  exact_ &= places.size() == static_cast<size_t>(missing);
  places_.AddPrinted(a, b, paragraphs_, places);
  Add(filler_.Between(places, a.ordinal + 1, missing));
  for (const Place& place : places) reports_ |= filler_.Reports(place);
  return true;
}

// What is left of a marker behind the last anchor. Where the announced number is reached, only what cannot be anything
// else counts on.
std::optional<DamagedMarker> ChainRepair::TailRemains(const Place& place, int ordinal) {
  auto remains = filler_.Remains(place, ordinal, true);
  if (!remains) return std::nullopt;
  const int announced = Announced();
  if (ordinal > announced) remains = filler_.Remains(place, ordinal, false);
  const bool weak = remains && (remains->date || remains->any_word || remains->ordinal == 0);
  return weak && announced >= last().ordinal && ordinal > announced ? std::nullopt : remains;
}

// Remains of markers right behind the last anchor, and as many places as the text announces.
void ChainRepair::AddTail() {
  std::vector<Place> places =
      paragraphs_ ? places_.UnitsBehind(last().unit + 1, static_cast<int>(kMaxTail), headings_)
                  : places_.Clauses(last().unit, last().content, last().content + kMaxTailBytes, weakest_);
  if (places.size() > kMaxTail) places.resize(kMaxTail);
  int ordinal = last().ordinal;
  size_t used = 0;
  // What lies between is items without remains, or the last item that goes on.
  bool items = true;
  for (size_t t = 0; t < places.size() && t < used + kMaxBareTail; ++t) {
    const auto skipped = static_cast<int>(t - used);
    auto remains = items ? TailRemains(places[t], ordinal + 1 + skipped) : std::nullopt;
    const bool no_number = skipped > 0 && remains && remains->ordinal == 0;
    if (no_number) remains.reset();
    std::vector<Fill> fills;
    if (remains) {
      for (; used < t; ++used) {
        // 另一个方面是: what shows no number.
        auto unnumbered = TailRemains(places[used], ++ordinal);
        if (unnumbered && unnumbered->ordinal != 0) unnumbered.reset();
        fills.push_back({ordinal, places[used], unnumbered, false});
      }
    } else if (skipped > 0) {
      remains = TailRemains(places[t], ordinal + 1);
      if (remains && (remains->ordinal == 0 || remains->printed != 0 || remains->any_word ||
                      (remains->date && ordinal >= Announced()))) {
        remains.reset();
      }
    }
    if (!remains) {
      items &= no_number || filler_.MayBegin(places[t]);
      continue;
    }
    fills.push_back({++ordinal, places[t], remains, false});
    Add(std::move(fills));
    used = t + 1;
    items = true;
    if (remains->last) return;
  }
  AddAnnounced(places, used, ordinal);
}

void ChainRepair::AddAnnounced(const std::vector<Place>& places, size_t used, int ordinal) {
  const auto begins = [&](const Place& place, int number) {
    return filler_.MayBegin(place) || (paragraphs_ && filler_.ShowsNumber(place, number));
  };
  if (used >= places.size() || !begins(places[used], ordinal + 1)) return;
  const size_t end = used + static_cast<size_t>(std::max(0, Announced() - ordinal));
  if (end == used || end > places.size()) return;
  for (size_t t = used; t < end; ++t) {
    const std::string_view words = flow_[places[t].unit].text.text();
    const bool parted =
        paragraphs_ || weakest_ == Separator::kStop || SeparatorBefore(words, places[t].at) <= Separator::kSemicolon;
    if (!parted || !begins(places[t], ordinal + 1 + static_cast<int>(t - used))) return;
  }
  if (paragraphs_ && end < places.size() && filler_.MayBegin(places[end])) return;
  const std::vector<Place> items(places.begin() + static_cast<ptrdiff_t>(used),
                                 places.begin() + static_cast<ptrdiff_t>(end));
  std::vector<Fill> fills = filler_.Between(items, ordinal + 1, static_cast<int>(items.size()));
  if (std::any_of(fills.begin(), fills.end(), [](const Fill& fill) { return fill.lost; })) return;
  Add(std::move(fills));
}

// Four numbers from one on, in Chinese and one of them sound: tables and contents count, too.
bool ChainRepair::AllShown() const {
  constexpr size_t kLeast = 4;
  const auto is_sound = [](const Anchor& anchor) { return anchor.index != ShownAnchors::kRemains; };
  return bare_ == 0 && lost_ == 0 && first().ordinal == 1 && chain_.anchors.size() >= kLeast &&
         first().style == MarkerStyle::kHanClause &&
         std::any_of(chain_.anchors.begin(), chain_.anchors.end(), is_sound);
}

bool ChainRepair::Supported() {
  int sound = static_cast<int>(chain_.anchors.size()) + shown_;
  if (paragraphs_ && !first().initial) sound += std::min(first().ordinal - 1, static_cast<int>(kSoundList));
  int reached = last().ordinal;
  for (const Fill& fill : fills_) reached = std::max(reached, fill.ordinal);
  if (support_ == Support::kShown) return AllShown() || (lost_ == 0 && 2 * sound >= reached && Announced() == reached);
  const int unsupported = bare_ + lost_ - lost_head_;
  if (unsupported == 0) return true;
  // Every comma would be a place.
  if (weakest_ == Separator::kComma && bare_ > 0 && !exact_) return false;
  if (sound >= static_cast<int>(kSoundList) && 2 * unsupported <= sound + 1) return true;
  if (lost_ > lost_head_) return false;
  if (placed_head_ && bare_ < first().ordinal) return true;
  if (bare_ == 1 && exact_ && (!paragraphs_ || !reports_)) return true;
  return Announced() == reached;
}

}  // namespace huiyao::segmentation
