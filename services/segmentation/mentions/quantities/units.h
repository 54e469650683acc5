#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// Bytes of the unit or measure word that begins at `at`, the longest one; 0 if none does. Units of time that make dates
// (年, 月, 日) are none.
size_t MatchUnit(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_UNITS_H_
