#include "services/segmentation/structure/repair/marker_repair.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "services/segmentation/structure/repair/chain_repair.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/gap_filler.h"
#include "services/segmentation/structure/repair/places.h"
#include "services/segmentation/structure/repair/shown_anchors.h"
#include "services/segmentation/structure/repair/twice.h"

namespace huiyao::segmentation {
namespace {

// The styles whose series are repaired; one of each family.
constexpr MarkerStyle kStyles[] = {
    MarkerStyle::kHanNumber,      MarkerStyle::kHanParenthesized,
    MarkerStyle::kHanOrdinal,     MarkerStyle::kHanClause,
    MarkerStyle::kHanThat,        MarkerStyle::kArabicNumber,
    MarkerStyle::kNamedNumber,    MarkerStyle::kArabicParenthesized,
    MarkerStyle::kEnclosed,       MarkerStyle::kRomanNumber,
    MarkerStyle::kEnglishOrdinal, MarkerStyle::kEnglishSubject,
};

// Fewer numbers show no list.
constexpr size_t kLeastShown = 3;

class Repairer {
 public:
  Repairer(const Flow& flow, std::vector<std::vector<Marker>>& markers)
      : flow_(flow), markers_(markers), numbers_(markers), series_(markers), places_(flow) {}

  void Run() {
    for (const MarkerStyle style : kStyles) Repair(ParagraphAnchors(markers_, style), true);
    for (size_t unit = 0; unit < markers_.size(); ++unit) {
      if (markers_[unit].size() < 2) continue;
      for (const MarkerStyle style : kStyles) {
        Repair(ClauseAnchors(markers_[unit], static_cast<int>(unit), style), false);
      }
    }
    for (const MarkerStyle style : {MarkerStyle::kHanClause, MarkerStyle::kEnglishOrdinal}) RepairShown(style);
    for (const auto& [unit, fills] : accepted_) Apply(unit, fills);
  }

 private:
  void Repair(std::vector<Anchor> anchors, bool paragraphs) {
    if (anchors.size() < 2) return;
    ShiftTwice(flow_, anchors, markers_);
    for (const Chain& chain : FindChains(anchors, paragraphs)) {
      ChainRepair repair(flow_, markers_, numbers_, series_, chain, paragraphs, Support::kAnchors);
      if (auto fills = repair.Run()) Accept(chain, std::move(*fills));
    }
  }

  // Most anchors are dates, and what else there is shows no list.
  static bool TellsOfDays(const Chain& chain, const ShownAnchors& shown) {
    const auto is_time = [&](const Anchor& anchor) {
      const DamagedMarker* remains = shown.RemainsOf(anchor);
      return remains != nullptr && remains->date;
    };
    const auto times = static_cast<size_t>(std::count_if(chain.anchors.begin(), chain.anchors.end(), is_time));
    return 2 * times > chain.anchors.size() && chain.anchors.size() - times < kLeastShown;
  }

  // Lists of which hardly a sound marker is left.
  void RepairShown(MarkerStyle style) {
    const auto free = [&](int unit, size_t at) {
      const auto taken = taken_.lower_bound({unit, at});
      if (taken != taken_.end() && *taken == std::pair(unit, at)) return false;
      const std::vector<Marker>& markers = markers_[unit];
      auto marker = std::lower_bound(markers.begin(), markers.end(), at,
                                     [](const Marker& m, size_t place) { return m.start < place; });
      for (; marker != markers.end() && marker->start == at; ++marker) {
        if (series_.Holds({unit, 0, marker->style, marker->ordinal, marker->start})) return false;
      }
      return true;
    };
    const ShownAnchorFinder finder(flow_, markers_, style, free);
    RepairShown(finder.AtParagraphs(), true);
    for (int unit = 0; unit < static_cast<int>(flow_.size()); ++unit) {
      if (flow_[unit].sentences.size() > kLeastShown) RepairShown(finder.AtSentences(unit), false);
    }
  }

