#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_GAP_FILLER_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_GAP_FILLER_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"
#include "services/segmentation/structure/openings.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/damaged_markers.h"
#include "services/segmentation/structure/repair/places.h"

namespace huiyao::segmentation {

// An item that was given a place, or is lost.
struct Fill {
  int ordinal = 0;
  Place place;
  // What is left of its marker; unset: nothing.
  std::optional<DamagedMarker> remains;
  // It has no place.
  bool lost = false;
};

// The numbers that markers of every style have in an article: a marker whose neighbour stands there too belongs to a
// list of its own.
class PrintedNumbers {
 public:
  explicit PrintedNumbers(const std::vector<std::vector<Marker>>& markers);
  bool HasNeighbour(const Marker& marker) const;

 private:
  static constexpr size_t kStyles = static_cast<size_t>(MarkerStyle::kUnmarked) + 1;
  std::array<std::bitset<304>, kStyles> numbers_;
};

// Weighs places for the numbers that a chain lacks.
class GapFiller {
 public:
  // All must outlive this.
  GapFiller(const Flow& flow, const std::vector<std::vector<Marker>>& markers, const PrintedNumbers& numbers,
            const Chain& chain);

  // Numbers first.. first + count - 1 on `places`, in order, by the cheapest path.
  std::vector<Fill> Between(const std::vector<Place>& places, int first, int count) const;

  // What is left of the marker of item `ordinal` at `place`, if it shows that number or none; outside a gap a weak sign
  // must be followed by a command, or the number must be shown where `promised` says that the text announces so many.
  std::optional<DamagedMarker> Remains(const Place& place, int ordinal, bool promised) const;

  // What stands at the place is left of some item's marker, whatever number it shows.
  bool ShowsNumber(const Place& place, int ordinal) const;

  // The place may begin an item that prints no marker: its words are a command or a frame, and no other list's marker
  // stands there.
  bool MayBegin(const Place& place) const;

  // The place cannot begin an item that prints no marker: it reports something, or another list's marker stands there.
  bool Reports(const Place& place) const;

 private:
  struct Weight {
    double cost = 0;
    std::optional<DamagedMarker> remains;
  };
  Weight Weigh(const Place& place, int ordinal, bool exact) const;
  double Rest(const Place& place) const;
  const Marker* MarkerAt(const Place& place, bool family) const;
  bool BeginsNested(const Place& place, const Marker& marker) const;
  std::string_view Words(const Place& place) const;

  const Flow& flow_;
  const std::vector<std::vector<Marker>>& markers_;
  const PrintedNumbers& numbers_;
  const Chain& chain_;
  MarkerStyle style_;
  // Most sound items are commands or frames.
  bool commands_ = false;
  // Sound items that follow each other are one paragraph each.
  bool single_ = false;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_GAP_FILLER_H_
