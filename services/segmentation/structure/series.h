#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_SERIES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_SERIES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// A place in an article: a unit of its flow (paragraphs and headings in reading order) and a byte of the unit's text.
struct Position {
  int unit = 0;
  size_t offset = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

// A marker that a series has accepted, with the number that it means.
struct SeriesMember {
  Marker marker;
  int unit = 0;
  int ordinal = 0;

  Position start() const { return {unit, marker.start}; }
};

// Markers of one style whose numbers follow one another.
struct Series {
  MarkerStyle style;
  std::vector<SeriesMember> members;
  // Counts on from a series under an earlier heading: （七） under 三、, （八） under 四、.
  bool continues = false;
};

// Finds the series in the flow's units. A series begins at 1 and counts on without a gap (but for items marked as
// lost); a marker that fits none is no marker. The open series form a stack: a marker that continues an outer one ends
// those inside it. A series whose last marker stands inside a paragraph goes on there or at the start of the next.
// Needs two members, except where it continues an earlier numbering. Near linear; at most 16 series are open at a time.
//
// `markers` are the units' candidates in order. A repaired marker that stands where another one begins comes before it.
std::vector<Series> FindSeries(const std::vector<std::vector<Marker>>& markers);

// The same of the candidates that FindMarkers finds.
std::vector<Series> FindSeries(const std::vector<std::string_view>& units);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_SERIES_H_
