#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_MARKER_REPAIR_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_MARKER_REPAIR_H_

#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {

// Repairs damaged series: where sound markers of one style stand around places without one (一是, 二是, then a
// paragraph that begins 六啊, then 四是), the missing numbers are given to the places that can best have them. A place
// is a paragraph's start, or a clause's start where the sound markers stand inside one paragraph. The cheapest path is
// taken over what is left of a marker (damaged_markers.h), the parallel form of the words (openings.h) and a number
// that is lost altogether. A series is only repaired if sound markers or remains of markers support most of it, or if
// the text announces just as many items as the repair gives.
//
// Where hardly a sound marker is left, remains that show their numbers stand for them (三月一日, 第四桩是), if all
// items show theirs or just as many are found as the text announces.
//
// A number that is printed twice and counted on from (一、二、二、三) shifts those behind it, unless the text announces
// the number that is printed last.
//
// `markers` are the candidates of every unit; markers that the repair found are put in with `repair` set, and remains
// that were taken for other markers are taken out. Near linear.
void RepairMarkers(const Flow& flow, std::vector<std::vector<Marker>>& markers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_MARKER_REPAIR_H_
