#ifndef HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_THEME_TABLE_H_
#define HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_THEME_TABLE_H_

#include <string>

#include "tools/train/theme_model_trainer/subspace.h"
#include "tools/train/theme_model_trainer/word_matrix.h"

namespace huiyao::segmentation {

// The bytes of a model file: for each word its row of `columns` times its inverse share, on one scale. Of the columns,
// ThemeModel::kDimensions.
std::string ThemeTable(const WordMatrix& matrix, const Columns& columns);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_THEME_TABLE_H_
