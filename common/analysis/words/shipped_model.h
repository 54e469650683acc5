#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SHIPPED_MODEL_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SHIPPED_MODEL_H_

#include <string_view>

#include "common/analysis/words/model.h"

namespace huiyao::analysis {

// The bytes of model/words.model, which the program holds. Licence and model card are beside that file.
std::string_view ShippedWordModelBytes();

// The model in them, read at the first call. Never freed; thread-safe.
const WordModel& ShippedWordModel();

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SHIPPED_MODEL_H_