  void RepairShown(const ShownAnchors& shown, bool paragraphs) {
    if (shown.anchors.size() < kLeastShown) return;
    for (const Chain& chain : FindChains(shown.anchors, paragraphs, false)) {
      if (chain.anchors.size() < kLeastShown || TellsOfDays(chain, shown)) continue;
      ChainRepair repair(flow_, markers_, numbers_, series_, chain, paragraphs, Support::kShown);
      auto fills = repair.Run();
      if (!fills) continue;
      for (const Anchor& anchor : chain.anchors) {
        const DamagedMarker* remains = shown.RemainsOf(anchor);
        if (remains != nullptr) fills->push_back({anchor.ordinal, {anchor.unit, anchor.start}, *remains, false});
      }
      Accept(chain, std::move(*fills));
    }
  }

  // The fills and anchors in order, so that what is lost is told to the item behind it.
  void Accept(const Chain& chain, std::vector<Fill> fills) {
    for (const Fill& fill : fills) {
      if (!fill.lost && taken_.contains({fill.place.unit, fill.place.at})) return;
    }
    std::map<int, int> lost_before;
    int lost = 0, reached = 0;
    std::sort(fills.begin(), fills.end(), [](const Fill& a, const Fill& b) { return a.ordinal < b.ordinal; });
    for (const Fill& fill : fills) {
      if (fill.lost) {
        lost = fill.ordinal == reached + 1 ? lost + 1 : 1;
        reached = fill.ordinal;
        lost_before[fill.ordinal + 1] = lost;
        lost_before.erase(fill.ordinal);
      }
    }
    for (const Fill& fill : fills) {
      if (fill.lost) continue;
      Marker marker{chain.anchors.front().style, fill.ordinal, fill.place.at, fill.place.at, fill.place.at, false};
      marker.initial = fill.place.at <= places_.FirstWord(fill.place.unit);
      marker.repair = !fill.remains         ? MarkerRepair::kMissing
                      : fill.remains->sound ? MarkerRepair::kNone
                                            : MarkerRepair::kDamaged;
      if (fill.remains) {
        marker.start = fill.remains->start;
        marker.end = fill.remains->end;
        marker.content = fill.remains->content;
        marker.date = fill.remains->date;
      }
      if (const auto before = lost_before.find(fill.ordinal); before != lost_before.end()) {
        marker.lost_before = before->second;
      }
      accepted_[fill.place.unit].push_back(marker);
      taken_.insert({fill.place.unit, fill.place.at});
    }
    for (const Anchor& anchor : chain.anchors) {
      const auto before = lost_before.find(anchor.ordinal);
      if (anchor.index == ShownAnchors::kRemains) continue;
      if (before != lost_before.end()) markers_[anchor.unit][anchor.index].lost_before = before->second;
    }
  }

  // Puts the fills before the markers of the same place, and takes out what stands inside their remains.
  void Apply(int unit, std::vector<Marker> fills) {
    const auto earlier = [](const Marker& a, const Marker& b) { return a.start < b.start; };
    std::sort(fills.begin(), fills.end(), earlier);
    std::vector<Marker>& markers = markers_[unit];
    std::vector<Marker> merged;
    merged.reserve(markers.size() + fills.size());
    size_t next = 0, covered = 0;
    for (const Marker& marker : markers) {
      for (; next < fills.size() && fills[next].start <= marker.start; ++next) {
        merged.push_back(fills[next]);
        covered = std::max(covered, fills[next].end);
      }
      if (marker.start >= covered) merged.push_back(marker);
    }
    merged.insert(merged.end(), fills.begin() + static_cast<ptrdiff_t>(next), fills.end());
    markers = std::move(merged);
  }

  const Flow& flow_;
  std::vector<std::vector<Marker>>& markers_;
  const PrintedNumbers numbers_;
  const SoundSeries series_;
  const Places places_;
  // Repaired markers by unit, and where they stand.
  std::map<int, std::vector<Marker>> accepted_;
  std::set<std::pair<int, size_t>> taken_;
};

}  // namespace

void RepairMarkers(const Flow& flow, std::vector<std::vector<Marker>>& markers) { Repairer(flow, markers).Run(); }

}  // namespace huiyao::segmentation
