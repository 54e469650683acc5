#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_FEATURES_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_FEATURES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/seam_letters.h"

namespace huiyao::segmentation {

// What the model of seams (seam_model.h) weighs, for its trainer, too: features as hashes of 32 bits. Each call
// replaces what `features` holds.

// Of a beginning: letters and words at their places, those of the first clause.
void BeginningFeatures(const SeamLetters& beginning, std::vector<uint32_t>& features);

// Of letters and words on both sides of a seam.
void PairFeatures(const SeamLetters& end, const SeamLetters& beginning, std::vector<uint32_t>& features);

// A line as short as headlines, in which no sentence ends.
bool MayBeHeadline(std::string_view line);

// Of such a line: its outer letters and words, and how its clauses balance.
void HeadlineFeatures(std::string_view line, std::vector<uint32_t>& features);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_FEATURES_H_
