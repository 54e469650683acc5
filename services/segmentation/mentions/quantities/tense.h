#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TENSE_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TENSE_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// A place from which a text speaks of what is to come, or of what was done.
struct Tense {
  size_t start;
  document::v1::Quantity::Kind kind;
};

// The places of a text that say so: words (将, 力争; 已, 累计) and periods, which are the text's. A year before
// `this_year` was, others are to come; if it is 0, periods say nothing. In order.
std::vector<Tense> FindTenses(std::string_view text, std::span<const Period> periods, int this_year);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TENSE_H_
