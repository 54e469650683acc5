#ifndef HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_SUBSPACE_H_
#define HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_SUBSPACE_H_

#include <cstddef>
#include <vector>

#include "tools/train/theme_model_trainer/word_matrix.h"

namespace huiyao::segmentation {

// Columns of one length.
using Columns = std::vector<std::vector<double>>;

// The first right singular vectors of the matrix, `count` of them, by orthogonal iteration (Golub and Van Loan, Matrix
// Computations, 8.2.4) from the same random start: the greatest first.
Columns SingularVectors(const WordMatrix& matrix, size_t count);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_THEME_MODEL_TRAINER_SUBSPACE_H_
