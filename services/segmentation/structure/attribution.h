#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ATTRIBUTION_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ATTRIBUTION_H_

#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// A line that names an official by office and name: 某省水利厅厅长 某某.
struct OfficialLine {
  // Null: it is no such line.
  const Division* province = nullptr;
  std::string_view name;
};
OfficialLine ReadOfficialLine(std::string_view line);

// The province that each unit speaks for, where a page holds statements of officials of several provinces; null
// elsewhere. A statement follows its official's line, or stands around it where columns were interleaved: the best path
// over the page weighs what the units name, where the lines stand, and units of parallel form (Viterbi).
std::vector<const Division*> AttributeToProvinces(const Flow& flow);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ATTRIBUTION_H_
