#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAIN_REPAIR_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAIN_REPAIR_H_

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/gap_filler.h"
#include "services/segmentation/structure/repair/places.h"

namespace huiyao::segmentation {

// Where the series that need no repair have their members.
class SoundSeries {
 public:
  explicit SoundSeries(const std::vector<std::vector<Marker>>& markers);

  // The anchor is the first or last of its series, or in none.
  bool Begins(const Anchor& anchor) const;
  bool Ends(const Anchor& anchor) const;
  bool Holds(const Anchor& anchor) const { return SeriesOf(anchor).has_value(); }
  // Both are in the same series: what is between them is printed.
  bool HoldsBoth(const Anchor& a, const Anchor& b) const;

 private:
  using Spot = std::pair<int, size_t>;
  std::optional<size_t> SeriesOf(const Anchor& anchor) const;

  std::map<Spot, size_t> series_of_;
  std::vector<Spot> first_;
  std::vector<Spot> last_;
};

// What a repair must rest on.
enum class Support {
  // Sound anchors.
  kAnchors,
  // Numbers that are shown; the anchors may be remains themselves. Half of the items must show theirs if they are just
  // as many as the text announces, else all.
  kShown,
};

// Repairs one chain: its head, the gaps between its anchors and what follows it.
class ChainRepair {
 public:
  // All must outlive this. `paragraphs`: items begin paragraphs; otherwise clauses of one unit.
  ChainRepair(const Flow& flow, const std::vector<std::vector<Marker>>& markers, const PrintedNumbers& numbers,
              const SoundSeries& series, const Chain& chain, bool paragraphs, Support support);

  // The numbers that the chain lacks, each with its place or lost, in order; none if too little supports the repair.
  std::optional<std::vector<Fill>> Run();

 private:
  bool AddHead();
  bool LoseHead();
  bool AddGap(const Anchor& a, const Anchor& b);
  void AddTail();
  void AddAnnounced(const std::vector<Place>& places, size_t used, int ordinal);
  void Add(std::vector<Fill> fills);
  bool Supported();
  bool AllShown() const;
  int Announced();
  std::optional<DamagedMarker> TailRemains(const Place& place, int ordinal);
  const Anchor& first() const { return chain_.anchors.front(); }
  const Anchor& last() const { return chain_.anchors.back(); }

  const Flow& flow_;
  const SoundSeries& series_;
  const Chain& chain_;
  const bool paragraphs_;
  const Support support_;
  const GapFiller filler_;
  const Places places_;
  // The weakest separator that stands before an anchor, and whether the anchors are headings.
  Separator weakest_ = Separator::kStop;
  bool headings_ = false;

  std::vector<Fill> fills_;
  // The number of items that the text announces, once it was looked for.
  std::optional<int> announced_;
  // Fills that print their number.
  int shown_ = 0;
  // Fills that print nothing, and numbers without a place.
  int bare_ = 0;
  int lost_ = 0;
  // Every gap has just as many places as numbers.
  bool exact_ = true;
  // A place in a gap reports something.
  bool reports_ = false;
  // Items before the first anchor have the only places that they can have.
  bool placed_head_ = false;
  // So many items before the first anchor are lost.
  int lost_head_ = 0;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CHAIN_REPAIR_H_
