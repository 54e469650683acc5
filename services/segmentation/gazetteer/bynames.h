#ifndef HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_BYNAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_BYNAMES_H_

#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {

// The provinces that a text points to without their names, in order and disjoint: parts of them by their abbreviations
// (陕北, 苏南, 粤东), who is there (驻鲁, 来桂), old names (齐鲁, 三秦, 八桂), and short names of their cities (西安).
// Each may also be another word: evidence, not a name.
std::vector<DivisionMention> FindBynames(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_GAZETTEER_BYNAMES_H_
