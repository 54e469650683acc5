#ifndef HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_MODEL_WRITER_H_
#define HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_MODEL_WRITER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tools/train/continuation_trainer/affinities.h"
#include "tools/train/continuation_trainer/dictionary.h"
#include "tools/train/continuation_trainer/selection.h"

namespace huiyao::segmentation {

// The bytes of a model file with these n-grams, affinities and words, of a text of so many letters.
std::string WriteModel(const std::vector<KeptGram>& grams, const std::vector<Affinity>& affinities,
                       const std::vector<DictionaryWord>& words, uint64_t letters);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_CONTINUATION_TRAINER_MODEL_WRITER_H_
