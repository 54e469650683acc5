#include "services/segmentation/structure/repair/gap_filler.h"

#include <algorithm>
#include <string_view>

#include "services/segmentation/structure/repair/best_path.h"

namespace huiyao::segmentation {
namespace {

// Costs of a place for an item; what is lost must cost more than any place that can be meant.
constexpr double kSound = 0.1;
constexpr double kShowsNumber = 1;
constexpr double kNumberLost = 1.5;
constexpr double kShowsInOtherList = 2;
constexpr double kShowsAnother = 2.2;
constexpr double kWrongNumber = 2;
constexpr double kCommand = 2;
constexpr double kFrame = 2.3;
constexpr double kLikeOthers = 2.4;
constexpr double kUnlikeOthers = 3;
constexpr double kNarrative = 5;
// The only place there is.
constexpr double kNarrativeExact = 3.8;
constexpr double kOtherList = 6;
constexpr double kLost = 4;
// Costs of a place for the item before to go on.
constexpr double kRestMarked = 1;
constexpr double kRestRemains = 1.2;
constexpr double kRestCommand = 1;

// Markers behind one that may begin a list inside the item.
constexpr int kLookForNested = 8;

size_t Index(MarkerStyle style) { return static_cast<size_t>(style); }

}  // namespace

PrintedNumbers::PrintedNumbers(const std::vector<std::vector<Marker>>& markers) {
  for (const std::vector<Marker>& unit : markers) {
    for (const Marker& marker : unit) numbers_[Index(marker.style)].set(static_cast<size_t>(marker.ordinal));
  }
}

bool PrintedNumbers::HasNeighbour(const Marker& marker) const {
  const auto& numbers = numbers_[Index(marker.style)];
  const auto n = static_cast<size_t>(marker.ordinal);
  return numbers.test(n + 1) || (n > 1 && numbers.test(n - 1));
}

GapFiller::GapFiller(const Flow& flow, const std::vector<std::vector<Marker>>& markers, const PrintedNumbers& numbers,
                     const Chain& chain)
    : flow_(flow), markers_(markers), numbers_(numbers), chain_(chain), style_(chain.anchors.front().style) {
  size_t commands = 0, apart = 0, together = 0;
  for (size_t i = 0; i < chain.anchors.size(); ++i) {
    const Anchor& anchor = chain.anchors[i];
    commands += IsItemLike(OpeningOf(flow[anchor.unit].text.text().substr(anchor.content)));
    if (i == 0 || anchor.ordinal != chain.anchors[i - 1].ordinal + 1) continue;
    ++(anchor.unit == chain.anchors[i - 1].unit + 1 ? together : apart);
  }
  commands_ = 2 * commands > chain.anchors.size();
  single_ = together > apart;
}

std::string_view GapFiller::Words(const Place& place) const { return flow_[place.unit].text.text(); }

// The first marker at the place, of the chain's family or of none of it.
const Marker* GapFiller::MarkerAt(const Place& place, bool family) const {
  const std::vector<Marker>& unit = markers_[place.unit];
  auto marker =
      std::lower_bound(unit.begin(), unit.end(), place.at, [](const Marker& m, size_t at) { return m.start < at; });
  for (; marker != unit.end() && marker->start == place.at; ++marker) {
    if (SameFamily(marker->style, style_) == family) return &*marker;
  }
  return nullptr;
}

// 一要 that 二要 follows in the same paragraph counts clauses of the item.
bool GapFiller::BeginsNested(const Place& place, const Marker& marker) const {
  if (marker.ordinal != 1) return false;
  const std::vector<Marker>& unit = markers_[place.unit];
  auto next =
      std::upper_bound(unit.begin(), unit.end(), place.at, [](size_t at, const Marker& m) { return at < m.start; });
  for (int looked = 0; next != unit.end() && looked < kLookForNested; ++next, ++looked) {
    if (SameFamily(next->style, marker.style)) return next->ordinal == 2 && !next->initial;
  }
  return false;
}

GapFiller::Weight GapFiller::Weigh(const Place& place, int ordinal, bool exact) const {
  const std::string_view words = Words(place);
  if (const Marker* own = MarkerAt(place, true)) {
    if (BeginsNested(place, *own)) return {kCommand, std::nullopt};
    DamagedMarker remains;
    remains.printed = own->ordinal;
    remains.ordinal = own->ordinal == ordinal ? ordinal : 0;
    remains.sound = own->ordinal == ordinal;
    remains.start = own->start;
    remains.end = own->end;
    remains.content = own->content;
    return {own->ordinal == ordinal ? 0 : kWrongNumber, remains};
  }
  auto remains = FindDamagedMarker(words, place.at, style_, ordinal);
  const Marker* other = MarkerAt(place, false);
  if (other != nullptr && numbers_.HasNeighbour(*other)) {
    if (remains && remains->ordinal == ordinal && ordinal > 1) return {kShowsInOtherList, remains};
    // 第一，… 第二，… of one paragraph may be the clauses of an item whose own marker is lost.
    return {exact && BeginsNested(place, *other) ? kLikeOthers : kOtherList, std::nullopt};
  }
  if (remains) {
    const double cost = remains->last                                   ? kShowsAnother
                        : remains->sound && remains->ordinal == ordinal ? kSound
                        : remains->ordinal == ordinal                   ? kShowsNumber
                        : remains->ordinal == 0                         ? kNumberLost
                                                                        : kShowsAnother;
    return {cost, remains};
  }
  switch (OpeningOf(words.substr(place.at))) {
    case Opening::kImperative:
      return {kCommand, std::nullopt};
    case Opening::kFrame:
      return {kFrame, std::nullopt};
    case Opening::kOther:
      return {commands_ ? kUnlikeOthers : kLikeOthers, std::nullopt};
    case Opening::kNarrative:
      return {exact ? kNarrativeExact : kNarrative, std::nullopt};
  }
  return {kNarrative, std::nullopt};
}

double GapFiller::Rest(const Place& place) const {
  if (MarkerAt(place, true) != nullptr) return kRestMarked;
  if (MarkerAt(place, false) != nullptr) return 0;
  if (FindDamagedMarker(Words(place), place.at, style_, 0)) return kRestRemains;
  return single_ && IsItemLike(OpeningOf(Words(place).substr(place.at))) ? kRestCommand : 0;
}

std::vector<Fill> GapFiller::Between(const std::vector<Place>& places, int first, int count) const {
  const bool exact = places.size() == static_cast<size_t>(count);
  std::vector<PathSlot> slots(places.size());
  for (size_t s = 0; s < places.size(); ++s) {
    slots[s].rest = Rest(places[s]);
    for (int k = 0; k < count; ++k) slots[s].item.push_back(Weigh(places[s], first + k, exact).cost);
  }
  const Path path = FindBestPath(slots, static_cast<size_t>(count), kLost);
  std::vector<Fill> fills;
  for (int k = 0; k < count; ++k) {
    Fill& fill = fills.emplace_back();
    fill.ordinal = first + k;
    fill.lost = path.slots[k] < 0;
    if (fill.lost) continue;
    fill.place = places[path.slots[k]];
    fill.remains = Weigh(fill.place, fill.ordinal, exact).remains;
  }
  return fills;
}

std::optional<DamagedMarker> GapFiller::Remains(const Place& place, int ordinal, bool promised) const {
  if (const Marker* own = MarkerAt(place, true)) {
    // The last number printed twice.
    const Anchor& last = chain_.anchors.back();
    if (own->ordinal + 1 != ordinal || own->ordinal != last.ordinal) return std::nullopt;
    if (place.unit != last.unit && Words(place) == flow_[last.unit].text.text()) return std::nullopt;
    DamagedMarker twice;
    twice.ordinal = ordinal;
    twice.printed = own->ordinal;
    twice.start = own->start;
    twice.end = own->end;
    twice.content = own->content;
    return twice;
  }
  const Marker* other = MarkerAt(place, false);
  if (other != nullptr && numbers_.HasNeighbour(*other)) return std::nullopt;
  auto remains = FindDamagedMarker(Words(place), place.at, style_, ordinal);
  if (!remains || (remains->ordinal != ordinal && (remains->ordinal != 0 || remains->printed != 0)))
    return std::nullopt;
  const Opening opening = OpeningOf(Words(place).substr(remains->content));
  const bool shown = promised && remains->ordinal == ordinal;
  const bool supported = opening == Opening::kImperative ||
                         ((!commands_ || shown) && !remains->any_word && opening != Opening::kNarrative);
  return supported ? remains : std::nullopt;
}

bool GapFiller::ShowsNumber(const Place& place, int ordinal) const {
  const Marker* other = MarkerAt(place, false);
  if (other != nullptr && numbers_.HasNeighbour(*other)) return false;
  // 四十是 where 四是 is due.
  if (const Marker* own = MarkerAt(place, true)) return !numbers_.HasNeighbour(*own);
  const auto remains = FindDamagedMarker(Words(place), place.at, style_, ordinal);
  return remains && (remains->ordinal > 0 || remains->last) && !remains->any_word;
}

bool GapFiller::Reports(const Place& place) const {
  return MarkerAt(place, false) != nullptr || OpeningOf(Words(place).substr(place.at)) == Opening::kNarrative;
}

bool GapFiller::MayBegin(const Place& place) const {
  if (const Marker* own = MarkerAt(place, true)) return BeginsNested(place, *own);
  return MarkerAt(place, false) == nullptr && IsItemLike(OpeningOf(Words(place).substr(place.at)));
}

}  // namespace huiyao::segmentation
