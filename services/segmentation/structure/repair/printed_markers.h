#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PRINTED_MARKERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PRINTED_MARKERS_H_

#include <cstddef>
#include <string_view>

#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// The first place in [from, to) where the marker of item `ordinal` is printed as `style` prints it,
// whatever stands before it but a longer number: 二是, 二、, （二）, 第二， 2. npos if there is none, or for other
// styles. Linear.
size_t FindPrintedMarker(std::string_view text, size_t from, size_t to, MarkerStyle style, int ordinal);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PRINTED_MARKERS_H_
