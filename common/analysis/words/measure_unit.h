#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_MEASURE_UNIT_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_MEASURE_UNIT_H_

#include <cstddef>

#include "common/analysis/words/atom_cursor.h"

namespace huiyao::analysis {

// The end, in bytes, of the symbol of a unit of measurement that begins at the cursor: km, km/h, μg/m³, kW·h, m², or
// the cursor's own place if none does or letters or digits go on behind it. `after_number`: a number stands right
// before, so that single letters (m, g, t, s, h) count too. Linear.
size_t ScanMeasureUnit(AtomCursor cursor, bool after_number);

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_MEASURE_UNIT_H_
