#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_DAMAGED_MARKERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_DAMAGED_MARKERS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// What is left of a marker.
struct DamagedMarker {
  // The number that it still shows; 0 if it shows none or one that cannot be trusted.
  int ordinal = 0;
  // A number that it shows and that may be wrong (第一个方面是 in the fifth place); 0 if there is none.
  int printed = 0;
  // Bytes: what is left, and where the item's own words begin.
  size_t start = 0;
  size_t end = 0;
  size_t content = 0;
  // It reads as a day of the calendar: 十一月一日.
  bool date = false;
  // Any word would do behind the number: 六啊， but 三亚， too.
  bool any_word = false;
  // It says that the item is the last one: 最后一项是.
  bool last = false;
  // It is just as the style prints it; what stands before it kept it from being seen (a lost full stop).
  bool sound = false;
};

// The remains of a marker of `style` at `at`, where a clause or paragraph begins, if item `expected` may stand there:
// a number with a wrong word behind it (六啊，), with its word lost or of another script (2是), misread (ー是, l.,
// Forth,), read as a date, said in words (末尾那一项是), or lost itself (是…, □是). Only called where a series has a
// gap, so that a weak sign is enough; the caller weighs it. Looks at the next 64 bytes.
std::optional<DamagedMarker> FindDamagedMarker(std::string_view text, size_t at, MarkerStyle style, int expected);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_DAMAGED_MARKERS_H_
