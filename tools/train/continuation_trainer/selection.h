#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_

#include <cstddef>
#include <string>
#include <vector>

#include "tools/train/continuation_trainer/affinities.h"
#include "tools/train/continuation_trainer/counts.h"

namespace huiyao::segmentation {

// How many n-grams of each order are kept, the most frequent; of equal ones those with the lower value.
struct Shares {
  size_t entries[ContinuationModel::kOrder] = {12'000, 350'000, 560'000, 230'000};
};

std::vector<GramCount> MostFrequent(std::vector<GramCount> counts, size_t most);

// The bytes of a model file with these n-grams and affinities.
std::string WriteModel(const std::vector<GramCount>& grams, const std::vector<Affinity>& affinities, uint64_t letters);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_SELECTION_H_
