#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_REGIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_REGIONS_H_

#include <span>
#include <string_view>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/quantities/cues.h"

namespace huiyao::segmentation {

// From a place of a text on, it speaks of this region.
struct RegionTurn {
  TextRange range;
  // Null: of the whole country.
  const Division* division;
};

// The turns of a text, in order. A division turns it if it is what the text speaks of: not one that is helped,
// compared, travelled to, nor a part of a name (对口支援新疆, 高于浙江省, 北京大学). 全国 turns it to the country, not
// in comparisons; 全省, 我市 to the place named before in the text or, if none was, to `home` or its province.
std::vector<RegionTurn> FindRegionTurns(std::string_view text, std::span<const Cue> cues, const Division* home);

// The province of a division; itself if it is one.
const Division* ProvinceOf(const Division* division);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_REGIONS_H_
